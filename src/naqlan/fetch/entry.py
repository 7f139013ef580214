"""What does a list of pages on the web hold? Its entries, whatever the list is written in."""

from dataclasses import dataclass
from typing import Literal, TypeAlias
from urllib.parse import urljoin

Kind: TypeAlias = Literal["feed", "json feed", "sitemap", "sitemap index", "opml", "page"]
"""What an address leads to: lists of pages, lists of lists, or a page itself."""
LISTS: frozenset[str] = frozenset(("sitemap index", "opml"))
"""Kinds whose entries are lists themselves."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One address that a list names.

    Attributes:
        url: Where it is, made absolute; not checked yet.
        title: Its title as the list has it, or None.
        published: When it was published, as the list writes it; brought to UTC (`2024-03-27T12:05:00Z`) in feeds; or None.
        updated: When it was changed last, likewise, or None.
    """

    url: str
    title: str | None = None
    published: str | None = None
    updated: str | None = None

    @property
    def stamp(self) -> str | None:
        """What changes where the list says that the page did; None where it says nothing of time."""
        return self.updated or self.published


@dataclass(frozen=True, slots=True)
class Feed:
    """A list of pages.

    Attributes:
        kind: What it is.
        entries: Its entries in its order, each address once; empty for a page.
        problem: What is wrong with it, where something is; the entries before that place are there.
    """

    kind: Kind
    entries: tuple[Entry, ...] = ()
    problem: str | None = None


def resolved(base: str, address: str) -> str:
    """Returns an address made absolute; one that cannot be parsed comes back as it is, and is refused where it is to be fetched."""
    try:
        return urljoin(base, address)
    except ValueError:
        return address
