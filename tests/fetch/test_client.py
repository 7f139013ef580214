"""Does a client fetch politely and within bounds, and refuse what it must, on a site that does all that sites do?"""

import gzip
import ssl
import time
import zlib

import pytest

from naqlan.errors import FetchError, NotNow
from naqlan.fetch.answer import Fetched, Unchanged, Validators
from naqlan.fetch.client import Client
from naqlan.fetch.clock import Clock
from naqlan.fetch.manners import Manners
from tests.fetch.site import Handler, QuickClock, Reply, Site

pytestmark = pytest.mark.needs("fetch")
PAGE = "<html><p>أعلنت الوزيرة موعد القمة.</p></html>".encode()
CONTEXT = ssl.create_default_context()


def _client(clock: Clock | None = None, **manners: object) -> Client:
    given = {"allow_private": True, "most": 100_000} | manners
    return Client(Manners(**given), clock=clock or QuickClock(), context=CONTEXT)  # type: ignore[arg-type]


def _fetched(client: Client, url: str, known: Validators | None = None) -> Fetched:
    answer = client.get(url, known)
    assert isinstance(answer, Fetched)
    return answer


def _fails(client: Client, url: str) -> FetchError:
    with pytest.raises(FetchError) as caught:
        client.get(url)
    return caught.value


def test_a_page_with_what_came_with_it(site: Site) -> None:
    site.pages["/1"] = Reply(
        PAGE, headers={"Content-Type": "Text/HTML; charset=windows-1256", "ETag": '"a"', "Last-Modified": "Wed, 27 Mar 2024 12:00:00 GMT"}
    )
    answer = _fetched(_client(contact="desk@example.org", version="1.2"), site.url + "/1#top")
    assert (answer.body, answer.media, answer.charset, answer.captured) == (PAGE, "text/html", "windows-1256", "2024-03-27T12:00:02Z")
    assert answer.validators == Validators(site.url + "/1", '"a"', "Wed, 27 Mar 2024 12:00:00 GMT")
    path, headers = site.asked[-1]
    assert [one for one, _ in site.asked] == ["/robots.txt", "/1"]
    assert (path, headers["Accept-Encoding"], headers["User-Agent"]) == ("/1", "gzip, deflate", "Naqlan/1.2 (+desk@example.org)")


def test_what_is_known_is_asked_for_by_its_marks(site: Site) -> None:
    def page(handler: Handler) -> Reply:
        same = handler.headers.get("If-None-Match") == '"a"'
        return Reply(b"", 304) if same else Reply(PAGE, headers={"ETag": '"a"'})

    site.pages |= {"/1": page, "/old": Reply(status=301, headers={"Location": "/1"})}
    client = _client()
    first = _fetched(client, site.url + "/old")
    assert isinstance(client.get(site.url + "/old", first.validators), Unchanged)
    assert site.asked[-2][1].get("If-None-Match") is None  # the mark is of the page, not of the redirect to it
    assert _fails(_client(), site.url + "/304").status == 404
    site.pages["/304"] = Reply(b"", 304)
    assert _fails(_client(), site.url + "/304").status == 304


@pytest.mark.parametrize("coding", ["gzip", "deflate"])
def test_packed_pages(site: Site, coding: str) -> None:
    site.pages["/1"] = Reply(gzip.compress(PAGE, mtime=0) if coding == "gzip" else zlib.compress(PAGE), headers={"Content-Encoding": coding})
    assert _fetched(_client(), site.url + "/1").body == PAGE


def test_robots_and_pauses(site: Site) -> None:
    site.pages |= {"/robots.txt": Reply(b"User-agent: *\nDisallow: /no\nCrawl-delay: 9"), "/1": Reply(PAGE), "/2": Reply(PAGE)}
    clock = QuickClock()
    client = _client(clock)
    client.get(site.url + "/1")
    client.get(site.url + "/2")
    assert _fails(client, site.url + "/no").reason == "refused"
    assert site.paths() == ["/1", "/2"]
    assert clock.waits == [2.0, 9.0]


def test_robots_are_asked_for_where_a_redirect_leads(site: Site) -> None:
    site.pages |= {"/robots.txt": Reply(b"User-agent: *\nDisallow: /no"), "/1": Reply(status=302, headers={"Location": "/no"})}
    assert _fails(_client(), site.url + "/1").reason == "refused"
    assert site.paths() == ["/1"]


@pytest.mark.parametrize(
    ("to", "reason", "says"),
    [
        ("FILE:///x", "refused", "only http"),
        ("http://user@127.0.0.1/", "refused", "user"),
        ("http://2130706433/", "refused", "IP address"),
        ("/loop", "unreachable", "circle"),
        ("/1", "unreachable", "circle"),
        ("", "unreachable", "circle"),
    ],
)
def test_a_redirect_is_looked_at_like_an_address(site: Site, to: str, reason: str, says: str) -> None:
    site.pages |= {"/1": Reply(status=302, headers={"Location": to}), "/loop": Reply(status=307, headers={"Location": "/1"})}
    error = _fails(_client(), site.url + "/1")
    assert error.reason == reason
    assert says in str(error)


@pytest.mark.parametrize("to", ["/خبر?ص=1", "/%D8%AE%D8%A8%D8%B1?%D8%B5=1"])
def test_a_redirect_may_be_written_in_arabic(site: Site, to: str) -> None:
    site.pages |= {"/1": Reply(raw=f"HTTP/1.1 301 Moved\r\nLocation: {to}\r\n\r\n".encode()), "/%D8%AE%D8%A8%D8%B1?%D8%B5=1": Reply(PAGE)}
    assert _fetched(_client(), site.url + "/1").url == site.url + "/%D8%AE%D8%A8%D8%B1?%D8%B5=1"


def test_redirects_are_counted(site: Site) -> None:
    for number in range(9):
        site.pages[f"/{number}"] = Reply(status=301, headers={"Location": f"/{number + 1}"})
    assert "5 times" in str(_fails(_client(), site.url + "/1"))
    assert site.paths() == [f"/{number}" for number in range(1, 7)]
    assert _fails(_client(), site.url + "/4").status == 404  # five redirects are followed


@pytest.mark.parametrize(
    "failing", [Reply(status=500), Reply(status=429), Reply(raw=b"rubbish\r\n\r\n"), Reply(raw=b""), Reply(PAGE, headers={"Content-Length": "99999"})]
)
def test_what_fails_once_is_asked_again(site: Site, failing: Reply) -> None:
    site.pages["/1"] = [failing, Reply(PAGE)]
    clock = QuickClock()
    assert _fetched(_client(clock), site.url + "/1").body == PAGE
    assert clock.waits == [2.0, 4.0]


def test_what_fails_always_is_given_up(site: Site) -> None:
    site.pages["/1"] = Reply(status=503)
    clock = QuickClock()
    error = _fails(_client(clock), site.url + "/1")
    assert (error.reason, error.status, len(site.paths()), clock.waits) == ("unreachable", 503, 3, [2.0, 4.0, 16.0])


@pytest.mark.parametrize("after", ["20", "Wed, 27 Mar 2024 12:00:22 GMT"])
def test_a_server_says_when(site: Site, after: str) -> None:
    site.pages["/1"] = [Reply(status=429, headers={"Retry-After": after}), Reply(PAGE)]
    clock = QuickClock()
    client = _client(clock)
    client.get(site.url + "/1")
    assert clock.waits == [2.0, 20.0]


def test_what_is_no_time_to_wait_is_left_out(site: Site) -> None:
    site.pages["/1"] = [Reply(status=429, headers={"Retry-After": "²"}), Reply(PAGE)]
    clock = QuickClock()
    assert _fetched(_client(clock), site.url + "/1").body == PAGE
    assert clock.waits == [2.0, 4.0]


def test_a_server_that_wants_much_time_gets_it(site: Site) -> None:
    site.pages |= {"/1": Reply(status=503, headers={"Retry-After": "3600"}), "/2": Reply(PAGE)}
    clock = QuickClock()
    client = _client(clock)
    for path in ("/1", "/2"):
        with pytest.raises(NotNow):
            client.get(site.url + path)
    clock.wait(3601.0)
    assert _fetched(client, site.url + "/2").body == PAGE


@pytest.mark.parametrize("after", ["99999999", "9" * 400, "Wed, 27 Mar 2097 12:00:22 GMT"])
def test_no_server_is_left_alone_for_ever(site: Site, after: str) -> None:
    site.pages |= {"/1": Reply(status=503, headers={"Retry-After": after}), "/2": Reply(PAGE)}
    clock = QuickClock()
    client = _client(clock)
    _fails(client, site.url + "/1")
    clock.wait(86_401.0)
    assert _fetched(client, site.url + "/2").body == PAGE


@pytest.mark.parametrize("status", [400, 404, 410, 403, 451, 204, 206, 300, 600])
def test_other_statuses_are_told(site: Site, status: int) -> None:
    site.pages["/1"] = Reply(status=status)
    error = _fails(_client(), site.url + "/1")
    assert (error.status, error.reason) == (status, "refused" if status in (403, 451) else "unreachable")
    assert len(site.paths()) == 1


def test_a_host_that_is_down_is_left_alone(site: Site) -> None:
    clock = QuickClock()
    client = _client(clock)
    assert "robots" in str(_fails(client, "http://127.0.0.1:1/"))  # nobody listens there
    assert clock.waits == [4.0, 16.0]


@pytest.mark.parametrize("media", ["application/pdf", "image/jpeg", "video/mp4"])
def test_other_things_than_pages_are_not_read(site: Site, media: str) -> None:
    site.pages["/1"] = Reply(PAGE, headers={"Content-Type": media})
    assert _fails(_client(), site.url + "/1").reason == "not a page"


@pytest.mark.parametrize(
    "media", ["", "text/html", "application/rss+xml", "application/feed+json", "application/octet-stream", "application/xhtml+xml"]
)
def test_pages_and_lists_are(site: Site, media: str) -> None:
    site.pages["/1"] = Reply(PAGE, headers={"Content-Type": media})
    assert _fetched(_client(), site.url + "/1").media == media


def _endless(handler: Handler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
    while True:
        handler.wfile.write(b"x" * 65_536)


def _bomb() -> Reply:
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    return Reply(b"".join(packer.compress(bytes(2**20)) for _ in range(64)) + packer.flush(), headers={"Content-Encoding": "gzip"})


@pytest.mark.parametrize(
    ("reply", "reason"),
    [
        (_endless, "too long"),
        (_bomb(), "too long"),
        (Reply(b"x" * 100_001), "too long"),
        (Reply(headers={"Content-Length": str(10**15)}), "too long"),
        (Reply(b"not packed", headers={"Content-Encoding": "gzip"}), "damaged"),
        (Reply(b"x", headers={"Content-Encoding": "br"}), "damaged"),
        (Reply(raw=b"HTTP/1.1 200 OK\r\nX: " + b"x" * 200_000 + b"\r\n\r\n"), "unreachable"),
        (Reply(raw=b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 50_000 + b"\r\n"), "unreachable"),
        (Reply(raw=b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"), "unreachable"),
        (Reply(raw=b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nabcde"), "unreachable"),
    ],
)
def test_hostile_answers_end(site: Site, reply: Reply, reason: str) -> None:
    site.pages["/1"] = reply
    assert _fails(_client(), site.url + "/1").reason == reason


def _drip_head(handler: Handler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nX: ")
    while True:
        handler.wfile.write(b"x")
        time.sleep(0.02)


def _drip_body(handler: Handler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n")
    while True:
        handler.wfile.write(b"x")
        time.sleep(0.02)


def _continues(handler: Handler) -> None:
    while True:
        handler.wfile.write(b"HTTP/1.1 100 Continue\r\n\r\n")
        time.sleep(0.02)


@pytest.mark.parametrize("drip", [_drip_head, _drip_body, _continues])
def test_what_drips_is_not_waited_for(site: Site, drip: Reply) -> None:
    site.pages |= {"/1": drip}
    client = _client(Clock(), seconds=0.3, pause=0.0)
    error = _fails(client, site.url + "/1")
    assert (error.reason, len(site.paths())) == ("unreachable", 1)
    assert "too long" in str(error)


def test_silence_is_not_waited_for(site: Site) -> None:
    def silent(_: Handler) -> None:
        time.sleep(0.5)

    site.pages["/1"] = silent
    error = _fails(_client(idle=0.1, attempts=2), site.url + "/1")
    assert "connection failed" in str(error)


def test_cookies_are_not_kept(site: Site) -> None:
    site.pages |= {"/1": Reply(PAGE, headers={"Set-Cookie": "a=b"}), "/2": Reply(status=302, headers={"Set-Cookie": "c=d", "Location": "/1"})}
    client = _client()
    for path in ("/1", "/2"):
        client.get(site.url + path)
    assert not [headers for _, headers in site.asked if "Cookie" in headers]


def test_marks_that_cannot_be_sent_back_are_not_kept(site: Site) -> None:
    site.pages["/1"] = Reply(raw=b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\nETag: " + b"x" * 2000 + b"\r\nLast-Modified: \xd8\xae\r\n\r\n")
    marks = _fetched(_client(), site.url + "/1").validators
    assert (marks.etag, marks.modified) == (None, None)


def test_a_contact_cannot_forge_a_header() -> None:
    assert Manners(contact="a\r\nX: y\u200f").agent.endswith("(+aX: y)")


def test_an_ended_clock_ends_a_wait(site: Site) -> None:
    clock = QuickClock()
    clock.stop.set()
    with pytest.raises(NotNow):
        _client(clock).get(site.url + "/1")
    assert site.asked == []
