"""Which outlet reported a story when? A line for each outlet; copies hollow, the first ones marked."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, time
from typing import Literal, TypeAlias

from markupsafe import Markup

from naqlan.web.pictures import axis as axes
from naqlan.web.pictures.axis import Axis, axis_of
from naqlan.web.pictures.picture import Cell, Pen, Picture, sample
from naqlan.web.pictures.svg import Content, Node, apart, el, shortened

Making: TypeAlias = Literal["own", "part", "reprint"]
ROW = 40
"""Height of the line of an outlet, in pixels: its name, then its marks."""
MOST = 24
"""Outlets that are drawn, where nobody says otherwise."""
LONGEST = 34
"""Code points of a name that are drawn: as many as fit beside what is said of it, 340 pixels wide."""
DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class Report:
    """An article of a story.

    Attributes:
        outlet: Who published it, as its page says, else the name of the page.
        day: Its day; None where its page gives none.
        hour: Its hour there; None where its page gives none.
        when: Both in words.
        title: Its title.
        making: Whether it is its outlet's own, a copy of part of an earlier article, or a copy.
        first: Whether no article of the story is earlier, as far as the pages say; where that holds for several, none of them is marked.
        link: Where it is told of, root-relative or on this page; or None.
    """

    outlet: str
    day: date | None
    hour: time | None
    when: str
    title: str
    making: Making = "own"
    first: bool = False
    link: str | None = None


def coverage_strip(reports: Sequence[Report], pen: Pen, name: str = "coverage", *, most: int = MOST) -> Picture | None:
    """Returns the picture of who reported when; None where no article is dated.

    Args:
        reports: The articles, the earliest first; those without a day are in the table only.
        pen: Draws for the reader.
        name: Of the picture, unlike that of any other on the page.
        most: Outlets that are drawn, the earliest; the table has all.
    """
    sole = sum(one.first for one in reports) == 1
    reports = reports if sole else [replace(one, first=False) for one in reports]
    lines: dict[str, list[Report]] = defaultdict(list)
    for one in reports:
        if one.day is not None:
            lines[one.outlet].append(one)
    if not lines:
        return None
    axis = axis_of([(one.day, one.day) for one in reports if one.day is not None])
    title = pen.say("coverage.title")
    words = pen.say("coverage.desc", articles=len(reports), outlets=len({one.outlet for one in reports}))
    body: list[Node] = []
    shown = list(lines.items())[:most]
    floor = ROW * len(shown) + 6
    body.extend(axes.drawn(axis, pen, above=floor))
    if len(axis.columns) == 1:
        body.extend(_hours(axis, pen, floor))
    for number, (outlet, some) in enumerate(shown):
        body.extend(_line(outlet, some, axis, pen, ROW * number))
    height = floor + axes.HEIGHT
    if len(lines) > most:
        body.append(el("text", pen.say("coverage.more", count=len(lines) - most), x=pen.at(0), y=height + 14, class_="more"))
        height += 20
    head = tuple(pen.say(f"coverage.{column}") for column in ("outlet", "when", "article", "making"))
    rows = tuple(_row(one, pen) for one in reports)
    return Picture(name, title, pen.drawing(name, (title, words), height, *body), tuple(_key(reports, pen, sole=sole)), head, rows)


def _line(outlet: str, reports: Sequence[Report], axis: Axis, pen: Pen, top: float) -> Iterator[Node]:
    first = any(one.first for one in reports)
    tag: list[Content] = [el("tspan", f" · {pen.say('coverage.first')}", class_="first")] if first else []
    yield el("text", apart(shortened(outlet, LONGEST)), *tag, x=pen.at(0), y=top + 15, class_="name")
    yield el("line", x1=pen.at(0), x2=pen.at(1), y1=top + 28, y2=top + 28, class_="track")
    without: dict[tuple[int, Making], list[Report]] = defaultdict(list)
    for one in reports:
        assert one.day is not None, "those without a day have no line"
        column = axis.column(one.day)
        if one.hour is None or axis.grain != "day":
            without[column, one.making].append(one)
        else:
            share = (one.hour.hour * 60 + one.hour.minute) / DAY
            yield pen.pinned(axis.share(column + 0.05 + 0.9 * share), *_mark(one, top + 28))
    for number, ((column, _), some) in enumerate(without.items()):
        yield from _whole_day(some, column, axis, pen, top + 28 - 3 * number)


def _mark(one: Report, y: float) -> Iterator[Node]:
    if one.first:
        yield el("circle", cx=0, cy=y, r=9, class_="first")
    yield el("circle", _tip(one), cx=0, cy=y, r=5.5, class_=f"mark report {one.making}")


def _whole_day(some: Sequence[Report], column: int, axis: Axis, pen: Pen, y: float) -> Iterator[Node]:
    """What was published on some hour of a day: a bar from one end of the day to the other, with its number where there are several."""
    span = pen.span(axis.share(column + 0.1), axis.share(column + 0.9))
    classes = f"mark report {some[0].making}{' is-first' if any(one.first for one in some) else ''}"
    yield el("rect", *map(_tip, some[:1]), **span, y=y - 5, height=10, rx=5, class_=classes)
    if len(some) > 1:
        number = el("text", f"×{pen.number(len(some))}", x=pen.away(5), y=y + 4, class_="more")
        yield pen.pinned(axis.share(column + 0.9), number)


def _tip(one: Report) -> Node:
    return el("title", f"{one.outlet} · {one.when} · {one.title}")


def _hours(axis: Axis, pen: Pen, floor: float) -> Iterator[Node]:
    """Yields the hours of the one day that there is."""
    for hour in (6, 12, 18):
        place = pen.at(axis.share(0.05 + 0.9 * hour / 24))
        yield el("line", x1=place, x2=place, y1=0, y2=floor, class_="hour")
        if hour != 12:
            yield el("text", pen.number(f"{hour:02}:00"), x=place, y=floor + 17, text_anchor="middle", class_="tick below")


def _key(reports: Sequence[Report], pen: Pen, *, sole: bool) -> Iterator[tuple[Markup, str]]:
    made = {one.making for one in reports if one.day is not None}
    for making in ("own", "part", "reprint"):
        if making in made:
            yield sample(el("circle", r=5.5, class_=f"mark report {making}")), pen.say(f"coverage.key.{making}")
    if any(one.day is not None and one.hour is None for one in reports):
        yield sample(el("rect", x=-8, y=-4, width=16, height=8, rx=4, class_="mark report own")), pen.say("coverage.key.day")
    if not sole:
        yield Markup(), pen.say("coverage.unknown_first")


def _row(one: Report, pen: Pen) -> tuple[Cell, ...]:
    making = pen.say(f"coverage.key.{one.making}")
    state = f"{making} · {pen.say('coverage.first')}" if one.first else making
    return Cell(one.outlet, foreign=True), Cell(one.when), Cell(one.title, foreign=True, link=one.link), Cell(state)
