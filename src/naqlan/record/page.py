"""What does page work start from? One page as a reader hands it over, before anything is taken out of it."""

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from naqlan.record.dropped import Reason

Kind: TypeAlias = Literal["text", "html"]
"""What the words of a page stand in: plain lines, or HTML that has to be parsed."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page that was read but not yet cleaned.

    Attributes:
        doc: The id given, or the file's stem.
        key: Canonical URL, else the id given, else the path relative to the root given (with an ordinal where a
            file holds several).
        source: Path or URL as given; not part of the record's identity.
        text: The text as it stood, decoded, lines parted by a newline; of an HTML page its source.
        title: The title given with it, or None: then the text's own first line is the title.
        outlet: The outlet given with it, or None.
        published: The publication date given with it, as written, or None.
        url: The address that it was fetched from, or None.
        kind: Plain text, or HTML.
        captured: When it was fetched (UTC, `2024-03-27T12:05:00Z`), or None where nobody wrote it down.
        raw: Its bytes as they were fetched; None where it came as text, whose bytes are those of its UTF-8.
        charset: The encoding that its carrier declared (an HTTP header), or None; with `raw` it gives `text`.
        position: Where its record begins in the file that it was read from: bytes for WARC and WET, else rows, from 0.
    """

    doc: str
    key: str
    source: str
    text: str
    title: str | None = None
    outlet: str | None = None
    published: str | None = None
    url: str | None = None
    kind: Kind = "text"
    captured: str | None = None
    raw: bytes | None = field(default=None, compare=False, repr=False)
    charset: str | None = None
    position: int = 0

    @property
    def content(self) -> bytes:
        """The bytes that are kept of it."""
        return self.text.encode("utf-8", "replace") if self.raw is None else self.raw


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A file or a row of one that gave no page; those around it are read all the same.

    Attributes:
        source: Path as given, with the number of the row after a colon where it is one of several.
        doc: The id given, or the file's stem.
        reason: Why, one of the reasons that concern a whole page.
        detail: A sentence for the user: what is wrong, and what to do where something can be done.
        position: As for `Page`.
    """

    source: str
    doc: str
    reason: Reason
    detail: str
    position: int = 0
