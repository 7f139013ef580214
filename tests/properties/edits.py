"""How does a text become another, and where did each offset go? Edits, and the map of offsets that they leave."""

from bisect import bisect_left
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from random import Random
from typing import NamedTuple, TypeAlias


class Edit(NamedTuple):
    """A stretch of the text and what stands there instead; an empty stretch is an insertion."""

    start: int
    end: int
    new: str


Perturb: TypeAlias = Callable[[str], list[Edit]]
"""Finds all places of a text that may be written otherwise; they never overlap."""


@dataclass(frozen=True)
class Changed:
    """A text and what became of it.

    Attributes:
        old: The text before.
        new: The text after.
        edits: What was changed, in order.
    """

    old: str
    new: str
    edits: tuple[Edit, ...]

    def forward(self, offset: int) -> tuple[int, int]:
        """Returns the first and the last offset of the new text that `offset` of the old one may have become.

        An offset beside an insertion may stand before or behind it; one inside a replaced stretch anywhere in it.
        """
        first = bisect_left(self._ends, offset)
        while first < len(self.edits) and self.edits[first].end == offset > self.edits[first].start:
            first += 1
        last = first
        while last < len(self.edits) and self.edits[last].start == self.edits[last].end == offset:
            last += 1
        if last < len(self.edits) and self.edits[last].start < offset:
            begin = self.edits[last].start + self._shifts[last]
            return begin, begin + len(self.edits[last].new)
        return offset + self._shifts[first], offset + self._shifts[last]

    @cached_property
    def _ends(self) -> list[int]:
        return [edit.end for edit in self.edits]

    @cached_property
    def _shifts(self) -> list[int]:
        shifts = [0]
        for edit in self.edits:
            shifts.append(shifts[-1] + len(edit.new) - (edit.end - edit.start))
        return shifts


def apply(text: str, edits: Iterable[Edit]) -> Changed:
    """Returns the text with its edits made."""
    parts, at, ordered = [], 0, tuple(sorted(edits))
    for edit in ordered:
        assert at <= edit.start <= edit.end, f"{edit} overlaps the one before it"
        parts += [text[at : edit.start], edit.new]
        at = edit.end
    return Changed(text, "".join([*parts, text[at:]]), ordered)


def some(edits: Iterable[Edit], seed: int, share: float) -> list[Edit]:
    """Returns about `share` of the edits, the same ones for the same seed."""
    choose = Random(seed)
    return [edit for edit in edits if choose.random() < share]
