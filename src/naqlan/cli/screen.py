"""How do lines reach the terminal? Words of ours and text from outside, wrapped, each line with its own direction."""

import re
from itertools import pairwise

from rich.console import Console
from rich.text import Text

from naqlan.cli.terminal import FIRST_STRONG, POP, RIGHT_TO_LEFT, isolated, plain
from naqlan.labels.labels import Labels

WIDEST = 100
"""Columns beyond which a line of text is hard to follow."""
NARROWEST = 30
_BLANKS = re.compile("[\r\n\t]+")


class Screen:
    """Writes lines to standard output; everything that comes from outside goes through `source` or `painted`.

    Args:
        labels: The language, which also sets the direction of our own lines.
    """

    def __init__(self, labels: Labels) -> None:
        self.labels = labels
        self.console = Console(markup=False, emoji=False, highlight=False, soft_wrap=False)
        self.width = max(NARROWEST, min(self.console.width, WIDEST))

    def source(self, text: str, style: str = "") -> Text:
        """Returns text from outside, safe to print, with a direction of its own."""
        return Text(isolated(text), style=style)

    def isolated(self, text: Text) -> Text:
        """Returns what `painted` gave with a direction of its own, to stand within a line of ours."""
        return Text(FIRST_STRONG).append_text(text).append(POP)

    def heading(self, words: str, count: int | None = None) -> None:
        """Writes a heading of ours, with a blank line above it."""
        self.console.print()
        self.line(Text(words if count is None else f"{words} ({count})", style="bold underline"))

    def line(self, *parts: str | Text, indent: int = 0) -> None:
        """Writes one line of ours, wrapped where it is too long; parts are set one after another."""
        text = Text()
        for part in parts:
            text.append_text(Text(part) if isinstance(part, str) else part)
        open_before = 0
        for piece in text.wrap(self.console, self.width - indent):
            piece.rstrip()
            open_after = open_before + piece.plain.count(FIRST_STRONG) - piece.plain.count(POP)
            # An isolate ends with its line, whatever we mean: what is still open is closed here and opened on the next.
            whole = Text(FIRST_STRONG * open_before).append_text(piece).append(POP * open_after)
            self._put(whole, " " * indent, right_to_left=self.labels.right_to_left)
            open_before = open_after

    def passage(self, text: Text, indent: int = 0, gutter: str = "") -> None:
        """Writes a passage of Arabic: each line a right-to-left one, a note in the gutter beside the first."""
        for number, piece in enumerate(text.wrap(self.console, self.width - indent)):
            piece.rstrip()
            note = f"{gutter:>{indent - 2}}  " if gutter and number == 0 else " " * indent
            self._put(piece, note, right_to_left=True)

    def _put(self, piece: Text, before: str, *, right_to_left: bool) -> None:
        whole = Text(before)
        whole.append(RIGHT_TO_LEFT if right_to_left else "").append_text(piece).append(POP if right_to_left else "")
        self.console.print(whole, no_wrap=True, overflow="ignore", crop=False)


def painted(text: str, styles: list[tuple[int, int, str]], start: int = 0, end: int | None = None) -> Text:
    """Returns a stretch of text from outside, safe to print, with styles over parts of it.

    Args:
        text: The text as it stood.
        styles: Offsets in code points into `text`, half-open, each with a rich style; later ones lie over earlier ones.
        start: First code point to show.
        end: One past the last; None: to the end.
    """
    end = len(text) if end is None else end
    edges = {start, end}
    for first, last, _ in styles:
        edges.update(place for place in (first, last) if start < place < end)
    found = Text()
    ordered = sorted(edges)
    for first, last in pairwise(ordered):
        style = " ".join(style for left, right, style in styles if left <= first and last <= right)
        found.append(_BLANKS.sub(" ", plain(text[first:last])), style=style or None)
    return found
