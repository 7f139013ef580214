"""What is somebody told to have done by what they said, and when? A line for each act, a bar for each month or year."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from naqlan.web.days import day_words
from naqlan.web.pictures.picture import Cell, Pen, Picture, sample
from naqlan.web.pictures.svg import Node, el

ROW, BAR = 46, 22
"""Height of the line of an act and of its longest bar, in pixels."""
MOST_ACTS = 6
"""Acts that have a line; the rest stand in the table."""
MOST_COLUMNS = 24
"""Months that are drawn one by one; a longer time is drawn by years."""
AXIS = 26


def acts_strip(counts: Mapping[tuple[str, str], int], pen: Pen, name: str = "acts") -> Picture | None:
    """Returns the picture of statements by act and time; None where none is dated.

    Args:
        counts: How many, by month (`2024-03`) and act.
        pen: Draws for the reader.
        name: Of the picture, unlike that of any other on the page.
    """
    if not counts:
        return None
    columns = _columns(sorted({month for month, _ in counts}))
    size = len(columns[0])
    found: Counter[tuple[str, str]] = Counter()
    for (month, act), number in counts.items():
        found[month[:size], act] += number
    acts = [act for act, _ in Counter({act: sum(n for (_, its), n in found.items() if its == act) for _, act in found}).most_common()]
    most = max(found.values())
    title = pen.say("acts.title")
    first, last = (day_words(one, pen.view, pen.words) for one in (columns[0], columns[-1]))
    words = pen.say("acts.desc", count=sum(found.values()), first=first, last=last)
    body: list[Node] = []
    for row, act in enumerate(acts[:MOST_ACTS]):
        body.extend(_line(act, [found[column, act] for column in columns], columns, pen, (ROW * row, most)))
    floor = ROW * min(len(acts), MOST_ACTS) + 4
    body.extend(_ticks(columns, pen, floor))
    rows = tuple(
        (Cell(day_words(column, pen.view, pen.words)), Cell(pen.words.of("act", act)), Cell(pen.number(found[column, act])))
        for column in columns
        for act in acts
        if found[column, act]
    )
    key = ((sample(el("rect", x=-5, y=-7, width=10, height=14, class_="mark statement bar")), pen.say("acts.key", count=most)),)
    head = tuple(pen.say(f"acts.{column}") for column in ("time", "act", "number"))
    return Picture(name, title, pen.drawing(name, (title, words), floor + AXIS, *body), key, head, rows)


def _columns(months: Sequence[str]) -> list[str]:
    """All months from the first to the last, else all years where these are too many."""
    years = range(int(months[0][:4]), int(months[-1][:4]) + 1)
    every = [f"{year:04}-{month:02}" for year in years for month in range(1, 13) if months[0] <= f"{year:04}-{month:02}" <= months[-1]]
    return every if len(every) <= MOST_COLUMNS else [f"{year:04}" for year in years]


def _share(column: float, columns: Sequence[str]) -> float:
    return column / len(columns)


def _line(act: str, numbers: Sequence[int], columns: Sequence[str], pen: Pen, place: tuple[float, int]) -> Iterator[Node]:
    top, most = place
    base = top + 18 + BAR
    yield el("text", pen.words.of("act", act), el("tspan", f" · {pen.number(sum(numbers))}", class_="more"), x=pen.at(0), y=top + 13, class_="name")
    yield el("line", x1=pen.at(0), x2=pen.at(1), y1=base, y2=base, class_="track")
    for place_of, number in enumerate(numbers):
        if number:
            height = max(BAR * number / most, 2.5)
            span = pen.span(_share(place_of + 0.15, columns), _share(place_of + 0.85, columns))
            tip = f"{pen.words.of('act', act)} · {day_words(columns[place_of], pen.view, pen.words)} · {pen.number(number)}"
            yield el("rect", el("title", tip), **span, y=base - height, height=height, class_="mark statement bar")


def _ticks(columns: Sequence[str], pen: Pen, floor: float) -> Iterator[Node]:
    for place, anchor in ((0, "start"), (len(columns) - 1, "end")) if len(columns) > 1 else ((0, "start"),):
        share = _share(0, columns) if anchor == "start" else _share(len(columns), columns)
        yield el("text", day_words(columns[place], pen.view, pen.words), x=pen.at(share), y=floor + 16, text_anchor=anchor, class_="tick below")
