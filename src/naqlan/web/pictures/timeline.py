"""When was what a story tells of? Contacts and statements over the days that the texts give; those without a day apart."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from markupsafe import Markup

from naqlan.record.account import ACCOUNT_KINDS, AccountKind
from naqlan.web.pictures import axis as axes
from naqlan.web.pictures.axis import Axis, axis_of
from naqlan.web.pictures.picture import Cell, Pen, Picture, sample
from naqlan.web.pictures.svg import Content, Node, el, shortened

STEP = 14
"""Pixels from one mark to the next, across and down."""
DEEP = 6
"""Marks one above the other at most."""
LOOSE = 18
"""Undated marks of one kind that are drawn; the rest is a number."""
HEAD = 24
"""Height of the heading of a lane, in pixels."""
ROWS = 60
"""Rows of the table, and events up to which each mark says what it is: a page of them all would be too long; its list has the rest."""
LONGEST = 40
"""Code points of the names that a mark says."""
PLAIN = frozenset({"happened", "affirmed"})
"""What is told without a doubt, a denial or a plan: full marks. All else is hollow."""
EXPECTED = frozenset({"planned", "possible"})


@dataclass(frozen=True, slots=True)
class Event:
    """A contact or statement in time.

    Attributes:
        kind: Which of the two.
        words: What it is, in words of ours: the kind of contact, the act.
        names: Whose it is, as the texts name them.
        status: Of a contact its status, of a statement its polarity, as in the record.
        status_words: The same in words.
        span: The first and last day that it may have been on; None where no text gives one.
        when: That in words.
        articles: How many articles tell of it.
        link: Where it is told of, root-relative or on this page; or None.
    """

    kind: AccountKind
    words: str
    names: str
    status: str
    status_words: str
    span: tuple[date, date] | None
    when: str
    articles: int
    link: str | None = None


def timeline(events: Sequence[Event], pen: Pen, name: str = "timeline") -> Picture | None:
    """Returns the picture of what is told over time; None where there is nothing.

    Args:
        events: What is told, in the order of the table.
        pen: Draws for the reader: in Arabic time runs from right to left.
        name: Of the picture, unlike that of any other on the page.
    """
    if not events:
        return None
    title = pen.say("timeline.title")
    dated = [one.span for one in events if one.span is not None]
    counts = {kind: sum(one.kind == kind for one in events) for kind in ACCOUNT_KINDS}
    words = pen.say("timeline.desc", **counts, undated=len(events) - len(dated))
    drawn = events if len(events) <= ROWS else [replace(one, names="", when="") for one in events]
    body: list[Node] = []
    height = 0.0
    if dated:
        height = _dated(body, [one for one in drawn if one.span], axis_of(dated), pen)
    height = _undated(body, [one for one in drawn if one.span is None], pen, height)
    head = tuple(pen.say(f"timeline.{column}") for column in ("when", "what", "who", "status", "articles"))
    rows = tuple(_row(one, pen) for one in events[:ROWS])
    return Picture(name, title, pen.drawing(name, (title, words), height, *body), tuple(_key(events, pen)), head, rows, len(events) - len(rows))


def _dated(body: list[Node], events: Sequence[Event], axis: Axis, pen: Pen) -> float:
    """Draws the lanes over the axis; returns where they end, in pixels."""
    lanes = [_Lane(kind, [one for one in events if one.kind == kind], axis, pen) for kind in ("contact", "statement")]
    lanes = [one for one in lanes if one.events]
    line = sum(one.height for one in lanes)
    body.extend(axes.drawn(axis, pen, above=line))
    top = 0.0
    for one in lanes:
        body.extend(one.drawn(top))
        top += one.height
    return line + axes.HEIGHT


class _Lane:
    """The marks of one kind, in columns of one day each, and bars for what may have been on several."""

    def __init__(self, kind: AccountKind, events: Sequence[Event], axis: Axis, pen: Pen) -> None:
        self.kind, self.events, self._axis, self._pen = kind, events, axis, pen
        self._bars = [one for one in events if one.span and axis.column(one.span[0]) != axis.column(one.span[1])]
        self._stacks: dict[int, list[Event]] = defaultdict(list)
        for one in events:
            if one.span and one not in self._bars:
                self._stacks[axis.column(one.span[0])].append(one)
        self._across = max(1, min(4, 20 // len(axis.columns)))
        deepest = max((-(-len(stack) // self._across) for stack in self._stacks.values()), default=0)
        self._rows = min(deepest, DEEP) + (deepest > DEEP)
        self.height = HEAD + STEP * (self._rows + min(len(self._bars), DEEP)) + 4

    def drawn(self, top: float) -> Iterator[Node]:
        yield _heading(f"heading.{self.kind}s", len(self.events), self._pen, top)
        for number, one in enumerate(self._bars[:DEEP]):
            assert one.span is not None, "bars have days"
            span = self._pen.span(*self._axis.reach(one.span))
            yield el("rect", **span, y=top + HEAD + STEP * number + 1, height=8, rx=4, class_=f"{_classes(one)} bar")
        floor = top + self.height - 4
        for column, stack in self._stacks.items():
            yield self._pen.pinned(self._axis.share(column + 0.5), *self._stack(stack, floor))

    def _stack(self, stack: Sequence[Event], floor: float) -> Iterator[Node]:
        shown = stack if len(stack) <= DEEP * self._across else stack[: DEEP * self._across]
        across = min(self._across, len(stack))
        for number, one in enumerate(shown):
            row, place = divmod(number, across)
            yield _mark(one, self._pen.away((place - (across - 1) / 2) * STEP), floor - STEP * row - STEP / 2)
        if more := len(stack) - len(shown):
            yield el("text", f"+{self._pen.number(more)}", x=0, y=floor - STEP * DEEP - 3, text_anchor="middle", class_="more")


def _undated(body: list[Node], events: Sequence[Event], pen: Pen, top: float) -> float:
    """Draws what has no day below all else, behind a line of its own; returns where it ends, in pixels."""
    if not events:
        return top
    body.append(el("line", x1="0%", x2="100%", y1=top + 4, y2=top + 4, class_="parting"))
    body.append(_heading("heading.undated", len(events), pen, top + 8))
    top += 8 + HEAD
    for kind in ACCOUNT_KINDS:
        some = [one for one in events if one.kind == kind]
        marks: list[Content] = [_mark(one, pen.away(12 + STEP * number), top + STEP / 2) for number, one in enumerate(some[:LOOSE])]
        if more := len(some) - LOOSE:
            marks += [el("text", f"+{pen.number(more)}", x=pen.away(12 + STEP * LOOSE), y=top + 11, class_="more")] if more > 0 else []
        body += [pen.pinned(0, *marks)] if marks else []
        top += STEP + 4 if marks else 0
    return top + 4


def _heading(label: str, count: int, pen: Pen, top: float) -> Node:
    return el("text", f"{pen.words(label)} ({pen.number(count)})", x=pen.at(0), y=top + 15, class_="lane")


def _mark(one: Event, x: float, y: float) -> Node:
    tip = [el("title", " · ".join((one.when, one.words, shortened(one.names, LONGEST))))] if one.when else []
    if one.kind == "contact":
        return el("circle", *tip, cx=x, cy=y, r=5, class_=_classes(one))
    return el("rect", *tip, x=x - 4.5, y=y - 4.5, width=9, height=9, rx=1, class_=_classes(one))


def _classes(one: Event) -> str:
    return f"mark {one.kind}{'' if one.status in PLAIN else ' expected' if one.status in EXPECTED else ' hollow'}"


def _key(events: Iterable[Event], pen: Pen) -> Iterator[tuple[Markup, str]]:
    """Yields each kind of mark that the picture has, once."""
    seen = {(one.kind, _classes(one)): one for one in events}
    for (kind, classes), one in sorted(seen.items()):
        state = "plain" if one.status in PLAIN else "expected" if one.status in EXPECTED else "hollow"
        mark = el("circle", r=5, class_=classes) if kind == "contact" else el("rect", x=-4.5, y=-4.5, width=9, height=9, rx=1, class_=classes)
        yield sample(mark), pen.say(f"timeline.key.{kind}.{state}")
    if any(one.span and one.span[0] != one.span[1] for one in events):
        yield sample(el("rect", x=-8, y=-4, width=16, height=8, rx=4, class_="mark bar")), pen.say("timeline.key.bar")


def _row(one: Event, pen: Pen) -> tuple[Cell, ...]:
    return Cell(one.when), Cell(one.words, link=one.link), Cell(one.names, foreign=True), Cell(one.status_words), Cell(pen.number(one.articles))
