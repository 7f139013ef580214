"""How is a feed written? As Atom (RFC 4287), made by a writer of XML, so that no text from outside becomes markup."""

import re
from dataclasses import dataclass
from xml.etree import ElementTree as ET

NAMESPACE = "http://www.w3.org/2005/Atom"
MEDIA = "application/atom+xml"
TAG = "tag:naqlan,2026:"
"""Before all ids (RFC 4151): they stay the same wherever the store is served."""
NEVER = "1970-01-01T00:00:00Z"
"""When a feed without entries was changed."""
AUTHOR = "Naqlan"
LONGEST_TITLE = 300
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Entry:
    """Something new.

    Attributes:
        id: What stays the same (`statement/00db…`); `TAG` is put before it.
        title: Who says what, and on whose authority: never a claim alone.
        updated: When the store saw it first (UTC, `2024-03-27T12:05:00Z`).
        author: Who published it.
        path: The root-relative address of where it stands.
        summary: The passage with all that belongs to it, plain text.
        categories: Terms of vocabularies, such as the act and the polarity.
    """

    id: str
    title: str
    updated: str
    author: str
    path: str
    summary: str
    categories: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Feed:
    """New values as they come.

    Attributes:
        id: As in `Entry`.
        title: What it is a feed of.
        subtitle: What its reader must know of all of it.
        path: The root-relative address of the page that shows the same.
        entries: The newest first.
        language: Of the words of ours.
    """

    id: str
    title: str
    subtitle: str
    path: str
    entries: tuple[Entry, ...]
    language: str


def written(feed: Feed, base: str, own: str) -> bytes:
    """Returns a feed as a document.

    Args:
        feed: The feed.
        base: The address of the server, without a slash at the end.
        own: The root-relative address of the feed itself, with its query.
    """
    root = ET.Element("feed", {"xmlns": NAMESPACE, "xml:lang": feed.language})
    _text(root, "id", TAG + feed.id)
    _text(root, "title", feed.title)
    _text(root, "subtitle", feed.subtitle)
    _text(root, "updated", max((one.updated for one in feed.entries), default=NEVER))
    _text(ET.SubElement(root, "author"), "name", AUTHOR)
    _text(root, "generator", AUTHOR)
    ET.SubElement(root, "link", {"rel": "self", "type": MEDIA, "href": safe(base + own)})
    ET.SubElement(root, "link", {"rel": "alternate", "type": "text/html", "href": safe(base + feed.path)})
    for one in feed.entries:
        _entry(root, one, base)
    found: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return found


def _entry(root: ET.Element, one: Entry, base: str) -> None:
    entry = ET.SubElement(root, "entry")
    _text(entry, "id", TAG + one.id)
    _text(entry, "title", one.title[:LONGEST_TITLE])
    _text(entry, "updated", one.updated)
    _text(ET.SubElement(entry, "author"), "name", one.author)
    ET.SubElement(entry, "link", {"rel": "alternate", "type": "text/html", "href": safe(base + one.path)})
    for term in one.categories:
        ET.SubElement(entry, "category", {"term": term})
    _text(entry, "summary", one.summary)


def _text(parent: ET.Element, name: str, words: str) -> None:
    ET.SubElement(parent, name).text = safe(words)


def safe(words: str) -> str:
    """Returns text without what XML cannot hold."""
    return _NOT_XML.sub("", words)
