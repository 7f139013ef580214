"""How do two texts stand side by side? Each in paragraphs of pieces, those that both have numbered alike."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from naqlan.record.copy import Passage

LONGEST = 15_000
"""Code points of a text that are shown: two of them are 60 KB in Arabic, of the 100 KB that a page may have."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a paragraph.

    Attributes:
        text: Its words.
        number: Of the passage that both texts have, from 1; None: this text alone has it.
        begins: Whether the passage begins here.
        ends: Whether it ends here.
    """

    text: str
    number: int | None
    begins: bool = False
    ends: bool = False


def pieces(text: str, passages: Sequence[Passage], *, other: bool = False) -> list[list[Piece]]:
    """Returns a text in paragraphs, each in pieces; together they are the text without its line breaks, cut after `LONGEST` code points.

    Args:
        text: The body.
        passages: What both texts have; the first is number 1. Where two of them overlap in this text, the later begins behind the earlier.
        other: Whether this is the second text of the passages, else the first.
    """
    whole = text[:LONGEST]
    numbered = [(*((one.other_start, one.other_end) if other else (one.start, one.end)), number) for number, one in enumerate(passages, 1)]
    stretches = list(_stretches(len(whole), sorted(numbered)))
    found: list[list[Piece]] = []
    begun: set[int] = set()
    start = 0
    for paragraph in whole.split("\n"):
        end = start + len(paragraph)
        row = []
        for first, last, number in stretches:
            words = whole[max(first, start) : min(last, end)] if first < end and last > start else ""
            if words and number is None:
                row.append(Piece(words, None))
            elif words and number is not None:
                row.append(Piece(words, number, begins=number not in begun, ends=not whole[end:last].strip("\n")))
                begun.add(number)
        if row:
            found.append(row)
        start = end + 1
    return found


def _stretches(length: int, numbered: Sequence[tuple[int, int, int]]) -> Iterator[tuple[int, int, int | None]]:
    """Yields the whole of a text: the passages and what stands between them."""
    at = 0
    for start, end, number in numbered:
        first, last = max(start, at), min(end, length)
        if first < last:
            if at < first:
                yield at, first, None
            yield first, last, number
            at = last
    if at < length:
        yield at, length, None
