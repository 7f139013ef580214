"""What is known of an address that is watched? When it was asked for, with what it can be asked whether it has changed, when next."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

Watched: TypeAlias = Literal["page", "list"]
"""What an address leads to: a page, or a list of pages (a feed, a sitemap)."""


@dataclass(frozen=True, slots=True)
class Visit:
    """The state of one address. Times are UTC (`2024-03-27T12:05:00Z`).

    Attributes:
        url: The address, as `fetch.address` writes it.
        kind: What it leads to.
        named_by: The list that named it; None for one that the user named.
        stamp: When it was changed last, as that list has it; None where it says nothing of time.
        since: When it was first seen, or published where the list says so: from then on its age counts.
        due: When it is to be fetched next; None: not any more, unless a list says that it has changed. Lists are due always, and have None.
        checked: When it was asked for last; None: not yet.
        final: The address that gave it, at the end of all redirects, or None.
        etag, modified: What the server gave to ask whether it has changed, or None.
        failures: How often it failed since it last did not.
        reason: Why it failed last; None where it did not.
    """

    url: str
    kind: Watched
    since: str
    named_by: str | None = None
    stamp: str | None = None
    due: str | None = None
    checked: str | None = None
    final: str | None = None
    etag: str | None = None
    modified: str | None = None
    failures: int = 0
    reason: str | None = None
