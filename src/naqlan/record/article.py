"""What was read from one article? The record, format 1."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias, get_args

from naqlan.record.contact import Contact
from naqlan.record.dropped import Dropped
from naqlan.record.entity import Entity
from naqlan.record.figure import Figure
from naqlan.record.judgement import Laid
from naqlan.record.person import Person
from naqlan.record.span import Span
from naqlan.record.statement import Statement
from naqlan.record.time import Time

FORMAT = 1

PublishedFrom: TypeAlias = Literal[
    "given",
    "json-ld",
    "opengraph",
    "microdata",
    "time",
    "url",
    "date line",
    "relative",
    "text",
    "unknown",
]
PUBLISHED_FROM: tuple[str, ...] = get_args(PublishedFrom)
Genre: TypeAlias = Literal["news", "opinion", "round-up", "interview", "live"]
GENRES: tuple[str, ...] = get_args(Genre)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of the body.

    Attributes:
        start: First code point in the body.
        end: One past the last.
        source: Where it stood on the page: "line 4" (from 0), or the path of its node (`html/body[1]/div[2]/p[3]`).
    """

    start: int
    end: int
    source: str


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known of an article besides its text.

    Attributes:
        doc: The id given, or the file's stem.
        key: Canonical URL, else the id given, else the path relative to the root given (with an ordinal).
        source: Path or URL as given; not part of the record's identity.
        url: The page's own address: the canonical one where the page gives it, else that given with it, or None.
        captured: When the page was fetched (UTC, `2024-03-27T12:05:00Z`), or None where nobody wrote it down.
        outlet: The page's own publisher, or None.
        published: The page's own local day (EDTF), or None.
        published_at: The same with hour and offset, where known.
        published_from: How the day is known.
        published_other: Other days the page gives, as (value, from).
        modified_at: When the page says that it was last changed: a day, or with hour and offset; None where it does not.
        authors: Who the page says wrote it, in its order.
        section: The section that the page files it under, or None.
        tags: The page's own keywords, in its order.
        image_credit: Whose the main picture is, as the page says, or None.
        dateline: Place (and agency) at the head of the body, verbatim, or None.
        credits: The others that the page names as its source.
        genre: What kind of page it is.
    """

    doc: str
    key: str
    source: str = ""
    url: str | None = None
    captured: str | None = None
    outlet: str | None = None
    published: str | None = None
    published_at: str | None = None
    published_from: PublishedFrom = "unknown"
    published_other: tuple[tuple[str, PublishedFrom], ...] = ()
    modified_at: str | None = None
    authors: tuple[str, ...] = ()
    section: str | None = None
    tags: tuple[str, ...] = ()
    image_credit: str | None = None
    dateline: str | None = None
    credits: tuple[str, ...] = ()
    genre: Genre = "news"


@dataclass(frozen=True, slots=True)
class Article:
    """One article and all that was read from it.

    Attributes:
        meta: What is known besides the text.
        title: The title, or None.
        body: Clean text, paragraphs parted by a newline.
        paragraphs: Where each paragraph of the body came from.
        people, entities, contacts, statements, times, figures: What was read, in the order of the page.
        dropped: What was left out, and why.
        judged: What readers corrected in an item or checked, by what names it (`parts.ref_of`), where judgements are laid over the record;
            no part of the record as it is written.
    """

    meta: Metadata
    title: str | None
    body: str
    paragraphs: tuple[Paragraph, ...] = ()
    people: tuple[Person, ...] = ()
    entities: tuple[Entity, ...] = ()
    contacts: tuple[Contact, ...] = ()
    statements: tuple[Statement, ...] = ()
    times: tuple[Time, ...] = ()
    figures: tuple[Figure, ...] = ()
    dropped: tuple[Dropped, ...] = ()
    judged: Mapping[str, tuple[Laid, ...]] = field(default_factory=dict)

    def text(self, span: Span) -> str:
        """Returns the verbatim text at `span`."""
        return span.of(self.body if span.field == "body" else self.title or "")
