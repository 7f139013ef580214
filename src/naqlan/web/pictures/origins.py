"""Who has it from whom? The sources that texts name for one account, each with those who have it from it below."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from naqlan.web.pictures.picture import Cell, Pen, Picture, sample
from naqlan.web.pictures.svg import Node, apart, el, shortened

STEP = 24
"""Pixels from one level to the next."""
ROW = 28
MOST = 40
"""Sources that are drawn; the table has all."""
LONGEST = 46
"""Code points of a line at the outermost level: as many as fit in 340 pixels; each level takes four."""
SHORTEST = 16
"""Code points of a name that are drawn in any case."""


@dataclass(frozen=True, slots=True)
class Teller:
    """A source, or an outlet that has it from one.

    Attributes:
        name: As a reader would want it written.
        note: What kind of source it is, or when it told it; in words of ours.
        unnamed: Whether the texts give it no name.
        copy: Whether all that it told is a copy of what the one above it told.
        takers: Those who have it from it.
        origin: Whether it counts as an origin although unnamed sources stand behind it.
    """

    name: str
    note: str = ""
    unnamed: bool = False
    copy: bool = False
    takers: tuple["Teller", ...] = ()
    origin: bool = False


@dataclass(frozen=True, slots=True)
class _Placed:
    teller: Teller
    above: Teller | None
    level: int
    row: int
    parent: int

    @property
    def is_origin(self) -> bool:
        return self.teller.origin or not self.level


def tree_of_origins(origins: Sequence[Teller], pen: Pen, name: str = "origins") -> Picture | None:
    """Returns the picture of who has it from whom; None where no origin is stated.

    Args:
        origins: The sources that have it from nobody whom the texts name.
        pen: Draws for the reader.
        name: Of the picture, unlike that of any other on the page.
    """
    rows = list(_placed(origins))
    if not rows:
        return None
    title = pen.say("origins.title")
    roots = sum(one.is_origin and not one.teller.unnamed for one in rows)
    words = pen.say("origins.desc", origins=roots, tellers=len(rows) - roots)
    shown = rows[:MOST]
    body = [one for placed in shown for one in _drawn(placed, pen)]
    height = ROW * len(shown) + 4
    if len(rows) > MOST:
        body.append(el("text", pen.say("origins.more", count=len(rows) - MOST), x=pen.at(0), y=height + 14, class_="more"))
        height += 20
    head = tuple(pen.say(f"origins.{column}") for column in ("source", "note", "from", "sort"))
    drawing = pen.drawing(name, (title, words), height, pen.pinned(0, *body))
    return Picture(name, title, drawing, tuple(_key(rows, pen)), head, tuple(_row(one, pen) for one in rows))


def _placed(origins: Sequence[Teller]) -> Iterator[_Placed]:
    row = 0
    waiting: list[tuple[Teller, Teller | None, int, int]] = [(one, None, 0, -1) for one in reversed(origins)]
    while waiting:
        teller, above, level, parent = waiting.pop()
        yield _Placed(teller, above, level, row, parent)
        waiting += [(one, teller, level + 1, row) for one in reversed(teller.takers)]
        row += 1


def _drawn(one: _Placed, pen: Pen) -> Iterator[Node]:
    """Yields a source on a line of its own, with a line up to the one that it has it from, which ends in an arrow there."""
    across, middle = 10 + STEP * one.level, ROW * one.row + ROW / 2
    if one.parent >= 0:
        trunk, top = pen.away(across - STEP), ROW * one.parent + ROW / 2 + 9
        classes = "link dashed" if one.teller.unnamed or (one.above and one.above.unnamed) else "link"
        yield el("path", d=f"M{pen.away(across - 8):g} {middle:g}H{trunk:g}V{top:g}", class_=classes)
        yield el("path", d=f"M{trunk - 3.5:g} {top + 5:g}L{trunk:g} {top:g}L{trunk + 3.5:g} {top + 5:g}", class_="arrow")
    yield _dot(one, pen.away(across), middle)
    length = max(SHORTEST, LONGEST - 4 * one.level - len(one.teller.note))
    name = apart(shortened(one.teller.name, length), "name origin" if one.is_origin else "name")
    note = [el("tspan", f" · {one.teller.note}", class_="note")] if one.teller.note else []
    whole = [el("title", one.teller.name)] if len(one.teller.name) > length else []
    yield el("text", *whole, name, *note, x=pen.away(across + 14), y=middle + 4.5)


def _dot(one: _Placed, x: float, y: float) -> Node:
    classes = f"dot{' unnamed' if one.teller.unnamed else ' copy' if one.teller.copy else ''}"
    if not one.is_origin:
        return el("circle", cx=x, cy=y, r=5, class_=classes)
    return el("rect", x=x - 6, y=y - 6, width=12, height=12, rx=2, class_=f"{classes} origin")


def _key(rows: Sequence[_Placed], pen: Pen) -> Iterator[tuple[Markup, str]]:
    """Yields the marks that the picture has."""
    tellers = [one.teller for one in rows if not one.is_origin]
    if any(one.is_origin and not one.teller.unnamed for one in rows):
        yield sample(el("rect", x=-6, y=-6, width=12, height=12, rx=2, class_="dot origin")), pen.say("origins.key.origin")
    if any(one.teller.unnamed for one in rows):
        yield sample(el("rect", x=-6, y=-6, width=12, height=12, rx=2, class_="dot origin unnamed")), pen.say("origins.key.unnamed")
    if any(not one.copy and not one.unnamed for one in tellers):
        yield sample(el("circle", r=5, class_="dot")), pen.say("origins.key.taker")
    if any(one.copy for one in tellers):
        yield sample(el("circle", r=5, class_="dot copy")), pen.say("origins.key.copy")


def _row(one: _Placed, pen: Pen) -> tuple[Cell, ...]:
    sort = "unnamed" if one.teller.unnamed else "copy" if one.teller.copy else "origin" if one.is_origin else "taker"
    above = Cell(one.above.name, foreign=True) if one.above else Cell("—")
    return Cell(one.teller.name, foreign=True), Cell(one.teller.note), above, Cell(pen.say(f"origins.key.{sort}"))
