"""How many? The counts of people, things and money that a text states."""

from collections.abc import Sequence

from naqlan.dates.find import find_times
from naqlan.dates.scan import Cut, cut
from naqlan.extract.figure_bounds import bound_after, bound_before
from naqlan.extract.figure_nouns import counted, counted_before, number_name
from naqlan.extract.figure_numbers import NUMBER_WORDS, Number, number_at
from naqlan.record.figure import Bound, Figure
from naqlan.record.span import Field, Span
from naqlan.record.time import Time
from naqlan.text.memo import Memo

_VAGUE: dict[str, Bound] = {"dozens": "dozens", "hundreds": "hundreds", "thousands": "thousands"}
_SIGN: Memo[str] = Memo(lambda piece: "." if NUMBER_WORDS[piece] is None else "n")


def extract_figures(text: str, field: Field, times: Sequence[Time] | None = None) -> list[Figure]:
    """Finds the stated counts of one field.

    Args:
        text: The whole field.
        field: Its name.
        times: The expressions of time of the same field, which are no counts; found anew where None.

    Returns:
        Figures in order of the text, `statement` still None; empty where it has none. Spans are code points of `text`.
    """
    whole = cut(text)
    line = "".join(map(_SIGN.__getitem__, whole.pieces))
    place = line.find("n")
    if place < 0:
        return []
    taken = _spans(text, times)
    found: list[Figure] = []
    currency = unit = ""
    next_time = 0
    while place >= 0:
        while next_time < len(taken) and taken[next_time][1] <= whole.starts[place]:
            next_time += 1
        if next_time < len(taken) and taken[next_time][0] < whole.starts[place + 1]:
            place = line.find("n", place + 1)
            continue
        number = number_at(whole.pieces, place)
        figure = None if number is None else _figure(whole, text, number, field, (currency, unit))
        if figure is not None and not (found and figure[0].span.start < found[-1].span.end):
            found.append(figure[0])
            unit = figure[0].unit
            currency = figure[1] or currency
        place = line.find("n", number.last if number is not None else place + 1)
    return found


def _spans(text: str, times: Sequence[Time] | None) -> list[tuple[int, int]]:
    if times is None:
        return [(time.start, time.end) for time in find_times(text, None)]
    return [(time.span.start, time.span.end) for time in times]


def _figure(whole: Cut, text: str, number: Number, field: Field, last: tuple[str, str]) -> tuple[Figure, str] | None:
    if number_name(whole, number):
        return None
    noun = counted_before(whole, number) or counted(whole, number, *last)
    if noun is None:
        return None
    bound, start = bound_before(whole, number, noun.start)
    end = noun.end
    after = bound_after(whole, noun.last)
    if after is not None and bound == "exactly":
        bound, end = after
    found = Figure(
        text[start:end],
        Span(field, start, end),
        number.value,
        _VAGUE.get(number.vague, bound),
        noun.unit,
        rule="figure: " + noun.rule,
    )
    return found, noun.unit if noun.money else ""
