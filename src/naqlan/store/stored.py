"""What does a store give back? Plain values, one type a kind of row."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from naqlan.record.page import Kind

Outcome: TypeAlias = Literal["new", "changed", "same"]
"""What adding did: the article was not there; it was, but not with these words; nothing new."""
State: TypeAlias = Literal["running", "finished", "stopped", "failed"]
"""How a run stands; one that was killed stays `running`."""


@dataclass(frozen=True, slots=True)
class Version:
    """The words that an article had at a time.

    Attributes:
        number: Its number in this store; a later arrival has a higher one.
        article: The id of its article.
        version: Hash of title, body and day of publication.
        current: Whether it is the one seen last.
        first_seen, last_seen: When (UTC, `2024-03-27T12:05:00Z`): of capture, else of adding.
        page: sha256 of the page's bytes; None where it was added as a record.
        code: Fingerprint of the code and words that made the record; None where it was added as a record.
        title, outlet, url, published: As in the record.
        earliest, latest: First and last day that `published` may mean (`2024-03-27`), or None.
    """

    number: int
    article: str
    version: str
    current: bool
    first_seen: str
    last_seen: str
    page: str | None
    code: str | None
    title: str | None
    outlet: str | None
    url: str | None
    published: str | None
    earliest: str | None
    latest: str | None


@dataclass(frozen=True, slots=True)
class Capture:
    """What was given with the bytes of a page.

    Attributes:
        id: Hash of all of it but the time and the source.
        page: sha256 of the bytes; None for what was added as a record.
        code: Fingerprint of the code that last worked it; None where it was added as a record.
        first_seen, last_seen: When (UTC): of capture, else of adding.
        decoded: Whether it came as text, whose UTF-8 was kept, and not as bytes.
        doc, key, source, kind, charset, title, outlet, published, url, captured, position: As in `Page`.
    """

    id: str
    page: str | None
    code: str | None
    first_seen: str
    last_seen: str
    decoded: bool
    doc: str
    key: str
    source: str
    kind: Kind
    charset: str | None
    title: str | None
    outlet: str | None
    published: str | None
    url: str | None
    captured: str | None
    position: int


@dataclass(frozen=True, slots=True)
class Given:
    """Where a page comes from.

    Attributes:
        url: The address that was given with it; None where none was.
        source: The path or address that it was read from.
        page: sha256 of its bytes; None where it was added as a record.
        captured: When it was fetched (UTC); None where nobody wrote it down.
        first_seen, last_seen: When (UTC): of capture, else of adding.
    """

    url: str | None
    source: str
    page: str | None
    captured: str | None
    first_seen: str
    last_seen: str


@dataclass(frozen=True, slots=True)
class Input:
    """How far a file was read.

    Attributes:
        path: Where it is, absolute.
        key: Its path relative to the folder given, which the keys of its pages are made of.
        fingerprint: What changes with its bytes, with how it is read, and with the code.
        position: That of the last page kept, from which reading goes on (`Page.position`).
        finished: Whether it was read to its end.
    """

    path: str
    key: str
    fingerprint: str
    position: int = 0
    finished: bool = False


@dataclass(frozen=True, slots=True)
class Run:
    """One time that somebody added to the store.

    Attributes:
        number: From 1.
        command: What was called.
        code: Fingerprint of the code and words.
        started: When (UTC).
        ended: When, or None.
        state: How it stands.
        new, changed, same: Articles, by what adding did.
        dropped: Pages that gave none, by reason.
    """

    number: int
    command: str
    code: str
    started: str
    ended: str | None
    state: State
    new: int
    changed: int
    same: int
    dropped: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Counts:
    """How much a store holds.

    Attributes:
        articles, versions, captures, pages: Rows.
        bytes: Of the pages, unpacked.
        packed: Of the pages, as kept.
        records: Of the records, as kept.
        undated: Articles whose day of publication is not known.
        days: The first and last day of publication, or None.
        drops: Sources that gave no article when last read, by reason.
    """

    articles: int
    versions: int
    captures: int
    pages: int
    bytes: int
    packed: int
    records: int
    undated: int
    days: tuple[str, str] | None
    drops: Mapping[str, int]
