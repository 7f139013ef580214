"""Which values stand at each character of a text? The text cut where a value begins or ends, each piece with all that cover it."""

import re
from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from naqlan.pipeline.explain import parts_of
from naqlan.record.article import Article
from naqlan.record.entity import Entity
from naqlan.record.parts import KINDS, items_of, ref_of, spans_of
from naqlan.record.span import Field, Span

DEEPEST = 12
"""Values told of one piece, the shortest first: real pages have at most 6 at one character; a made-up record could have thousands."""
OWN = frozenset({"mentions", "text", "span", "telling", "content", "cue", "insertions", "distance"})
"""The parts in which an item itself stands; the others are the evidence of its values."""
STANDS = OWN - {"cue", "insertions", "distance"}
"""The parts that are the places of an item (`parts.spans_of`)."""
RANKS = {"contact": 0, "statement": 1, "figure": 2, "entity": 3, "person": 4, "time": 5}
"""Of values that cover just the same words, the one of the highest rank decides; the kinds of entities count as `entity`."""
_NEWLINE = re.compile("\n")


class Mark(NamedTuple):
    """A value where it stands; a tuple, as a segment is, since a long article has thousands.

    Attributes:
        ref: What names its item within the record (`parts.ref_of`).
        kind: What the item is; of an entity its own kind (`office`, `outlet` …).
        part: Which part of the item stands here (`content`, `cue`, `mentions` …), or the field that was read here (`via`, `place` …).
        span: Where.
        number: Of an item's own places the number, from 0: 0 is the one that stands for it; None for other parts of it.
    """

    ref: str
    kind: str
    part: str
    span: Span
    number: int | None = None

    @property
    def own(self) -> bool:
        """Whether the item itself stands here, and not only what one of its values was read from."""
        return self.part in OWN


class Segment(NamedTuple):
    """A piece of a text that the same values cover from its first character to its last.

    Attributes:
        start: Its first code point in the field.
        text: Its words, as they stand there.
        marks: What covers it, the longest first, the last decides how it looks; empty for words from which nothing was read.
        begins: Those of `marks` that begin here.
    """

    start: int
    text: str
    marks: tuple[Mark, ...] = ()
    begins: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class MarkedParagraph:
    """A paragraph of the body, or the title.

    Attributes:
        number: From 0.
        source: Where it stood on the page (`Paragraph.source`); empty where that is not known.
        segments: Its words, in order.
    """

    number: int
    source: str
    segments: tuple[Segment, ...]


def marked_body(record: Article) -> tuple[MarkedParagraph, ...]:
    """Returns the paragraphs of the body with the values that stand in them; empty for an empty body.

    The words of all segments of a paragraph, one after another, are the paragraph.

    Args:
        record: The record; its spans are those of its text (`verify.verify`).
    """
    if not record.body:
        return ()
    sources = {one.start: one.source for one in record.paragraphs}
    segments = _segments(record.body, _marks(record, "body"))
    return tuple(_paragraph(number, sources, list(held)) for number, held in enumerate(_split(segments)))


def marked_title(record: Article) -> MarkedParagraph | None:
    """Returns the title with the values that stand in it, None where there is no title."""
    if not record.title:
        return None
    return MarkedParagraph(0, "", tuple(_segments(record.title, _marks(record, "title"))))


def _marks(record: Article, field: Field) -> list[Mark]:
    found = []
    for item in items_of(record):
        ref, kind = ref_of(item), item.kind if isinstance(item, Entity) else KINDS[type(item)]
        numbers = {span: number for number, span in enumerate(spans_of(record, item))}
        for part, span in dict.fromkeys(parts_of(item)):
            if span.field == field and span.start < span.end:
                found.append(Mark(ref, kind, part, span, numbers.get(span) if part in STANDS else None))
    return found


def _segments(text: str, marks: Sequence[Mark]) -> Iterator[Segment]:
    """Yields the pieces of a text; a newline is a piece of its own, which nothing covers."""
    ordered = sorted(marks, key=_depth)
    begin: dict[int, list[int]] = defaultdict(list)
    end: dict[int, list[int]] = defaultdict(list)
    for place, mark in enumerate(ordered):
        begin[mark.span.start].append(place)
        end[mark.span.end].append(place)
    breaks = [one.start() for one in _NEWLINE.finditer(text)]
    edges = sorted({0, len(text), *begin, *end, *breaks, *(place + 1 for place in breaks)})
    covering: list[int] = []
    for start, stop in pairwise(edges):
        for place in end.get(start, ()):
            del covering[bisect_left(covering, place)]
        begun = begin.get(start, ())
        for place in begun:
            insort(covering, place)
        words = text[start:stop]
        if words == "\n" or not covering:
            yield Segment(start, words)
        else:
            yield Segment(start, words, tuple([ordered[place] for place in covering[-DEEPEST:]]), tuple([ordered[place] for place in begun]))


def _depth(mark: Mark) -> tuple[bool, int, int]:
    """Orders marks from the outermost inward: evidence below what stands for itself, long below short."""
    return mark.own, mark.span.start - mark.span.end, RANKS.get(mark.kind, RANKS["entity"])


def _split(segments: Iterable[Segment]) -> Iterator[list[Segment]]:
    """Yields the segments of each line, without the newlines between them."""
    held: list[Segment] = []
    for one in segments:
        if one.text == "\n":
            yield held
            held = []
        else:
            held.append(one)
    yield held


def _paragraph(number: int, sources: Mapping[int, str], segments: Sequence[Segment]) -> MarkedParagraph:
    start = segments[0].start if segments else None
    return MarkedParagraph(number, "" if start is None else sources.get(start, ""), tuple(segments))
