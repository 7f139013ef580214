"""How are two passages shown side by side? In two columns where the terminal is wide enough, else one under the other."""

from collections.abc import Sequence

from rich.table import Table
from rich.text import Text

from naqlan.cli.items import QUIET
from naqlan.cli.screen import Screen, painted
from naqlan.cli.terminal import POP, RIGHT_TO_LEFT, has_arabic

MARKED = "bold yellow"
"""The words that differ."""
TWO_COLUMNS = 90
"""Columns of a terminal from which two passages stand side by side; narrower, an Arabic sentence is broken too often to be read across."""
BETWEEN = 4
MOST = 700
"""Code points of one passage that are shown."""
BEFORE = 120
"""Code points that are shown before the first mark of a longer one."""
Marks = Sequence[tuple[int, int]]


def both_sides(screen: Screen, heads: tuple[Text, Text], passages: tuple[Text, Text], indent: int = 2) -> None:
    """Writes two passages, each under its head.

    Args:
        screen: Where to.
        heads: Above each passage: outlet, day, speaker.
        passages: The passages, made by `passage`.
        indent: Columns before them.
    """
    if screen.width < TWO_COLUMNS:
        for head, words in zip(heads, passages, strict=True):
            screen.line(head, indent=indent)
            screen.passage(words, indent=indent + 2)
        return
    width = (screen.width - indent - BETWEEN) // 2
    grid = Table.grid(padding=(0, BETWEEN // 2))
    for _ in heads:
        grid.add_column(width=width, overflow="fold")
    sides = [(_lines(screen, head, width), _lines(screen, words, width)) for head, words in zip(heads, passages, strict=True)]
    ordered = list(reversed(sides)) if screen.labels.right_to_left else sides
    grid.add_row(*(Text("\n").join([*head, *words]) for head, words in ordered))
    screen.console.print(_indented(grid, indent))


def passage(text: str, marks: Marks) -> Text:
    """Returns a passage from outside, safe to print, the words that differ marked; of a long one what stands around the first mark."""
    start = max(0, marks[0][0] - BEFORE) if marks and len(text) > MOST else 0
    while 0 < start < len(text) and not text[start].isspace():
        start -= 1
    end = min(len(text), start + MOST)
    words = painted(text, [(first, last, MARKED) for first, last in marks], start, end)
    return Text("… " if start else "", QUIET).append_text(words).append("…" if end < len(text) else "", QUIET)


def _lines(screen: Screen, words: Text, width: int) -> list[Text]:
    """A text in lines, each with the direction that its own letters ask for."""
    found = []
    for piece in words.wrap(screen.console, width):
        piece.rstrip()
        arabic = has_arabic(piece.plain)
        line = Text(RIGHT_TO_LEFT if arabic else "").append_text(piece).append(POP if arabic else "")
        line.justify = "right" if arabic else "left"
        found.append(line)
    return found


def _indented(grid: Table, indent: int) -> Table:
    outer = Table.grid(padding=0)
    outer.add_column(width=indent)
    outer.add_column()
    outer.add_row("", grid)
    return outer
