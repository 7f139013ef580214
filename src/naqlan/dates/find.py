"""Where does a text speak of days, weeks, months, years, and which are they? Expressions with spans and EDTF values."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from naqlan.dates.anchor import anchor
from naqlan.dates.context import Context
from naqlan.dates.grammar import GRAMMAR, rule_of, shorter
from naqlan.dates.guards import is_time
from naqlan.dates.parts import parts
from naqlan.dates.resolve import value_of
from naqlan.dates.scan import Cut, Island, Spot, cut, islands

_WHOLE = frozenset({"date", "days"})


@dataclass(frozen=True, slots=True)
class FoundTime:
    """An expression of time.

    Attributes:
        start: First code point, after the preposition.
        end: One past the last.
        value: EDTF, or None where it cannot be resolved even in part.
        rule: The rule of the grammar that read it.
    """

    start: int
    end: int
    value: str | None
    rule: str


def find_times(text: str, published: str | None, *, weekday_hint: int | None = None) -> list[FoundTime]:
    """Finds the expressions of time of a text.

    Args:
        text: Any text; positions are code points of it.
        published: The day of publication as EDTF: a day, `2024-10-XX`, `XXXX-10-XX`, or None.
        weekday_hint: Side of weekdays whose clause tells nothing: -1 before publication (as None), 1 after it.

    Returns:
        Expressions in order, never overlapping; empty where there is none. Linear in the length of the text.
    """
    known, whole = anchor(published), cut(text)
    found = list(expressions(text))
    context = Context(known, whole, weekday_hint or 0, _weekdays_ahead(found))
    return [FoundTime(spots[0].start, spots[-1].end, value_of(rule, spots, context), rule) for rule, spots in found]


def _weekdays_ahead(found: list[tuple[str, list[Spot]]]) -> frozenset[int]:
    """The weekdays that the text calls المقبل and nowhere الماضي or أمس."""
    ahead: set[int] = set()
    behind: set[int] = set()
    for _, spots in found:
        symbols = "".join(spot.reading.symbol for spot in spots)
        if "W" in symbols and ("R" in symbols or symbols[-1] == "A"):
            read = parts(spots)
            past = "R" in symbols and any(spot.reading.value == -1 for spot in spots if spot.reading.symbol == "R")
            side = -1 if past else read.which or 0
            (ahead if side > 0 else behind).update(read.weekdays)
    return frozenset(ahead - behind)


def expressions(text: str) -> Iterator[tuple[str, list[Spot]]]:
    """Yields the expressions of time of `text` unresolved, in order: the rule and the tokens of each."""
    whole = cut(text)
    for island in islands(text):
        place = 0
        while hit := GRAMMAR.search(island.symbols, place):
            rule = rule_of(hit)
            taken = _accepted(island, whole, rule, hit)
            if taken is not None:
                place = taken[1].end()
                yield taken[0], island.spots[hit.start() : place]
            else:
                # The month in «حركة 6 أبريل» is no time either.
                place = hit.end() if rule in _WHOLE else hit.start() + 1


def _accepted(island: Island, whole: Cut, rule: str, hit: re.Match[str]) -> tuple[str, re.Match[str]] | None:
    """The best reading at the place of `hit` that is one of time, or None."""
    if is_time(rule, island.spots[hit.start() : hit.end()], whole):
        return rule, hit
    if rule in _WHOLE:
        return None
    for name, other in shorter(island.symbols, hit.start(), rule):
        if is_time(name, island.spots[hit.start() : other.end()], whole):
            return name, other
    return None
