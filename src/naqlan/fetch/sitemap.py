"""Which pages does a sitemap name? Those of a urlset, of its news extension too, and the sitemaps of an index."""

from naqlan.fetch.entry import Entry, Feed, resolved
from naqlan.fetch.xml import Element, elements

FIELDS = {"loc": "url", "lastmod": "updated", "title": "title", "publication_date": "published"}
"""What is read of an entry, by the local names of its elements."""
MOST = 50_000
"""Entries that a sitemap may have by its standard."""


def read_sitemap(data: bytes, url: str) -> Feed:
    """Returns the entries of a sitemap or of an index of sitemaps, in the order of the file.

    Args:
        data: As `xml.checked` returns it.
        url: Where it was fetched from, against which addresses are resolved: they should be whole, and are not always.
    """
    problems: list[str] = []
    entries: dict[str, Entry] = {}
    fields: dict[str, str] = {}
    index = False
    for element in elements(data, problems):
        local = _local(element.tag)
        if local in ("url", "sitemap"):
            index = index or local == "sitemap"
            entry = Entry(resolved(url, fields.get("url", "")), fields.get("title"), fields.get("published"), fields.get("updated"))
            if "url" in fields and len(entries) < MOST:
                entries.setdefault(entry.url, entry)
            fields = {}
        elif element.text and _belongs(element):
            fields.setdefault(FIELDS[local], element.text)
    return Feed("sitemap index" if index else "sitemap", tuple(entries.values()), problems[0] if problems else None)


def _belongs(element: Element) -> bool:
    """Says whether an element speaks of the entry itself, and not of a picture or a film on its page."""
    local, around = _local(element.tag), _local(element.inside[-1]) if element.inside else ""
    return local in FIELDS and around in (("url", "sitemap") if local in ("loc", "lastmod") else ("news",))


def _local(tag: str) -> str:
    return tag.rpartition(":")[2].lower()
