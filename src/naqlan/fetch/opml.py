"""Which feeds does a list in OPML name?"""

from naqlan.fetch.entry import Entry, Feed, resolved
from naqlan.fetch.xml import elements


def read_opml(data: bytes, url: str) -> Feed:
    """Returns the feeds that a list names, those in folders too.

    Args:
        data: As `xml.checked` returns it.
        url: Where the list was fetched from, against which addresses are resolved; empty for a file.
    """
    problems: list[str] = []
    entries: dict[str, Entry] = {}
    for element in elements(data, problems):
        if element.tag.lower() != "outline":
            continue
        attributes = {name.lower(): value.strip() for name, value in element.attributes.items()}
        address = attributes.get("xmlurl") or (attributes.get("url") if attributes.get("type", "").lower() in ("rss", "atom", "link") else None)
        if address:
            entries.setdefault(address, Entry(resolved(url, address), attributes.get("title") or attributes.get("text") or None))
    return Feed("opml", tuple(entries.values()), problems[0] if problems else None)
