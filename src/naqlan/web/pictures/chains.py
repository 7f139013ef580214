"""Who cites whom? Outlets on one pen, the sources that they cite on the other, lines as broad as they cite them often."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

from markupsafe import Markup

from naqlan.web.pictures.picture import Cell, Pen, Picture, sample
from naqlan.web.pictures.svg import Node, apart, el, shortened

ROW = 40
TOP = 26
MOST = 12
"""Names on each side that are drawn, the most frequent; the table has all."""
NAMES = 0.34
"""Share of the width that the names of a side have."""
LONGEST = 17
"""Code points of a line of a name: as many as fit in that share of 340 pixels; a name has two lines."""
BROADEST = 5
"""Steps of breadth of a line; the style sheet knows them as `w1` to `w5`."""


@dataclass(frozen=True, slots=True)
class Citation:
    """How often one is cited by another.

    Attributes:
        citing: The outlet, or a source that passes it on.
        cited: The one that is cited.
        count: How often.
        unnamed: Whether the cited one is an unnamed source.
    """

    citing: str
    cited: str
    count: int
    unnamed: bool = False


def chain_diagram(citations: Sequence[Citation], pen: Pen, name: str = "chains") -> Picture | None:
    """Returns the picture of who cites whom; None where nobody is cited.

    Args:
        citations: Pairs, each once; the table keeps their order.
        pen: Draws for the reader: those who cite stand where lines begin.
        name: Of the picture, unlike that of any other on the page.
    """
    if not citations:
        return None
    citing, cited = _most([(one.citing, one.count) for one in citations]), _most([(one.cited, one.count) for one in citations])
    shown = [one for one in citations if one.citing in citing and one.cited in cited]
    title = pen.say("chains.title")
    words = pen.say("chains.desc", citing=len({one.citing for one in citations}), cited=len({one.cited for one in citations}))
    most = max(one.count for one in citations)
    body = [_link(one, citing, cited, pen, most) for one in sorted(shown, key=lambda one: one.count)]
    unnamed = {one.cited for one in citations if one.unnamed}
    for names, place in ((citing, 0.0), (cited, 1.0)):
        body.append(_text([pen.say(f"chains.{'cited' if place else 'citing'}")], pen, place, 14, "lane"))
        for one, row in names.items():
            body.extend(_name(one, row, pen, place, unnamed=bool(place) and one in unnamed))
    height = TOP + ROW * max(len(citing), len(cited)) + 4
    head = tuple(pen.say(f"chains.{column}") for column in ("citing", "cited", "count"))
    rows = tuple((Cell(one.citing, foreign=True), Cell(one.cited, foreign=True), Cell(pen.number(one.count))) for one in citations)
    return Picture(name, title, pen.drawing(name, (title, words), height, *body), tuple(_key(shown, pen)), head, rows)


def _most(counted: Sequence[tuple[str, int]]) -> dict[str, int]:
    """Returns the rows of the names that are met most, the most frequent first."""
    total: Counter[str] = Counter()
    for name, count in counted:
        total[name] += count
    found = sorted(total, key=lambda name: (-total[name], name))[:MOST]
    return {name: row for row, name in enumerate(found)}


def _link(one: Citation, citing: Mapping[str, int], cited: Mapping[str, int], pen: Pen, most: int) -> Node:
    """A line from who cites to who is cited, stretched to the width that there is."""
    ends = [TOP + ROW * rows[name] + ROW / 2 for name, rows in ((one.citing, citing), (one.cited, cited))]
    top, height = min(ends), max(1, abs(ends[0] - ends[1]))
    first, last = (100, 0) if pen.right_to_left else (0, 100)
    start, end = (round(y - top, 1) for y in ends)
    curve = f"M{first} {start:g}C50 {start:g} 50 {end:g} {last} {end:g}"
    breadth = max(1, round(BROADEST * sqrt(one.count / most)))
    classes = f"link w{breadth}{' dashed' if one.unnamed else ''}"
    path = el("path", el("title", f"{one.citing} ← {one.cited}: {one.count}"), d=curve, class_=classes, vector_effect="non-scaling-stroke")
    return el(
        "svg",
        path,
        **pen.span(NAMES + 0.02, 1 - NAMES - 0.02),
        y=top,
        height=height,
        view_box=f"0 0 100 {height:g}",
        preserve_aspect_ratio="none",
        overflow="visible",
    )


def _name(name: str, row: int, pen: Pen, place: float, *, unnamed: bool) -> Iterator[Node]:
    """A name, on two lines where it needs them, and beside it the dot at which its lines meet."""
    middle = TOP + ROW * row + ROW / 2
    lines = _lines(name)
    for number, line in enumerate(lines):
        yield _text([line], pen, place, middle + 4.5 + 16 * (number - (len(lines) - 1) / 2), "name")
    share = NAMES + 0.02 if not place else 1 - NAMES - 0.02
    yield el("circle", el("title", name), cx=pen.at(share), cy=middle, r=4.5, class_=f"dot{' unnamed' if unnamed else ''}")


def _text(lines: Sequence[str], pen: Pen, place: float, y: float, class_: str) -> Node:
    return el("text", *map(apart, lines), x=pen.at(1 - NAMES if place else NAMES), y=y, text_anchor="start" if place else "end", class_=class_)


def _lines(name: str) -> list[str]:
    """Cuts a name into at most two lines at a word."""
    words = name.split()
    head = ""
    while words and len(f"{head} {words[0]}".strip()) <= LONGEST:
        head = f"{head} {words.pop(0)}".strip()
    rest = " ".join(words)
    return [one for one in (head, shortened(rest, LONGEST)) if one]


def _key(shown: Sequence[Citation], pen: Pen) -> Iterator[tuple[Markup, str]]:
    for unnamed in sorted({one.unnamed for one in shown}):
        classes = "link w2 dashed" if unnamed else "link w2"
        yield sample(el("path", d="M-8 0H8", class_=classes)), pen.say(f"chains.key.{'unnamed' if unnamed else 'named'}")
