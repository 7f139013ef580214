"""How is time laid out in a picture? A column for each day (month, year) on which something is, the gaps between them marked, none drawn to scale."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, TypeAlias

from naqlan.web.days import month_words
from naqlan.web.pictures.picture import Pen
from naqlan.web.pictures.svg import Node, el

Grain: TypeAlias = Literal["day", "month", "year"]
Interval: TypeAlias = tuple[date, date]
MOST = 10
"""Columns: in a picture 340 pixels wide each is as wide as two marks."""
HEIGHT = 58
"""Of the axis with its words, in pixels."""
_LINES = (17, 34, 50)


@dataclass(frozen=True, slots=True)
class Axis:
    """Columns of time, the earliest first.

    Attributes:
        grain: What a column is.
        columns: The first and last day of each.
    """

    grain: Grain
    columns: tuple[Interval, ...]

    def column(self, day: date) -> int:
        """Returns the number of the column of a day: the last that begins on it or before; 0 before the first."""
        return max(0, bisect_right(self.columns, day, key=lambda column: column[0]) - 1)

    def share(self, column: float) -> float:
        """Returns where a column begins, as a share of the width; halves and the like lie inside it."""
        return column / len(self.columns)

    def middle(self, day: date) -> float:
        """Returns the share of the width at which the middle of the column of a day is."""
        return self.share(self.column(day) + 0.5)

    def reach(self, span: Interval) -> tuple[float, float]:
        """Returns the shares of the width between which an interval of days lies."""
        first, last = span
        return self.share(self.column(first) + 0.1), self.share(self.column(last) + 0.9)

    def gaps(self) -> Iterator[tuple[int, bool]]:
        """Yields the number of each column but the last, with whether time is left out behind it."""
        for number in range(len(self.columns) - 1):
            yield number, self.columns[number][1] + timedelta(days=1) < self.columns[number + 1][0]


def axis_of(spans: Iterable[Interval], most: int = MOST) -> Axis:
    """Returns the axis of days and intervals: by days where these are few enough, else by months, else by years, else by even parts of the years.

    Args:
        spans: First and last day of each; the two are equal for a day.
        most: Columns at most.

    Raises:
        ValueError: There is nothing to lay out: a mistake of the program.
    """
    days = sorted({day for span in spans for day in span})
    if not days:
        raise ValueError("an axis of nothing")
    columns: tuple[Interval, ...] = tuple((day, day) for day in days)
    grains: tuple[tuple[Grain, Callable[[date], Interval]], ...] = (("month", _month), ("year", _year))
    grain: Grain = "day"
    for coarser, around in grains:
        if len(columns) > most:
            grain, columns = coarser, tuple(sorted({around(day) for day in days}))
    return Axis(grain, columns if len(columns) <= most else tuple(_joined(columns, most)))


def _joined(columns: Sequence[Interval], most: int) -> Iterator[Interval]:
    size = -(-len(columns) // most)
    for start in range(0, len(columns), size):
        some = columns[start : start + size]
        yield some[0][0], some[-1][1]


def _month(day: date) -> Interval:
    following = (day.replace(day=28) + timedelta(days=4)).replace(day=1)
    return day.replace(day=1), following - timedelta(days=1)


def _year(day: date) -> Interval:
    return date(day.year, 1, 1), date(day.year, 12, 31)


def drawn(axis: Axis, pen: Pen, *, above: float, top: float = 0) -> Iterator[Node]:
    """Yields an axis: a band behind every other column, a line (dashed where time is left out), and the words under it.

    Args:
        axis: The axis.
        pen: Draws for the reader.
        above: How far down the line is, in pixels.
        top: Where the bands begin.
    """
    for number in range(0, len(axis.columns), 2):
        yield el("rect", **pen.span(axis.share(number), axis.share(number + 1)), y=top, height=above - top, class_="band")
    for number in range(len(axis.columns)):
        ends = pen.at(axis.share(number)), pen.at(axis.share(number + 1))
        yield el("line", x1=ends[0], x2=ends[1], y1=above, y2=above, class_="line")
    for number, left_out in axis.gaps():
        if left_out:
            yield pen.pinned(axis.share(number + 1), el("path", d=f"M-3 {above + 5}L1 {above - 5}M-1 {above + 5}L3 {above - 5}", class_="break"))
    for number, lines in enumerate(ticks(axis, pen)):
        for line, text in zip(_LINES, lines, strict=False):
            if text:
                place = pen.at(axis.share(number + 0.5))
                yield el("text", text, x=place, y=above + line, text_anchor="middle", class_="tick" if line == _LINES[0] else "tick below")


def ticks(axis: Axis, pen: Pen) -> list[tuple[str, ...]]:
    """Returns the words under each column, line by line: the month and the year only where they change."""
    found: list[tuple[str, ...]] = []
    before: Interval | None = None
    for first, last in axis.columns:
        year = "" if before and before[0].year == first.year else pen.number(first.year)
        month = month_words(first.month, pen.view, pen.words)
        if axis.grain == "day":
            found.append((pen.number(first.day), "" if before and not year and before[0].month == first.month else month, year))
        elif axis.grain == "month":
            found.append((month, year))
        else:
            found.append((pen.number(first.year if first.year == last.year else f"{first.year}–{last.year}"),))
        before = first, last
    return found
