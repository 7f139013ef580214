"""Which pages does a feed in RSS or Atom name? feedparser reads it, also where it is broken."""

import io
import time
from collections.abc import Iterator
from typing import Any
from xml.parsers import expat

import feedparser

from naqlan.fetch.entry import Entry, Feed, resolved
from naqlan.fetch.xml import elements

MOST_PARSED = 4 * 1024 * 1024
"""Bytes of a feed that feedparser reads, which needs 2.7 seconds for a million; of a longer one the addresses alone are read."""
MOST_BROKEN = 1024 * 1024
"""Bytes of a feed that is not well-formed which are read: the lenient parser needs six seconds a million at worst."""

RAISED = (ArithmeticError, AssertionError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
"""What feedparser raises on rubbish, such as a place on the earth without numbers; found by feeding it some."""


def read_xml_feed(data: bytes, url: str) -> Feed:
    """Returns the entries of a feed, in its order.

    Args:
        data: As `xml.checked` returns it.
        url: Where it was fetched from, against which addresses are resolved.
    """
    problem = _problem(data)
    if len(data) > MOST_PARSED and not problem:
        return _addresses(data, url, f"a feed of more than {MOST_PARSED:,} bytes: only the addresses of its pages are read")
    try:
        found = feedparser.parse(
            io.BytesIO(data[:MOST_BROKEN] if problem else data),  # a stream: feedparser would take other things for names of files
            response_headers={"content-location": url},
            sanitize_html=False,
            resolve_relative_uris=False,
        )
    except RAISED as error:
        return _addresses(data, url, problem or f"no feed that can be read as such: {str(error)[:200]}")
    entries: dict[str, Entry] = {}
    for item in found.entries:
        address = _link(item)
        if address:
            full = resolved(url, address)
            entries.setdefault(full, Entry(full, item.get("title"), _time(item, "published_parsed"), _time(item, "updated_parsed")))
    return Feed("feed", tuple(entries.values()), problem)


def _problem(data: bytes) -> str | None:
    """Returns why XML is not well-formed, None where it is."""
    try:
        expat.ParserCreate().Parse(data, True)
    except (expat.ExpatError, ValueError, LookupError) as error:
        return f"no well-formed XML: {error}"
    return None


def _addresses(data: bytes, url: str, problem: str) -> Feed:
    entries = {entry.url: entry for entry in _links(data, url)}
    return Feed("feed", tuple(entries.values()), problem)


def _links(data: bytes, url: str) -> Iterator[Entry]:
    """Yields the addresses of a feed's entries, and nothing more of them."""
    for element in elements(data, []):
        if element.tag == "link" and element.inside and element.inside[-1] in ("item", "entry"):
            address = element.text or element.attributes.get("href", "")
            if address and element.attributes.get("rel", "alternate") == "alternate":
                yield Entry(resolved(url, address))


def _link(item: Any) -> str | None:
    """Returns the address of an entry's page: its link, else its id where that is one."""
    link = item.get("link")
    if link:
        return str(link)
    identity = str(item.get("id") or "")
    return identity if identity.startswith(("http://", "https://")) else None


def _time(item: Any, name: str) -> str | None:
    """Returns a time of an entry in UTC; asked for only where it is there, for feedparser gives one for the other and warns."""
    parsed: time.struct_time | None = dict.get(item, name)
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", parsed) if parsed else None
