"""What do these bytes list? Feeds, sitemaps and lists of feeds, told apart by their content: servers name them anyhow."""

import re

from selectolax.lexbor import LexborHTMLParser

from naqlan.errors import FetchError, MissingExtra
from naqlan.fetch.entry import Feed, resolved
from naqlan.fetch.json_feed import read_json_feed
from naqlan.fetch.opml import read_opml
from naqlan.fetch.sitemap import read_sitemap
from naqlan.fetch.unpack import unpacked
from naqlan.fetch.xml import HEAD, checked

MOST_LIST = 16 * 1024 * 1024
"""Bytes of a list, unpacked; one of 1,000 pages has less than one million."""
MOST_PAGE = 262_144
"""Bytes of a page in which its feed is looked for: it stands in the head."""
TYPES = ("application/rss+xml", "application/atom+xml", "application/feed+json")
_GZIP = b"\x1f\x8b"
_ROOT = re.compile(rb"<(?:[\w.-]{1,40}:)?(urlset|sitemapindex|opml|rss|rdf|feed|channel)[\s>/]", re.IGNORECASE)
_FIRST = re.compile(rb"<\w[^\s>/]{0,60}[\s>/]")


def entries_of(data: bytes, url: str) -> Feed:
    """Returns what is listed.

    Args:
        data: The bytes as fetched, also packed with gzip.
        url: Where they are from, against which addresses are resolved; empty for a file.

    Returns:
        The list; one of the kind `page` without entries where it is none.

    Raises:
        FetchError: It is a list that cannot be read (`damaged`), or too long.
        MissingExtra: feedparser is not installed.
    """
    if data.startswith(_GZIP):
        data = unpacked([data], "gzip", MOST_LIST)
    if len(data) > MOST_LIST:
        raise FetchError(f"a list of more than {MOST_LIST:,} bytes", "too long")
    if _plain(data).startswith(b"{"):
        return read_json_feed(_plain(data), url)
    root = _root(data)
    if root is None:
        return Feed("page")
    safe = checked(data)
    if root in ("urlset", "sitemapindex"):
        return read_sitemap(safe, url)
    if root == "opml":
        return read_opml(safe, url)
    try:
        from naqlan.fetch.xml_feed import read_xml_feed  # noqa: PLC0415 (feedparser is an extra)
    except ImportError as error:
        raise MissingExtra("feeds are read with feedparser, which is not installed: pip install 'naqlan[fetch]'") from error
    return read_xml_feed(safe, url)


def feed_of(data: bytes, url: str) -> str | None:
    """Returns the address of the feed that a page of HTML names as its own, None where it names none."""
    tree = LexborHTMLParser(data[:MOST_PAGE].decode("utf-8", "replace"))  # addresses are ASCII in all encodings of the web
    for link in tree.css("link[rel~=alternate][href]"):
        if (link.attributes.get("type") or "").lower() in TYPES:
            return resolved(url, (link.attributes["href"] or "").strip())
    return None


def _plain(data: bytes) -> bytes:
    return data.removeprefix(b"\xef\xbb\xbf").lstrip()


def _root(data: bytes) -> str | None:
    """Returns the name of the first element where it is that of a list, without its prefix, in small letters."""
    head = data[:HEAD].replace(b"\x00", b"")  # UTF-16 is told by its letters too
    first = _FIRST.search(head)
    found = _ROOT.match(head, first.start()) if first else None
    return found[1].decode().lower() if found else None
