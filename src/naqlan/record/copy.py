"""Which article repeats another's words? The verdict on a pair, with the passages that both have; and what the verdict is made from."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from array import array

CopyKind: TypeAlias = Literal["reprint", "part"]
"""Nearly all of the shorter text stands in the other; or a good part of it does."""

Numbers: TypeAlias = "array[int]"
"""Numbers of 32 bits (`array("I")`)."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Words that two bodies have in common, in code points, half-open.

    Attributes:
        start, end: In the body of the first article.
        other_start, other_end: In the body of the second.
    """

    start: int
    end: int
    other_start: int
    other_end: int


@dataclass(frozen=True, slots=True)
class Likeness:
    """What two texts have in common, if one is a copy of the other.

    Attributes:
        kind: Whether nearly all of the shorter one stands in the other, or a part.
        share: How much of the shorter one stands in the other, 0 to 1: shingles in common over its shingles (containment).
        of_first, of_second: The same for each of the two.
        passages: What both have, in the order of the first; empty where every shingle in common stands by itself.
    """

    kind: CopyKind
    share: float
    of_first: float
    of_second: float
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Shingled:
    """The words of a body, as copies are found by.

    Attributes:
        hashes: One number of 32 bits for each run of words (`relate/shingles.py`), in the order of the body.
        starts, ends: The span of each word, in code points of the body.
    """

    hashes: Numbers
    starts: Numbers
    ends: Numbers


@dataclass(frozen=True, slots=True)
class Copyable:
    """An article as one to be compared with others.

    Attributes:
        article: Its id.
        day: Its day of publication, counted from 1 January of the year 1; 0 where it is not known to the day.
        outlet: Who publishes it, folded; None where that is not known.
        agencies: The agencies that the page names as its source.
        text: The words of its body.
    """

    article: str
    day: int
    outlet: str | None
    agencies: tuple[str, ...]
    text: Shingled
