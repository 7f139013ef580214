"""What does page work start from? One page as a reader hands it over, before anything is taken out of it."""

from dataclasses import dataclass

from naqlan.record.dropped import Reason


@dataclass(frozen=True, slots=True)
class Page:
    """A page that was read but not yet cleaned.

    Attributes:
        doc: The id given, or the file's stem.
        key: Canonical URL, else the id given, else the path relative to the root given (with an ordinal where a
            file holds several).
        source: Path or URL as given; not part of the record's identity.
        text: The text as it stood, decoded; lines parted by a newline.
        title: The title given with it, or None: then the text's own first line is the title.
        outlet: The outlet given with it, or None.
        published: The publication date given with it, as written, or None.
        url: Its address, or None.
    """

    doc: str
    key: str
    source: str
    text: str
    title: str | None = None
    outlet: str | None = None
    published: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A file or a row of one that gave no page; those around it are read all the same.

    Attributes:
        source: Path as given, with the number of the row after a colon where it is one of several.
        doc: The id given, or the file's stem.
        reason: Why, one of the reasons that concern a whole page.
        detail: A sentence for the user: what is wrong, and what to do where something can be done.
    """

    source: str
    doc: str
    reason: Reason
    detail: str
