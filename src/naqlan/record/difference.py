"""In what do two tellings of a story differ? Two passages side by side, what differs, and on which rung of the ladder it stands."""

from dataclasses import dataclass
from typing import Literal, TypeAlias, get_args

from naqlan.record.span import Span
from naqlan.record.statement import Chain

DifferenceKind: TypeAlias = Literal["slip", "wording", "part", "update", "difference", "denial", "reversal", "contradiction"]
DifferenceOf: TypeAlias = Literal["figure", "quotation", "cut", "statement", "status", "day", "place", "name"]
DIFFERENCE_KINDS: tuple[str, ...] = get_args(DifferenceKind)
"""The ladder, from what weighs least: a probable slip of the pen; other wording; one tells a part of the other; a later telling brings
up to date; they differ; one denies the other; one source says otherwise than before; both cannot hold."""
DIFFERENCE_OF: tuple[str, ...] = get_args(DifferenceOf)


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage of an article, with whose words it is.

    Attributes:
        article: The key of the article (`Metadata.key`).
        outlet: Who published it, or None.
        published: The page's own day (EDTF), or None.
        speakers: Names of those who say it; empty: the outlet's own voice, or nobody named.
        chain: Names through whom it came, from the speaker outward.
        polarity: Of the statement, or the status of the contact; None for the outlet's own voice.
        span: Where it stands.
        text: Verbatim, equal to the text at `span`.
        marks: The words that differ, half-open, in code points from the beginning of `text`.
    """

    article: str
    outlet: str | None
    published: str | None
    speakers: tuple[str, ...]
    chain: Chain
    polarity: str | None
    span: Span
    text: str
    marks: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a difference.

    Attributes:
        value: What this side has, as written or as the record has it (`12`, `2024-03-26`, `happened`, a name).
        passage: Where it has it: of several tellings the earliest.
        others: Keys of further articles that have the same.
        key: The value in one form, where it may be written in several ("8ر1" is 1.8); empty: its words are its form.
    """

    value: str
    passage: Passage
    others: tuple[str, ...] = ()
    key: str = ""


@dataclass(frozen=True, slots=True)
class Difference:
    """Two tellings that differ; neither is called right.

    Attributes:
        kind: Its rung on the ladder.
        of: What differs.
        what: The counted noun, the person, the parties: what both tell of, as the first has it; may be empty.
        first: The telling that was published first; where that is not known, that of the article that was given first.
        second: The other.
    """

    kind: DifferenceKind
    of: DifferenceOf
    what: str
    first: Side
    second: Side
