"""Is every kind of list told by its content and read, and does a hostile one end in an error and in time?"""

import gzip
import zlib

import pytest
from hypothesis import given
from hypothesis.strategies import DataObject, data, integers, sampled_from

from naqlan.errors import FetchError
from naqlan.fetch.entry import Entry
from naqlan.fetch.feeds import MOST_LIST, entries_of, feed_of
from tests.fetch.lists import ATOM, INDEX, JSON_FEED, OPML, RSS, SITEMAP

BASE = "https://sada.example.org/rss.xml"


@pytest.mark.needs("fetch")
@pytest.mark.parametrize(
    "data", [RSS.encode(), b"\xef\xbb\xbf\n" + RSS.encode(), RSS.replace("utf-8", "utf-16").encode("utf-16"), gzip.compress(RSS.encode(), mtime=0)]
)
def test_rss(data: bytes) -> None:
    feed = entries_of(data, BASE)
    assert (feed.kind, feed.problem) == ("feed", None)
    assert feed.entries == (
        Entry("https://sada.example.org/news/1", "الوزير الفهد يلتقي وفد الجزيرة", "2024-03-27T12:05:00Z"),
        Entry("https://sada.example.org/news/2", "بيان"),
    )


@pytest.mark.needs("fetch")
def test_atom() -> None:
    feed = entries_of(ATOM.encode(), "https://daftar.example.org/feed")
    assert feed.entries == (Entry("https://daftar.example.org/a/b.html", "خبر", "2024-03-27T07:00:00Z", "2024-03-27T08:00:00Z"),)
    assert feed.entries[0].stamp == "2024-03-27T08:00:00Z"


@pytest.mark.needs("fetch")
@pytest.mark.parametrize(
    "data", [RSS.encode("windows-1256", "replace"), RSS.replace("utf-8", "windows-1256").encode("windows-1256"), RSS.split("</channel")[0].encode()]
)
def test_a_broken_feed_is_read_as_far_as_it_goes(data: bytes) -> None:
    feed = entries_of(data, BASE)
    assert [entry.url for entry in feed.entries] == ["https://sada.example.org/news/1", "https://sada.example.org/news/2"]
    assert (feed.problem is None) == (b"windows-1256" in data)


def test_a_feed_in_json() -> None:
    feed = entries_of(JSON_FEED.encode(), "https://siraj.example.org/feed.json")
    assert feed.kind == "json feed"
    assert [entry.url for entry in feed.entries] == ["https://siraj.example.org/1", "https://x.example.net/2"]
    assert feed.entries[0].published == "2024-03-27T10:00:00+03:00"


@pytest.mark.parametrize("data", [SITEMAP.encode(), gzip.compress(SITEMAP.encode(), mtime=0), SITEMAP.encode() + b"<broken"])
def test_a_sitemap_of_news(data: bytes) -> None:
    feed = entries_of(data, BASE)
    assert feed.kind == "sitemap"
    assert feed.entries == (
        Entry("https://watel.example.org/1?a=1&b=2", "المحاكمة تبدأ", "2024-03-27T13:00:00+02:00", "2024-03-27T14:05:00+02:00"),
        Entry("https://watel.example.org/2"),
    )
    assert (feed.problem is None) == (b"broken" not in data)


def test_a_sitemap_in_another_code_page_than_it_says() -> None:
    feed = entries_of(SITEMAP.encode("windows-1256"), BASE)
    assert [entry.url for entry in feed.entries] == ["https://watel.example.org/1?a=1&b=2", "https://watel.example.org/2"]


def test_an_index_of_sitemaps() -> None:
    feed = entries_of(INDEX.encode(), BASE)
    assert (feed.kind, feed.entries) == ("sitemap index", (Entry("https://watel.example.org/sitemap-1.xml.gz", updated="2024-03-27"),))


def test_a_list_of_feeds() -> None:
    feed = entries_of(OPML.encode(), "")
    assert feed.kind == "opml"
    assert [(entry.url, entry.title) for entry in feed.entries] == [
        ("https://sada.example.org/rss.xml", "صدى الميناء"),
        ("https://watel.example.org/sitemap.xml", "واتل"),
    ]


@pytest.mark.parametrize("data", [b"", b"<!DOCTYPE html><html><rss></html>", "نص".encode(), b"%PDF-1.4", b"<svg>"])
def test_what_is_no_list_is_a_page(data: bytes) -> None:
    assert entries_of(data, BASE).kind == "page"


LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha">' + "".join(f'<!ENTITY a{n} "{f"&a{n - 1 or str()};" * 10}">' for n in range(1, 10)) + "]>"


@pytest.mark.parametrize(
    "data",
    [
        SITEMAP.replace("?>", "?>" + LAUGHS, 1).replace("المحاكمة", "&a9;"),
        RSS.replace("?>", "?>" + LAUGHS, 1).replace("بيان", "&a9;"),
        OPML.replace("?>", '?><!DOCTYPE opml [<!ENTITY e SYSTEM "/etc/passwd">]>', 1).replace("صحف", "&e;"),
        RSS.replace("?>", '?><!DOCTYPE rss [<!ENTITY % e SYSTEM "http://127.0.0.1/e.dtd"> %e;]>', 1),
        "{" * 200_000,
        '{"items": 3}',
        "<rss " + "a='x' " * 200_000 + ">",
    ],
)
def test_a_hostile_list_is_refused(data: str) -> None:
    with pytest.raises(FetchError) as caught:
        entries_of(data.encode(), BASE)
    assert caught.value.reason == "damaged"


def test_a_bomb_is_not_unpacked() -> None:
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    bomb = b"".join(packer.compress(bytes(2**20)) for _ in range(64)) + packer.flush()
    with pytest.raises(FetchError, match=f"{MOST_LIST:,}"):
        entries_of(bomb, BASE)


@pytest.mark.needs("fetch")
def test_of_a_very_long_feed_the_addresses_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    import naqlan.fetch.xml_feed as module  # noqa: PLC0415 (an extra)

    monkeypatch.setattr(module, "MOST_PARSED", 100)
    monkeypatch.setattr("feedparser.parse", lambda *_, **__: pytest.fail("it would take minutes"))
    feed = entries_of(RSS.encode(), BASE)
    assert (feed.kind, feed.entries) == ("feed", (Entry("https://sada.example.org/news/1"),))
    assert feed.problem == "a feed of more than 100 bytes: only the addresses of its pages are read"


@pytest.mark.needs("fetch")
@pytest.mark.parametrize("piece", ["<x>", "<item>", "<a ", "&", "<!--", "<![CDATA[", "<title>x", '<a b="'])
def test_a_long_broken_feed_ends(piece: str) -> None:
    data = ("<rss><channel><item><link>https://a.example.org/1</link>" + piece * (100_000 // len(piece))).encode()
    try:
        assert entries_of(data, BASE).problem is not None
    except FetchError as error:
        assert error.reason == "damaged"  # noqa: PT017 (either is an end)


@pytest.mark.needs("fetch")
@pytest.mark.parametrize(
    "piece",
    [
        "<georss:point>here</georss:point>",
        "<description>&#xD800;</description>",
        "<description>&#99999999999;</description>",
        "<guid>http://[</guid>",
    ],
)
def test_rubbish_in_one_entry_does_not_take_the_others(piece: str) -> None:
    data = RSS.replace("<rss ", '<rss xmlns:georss="http://www.georss.org/georss" ').replace("<item><title>بيان", f"<item>{piece}<title>بيان")
    feed = entries_of(data.encode(), BASE)
    assert "https://sada.example.org/news/1" in [entry.url for entry in feed.entries]
    assert entries_of(
        ATOM.replace("<title>خبر", '<georss:point xmlns:georss="http://www.georss.org/georss">x</georss:point><title>خبر').encode(), BASE
    ).entries


def test_addresses_of_a_sitemap_are_made_whole() -> None:
    feed = entries_of(b"<urlset><url><loc>/1</loc></url><url><loc>http://[::1</loc></url><url></url></urlset>", "https://a.example.org/map.xml")
    assert [entry.url for entry in feed.entries] == ["https://a.example.org/1", "http://[::1"]


@pytest.mark.parametrize(
    ("head", "found"),
    [
        ('<link rel="alternate" type="application/rss+xml" href="/rss">', "https://a.example.org/rss"),
        ('<link rel="x alternate" type="application/Atom+xml" href=" f ">', "https://a.example.org/n/f"),
        ('<link rel="alternate" hreflang="en" href="/en"><link rel="alternate" type="application/feed+json" href="/j">', "https://a.example.org/j"),
        ('<link rel="stylesheet" href="/css"><link rel="alternate" type="application/rss+xml">', None),
        ("", None),
    ],
)
def test_a_page_names_its_feed(head: str, found: str | None) -> None:
    assert feed_of(f"<html><head>{head}</head></html>".encode(), "https://a.example.org/n/1") == found


PLACE = '<georss:point xmlns:georss="http://www.georss.org/georss">here</georss:point>'
PIECES = (
    "<", ">", "&", '"', "</", "<item>", "<entry>", 'xml:base="http://[::1"', "<![CDATA[", "]]>", "<!--", "&#x110000;", "&#xD800;", "\0", "<?x",
    "<!DOCTYPE", "<a:b>", "<pubDate>99999999999-13-45</pubDate>", '<content type="application/octet-stream">!!</content>', "<guid>http://[</guid>",
    PLACE, "1e400", "خبر",
)  # fmt: skip


@pytest.mark.needs("fetch")
@given(data())
def test_whatever_comes_gives_a_list_or_an_error(draw: DataObject) -> None:
    found = draw.draw(sampled_from([RSS, ATOM, JSON_FEED, SITEMAP, INDEX, OPML]))
    for _ in range(draw.draw(integers(1, 6))):
        start = draw.draw(integers(0, len(found)))
        found = found[:start] + draw.draw(sampled_from(PIECES)) + found[start + draw.draw(integers(0, 20)) :]
    try:
        entries_of(found.encode(), BASE)
    except FetchError as error:
        assert error.reason in ("damaged", "too long")  # noqa: PT017 (either is an end)
