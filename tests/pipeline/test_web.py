"""Do addresses lead to pages: one, or those that a list names, each failure told and passed over?"""

from collections.abc import Iterator

import pytest

from naqlan.fetch.entry import Entry, Feed
from naqlan.fetch.manners import Manners
from naqlan.pipeline.documents import read_documents
from naqlan.pipeline.web import MOST_ENTRIES, MOST_LISTS, Web, chosen, is_address
from naqlan.record.page import Page, Unreadable
from tests.fetch.site import Handler, QuickClock, Reply, Site, loopback_site

pytestmark = pytest.mark.needs("fetch")
PAGE = "<html><body><h1>القمة</h1><p>أعلنت الوزيرة موعد القمة.</p></body></html>"


@pytest.fixture
def site() -> Iterator[Site]:
    with loopback_site() as found:
        yield found


def _read(*urls: str) -> list[Page | Unreadable]:
    web = Web(Manners(allow_private=True), QuickClock())
    return [one for one in read_documents(urls, web=web) if isinstance(one, (Page, Unreadable))]


def _feed(*urls: str) -> Reply:
    items = "".join(f"<item><link>{url}</link></item>" for url in urls)
    return Reply(f"<rss><channel>{items}</channel></rss>".encode(), headers={"Content-Type": "text/html"})


def test_one_page(site: Site) -> None:
    site.pages |= {
        "/old": Reply(status=301, headers={"Location": "/1"}),
        "/1": Reply(PAGE.encode("windows-1256"), headers={"Content-Type": "text/html; charset=x"}),
    }
    (page,) = _read(site.url + "/old")
    assert isinstance(page, Page)
    assert (page.kind, page.text, page.key, page.url) == ("html", PAGE, site.url + "/1", site.url + "/1")
    assert (page.source, page.charset, page.captured) == (site.url + "/old", "x", "2024-03-27T12:00:04Z")
    assert page.content == PAGE.encode("windows-1256")


def test_plain_text(site: Site) -> None:
    site.pages |= {
        "/1": Reply("القمة\nخبر".encode(), headers={"Content-Type": "text/plain"}),
        "/2": Reply(b"", headers={"Content-Type": "text/plain"}),
    }
    page, empty = _read(site.url + "/1", site.url + "/2")
    assert isinstance(page, Page)
    assert (page.kind, page.text) == ("text", "القمة\nخبر")
    assert isinstance(empty, Unreadable)
    assert empty.reason == "empty"


def test_a_feed_leads_to_its_pages_and_no_further(site: Site) -> None:
    site.pages |= {"/feed": _feed("/1", "/gone", "/feed", "FTP://x/"), "/1": Reply(PAGE.encode())}
    one, gone, again, other = _read(site.url + "/feed")
    assert isinstance(one, Page)
    assert isinstance(again, Page)  # a feed that a feed names is taken for a page
    assert [(item.source, item.reason) for item in (gone, other) if isinstance(item, Unreadable)] == [
        (site.url + "/gone", "unreachable"),
        ("FTP://x/", "refused"),
    ]


def test_lists_of_lists(site: Site) -> None:
    index = f"<sitemapindex><sitemap><loc>{site.url}/map</loc></sitemap></sitemapindex>"
    urls = f"<urlset><url><loc>{site.url}/1</loc></url></urlset><"
    site.pages |= {
        "/opml": Reply(f'<opml><outline xmlUrl="{site.url}/index"/></opml>'.encode()),
        "/index": Reply(index.encode()),
        "/map": Reply(urls.encode()),
        "/1": Reply(PAGE.encode()),
    }
    broken, page = _read(site.url + "/opml")
    assert isinstance(broken, Unreadable)
    assert (broken.source, broken.reason) == (site.url + "/map", "damaged")
    assert isinstance(page, Page)


def test_an_ended_clock_ends_it_and_blames_nobody(site: Site) -> None:
    clock = QuickClock()

    def last(_: Handler) -> Reply:
        clock.stop.set()
        return Reply(status=503)

    site.pages |= {"/feed": _feed("/1", "/2"), "/1": last}
    assert list(Web(Manners(allow_private=True), clock).read(site.url + "/feed")) == []
    assert site.paths() == ["/feed", "/1"]


def test_lists_that_name_themselves_end(site: Site) -> None:
    site.pages["/opml"] = Reply(f'<opml><outline xmlUrl="{site.url}/opml"/></opml>'.encode())
    assert len(_read(site.url + "/opml")) == 1
    assert site.paths() == ["/opml"] * 4


def test_only_the_newest_of_a_long_list() -> None:
    entries = tuple(Entry(f"https://a.example.org/{number}", published=f"{number:06}") for number in range(MOST_ENTRIES + 5))
    assert chosen(Feed("feed", entries)) == list(entries[:4:-1])
    assert len(chosen(Feed("sitemap index", entries))) == MOST_LISTS
    assert chosen(Feed("feed", entries[:3])) == list(entries[:3])


def test_what_is_an_address() -> None:
    assert is_address("HTTPS://a.example.org")
    assert not any(map(is_address, ("a.html", "http:", "ftp://a.example.org", "-", "")))
