"""Where are the words? A text cut into words with their marks, numbers, runs of one punctuation mark, line ends, and the blanks between."""

import re
from typing import Literal, TypeAlias

from naqlan.text.fold import INVISIBLE, SIGNS

TokenKind: TypeAlias = Literal["word", "number", "mark", "newline", "blank"]

# A plain \w cuts a word at its tashkeel, so the signs are named; tatweel is a \w already. Invisible controls belong to a word
# only where it goes on behind them, and else to nothing: "\u200fقال" is قال.
WORD = rf"[^\W\d_]+(?:[{SIGNS}{INVISIBLE}]+[^\W\d_]+)*[{SIGNS}]*"
# Most words are plain letters with a blank or a stop behind, and most blanks one: tried first, they spare the longer tests.
PLAIN = r"[\u0621-\u063a\u0641-\u064a]++(?=[ \n.،])"
_ONE_BLANK = r" (?=\S)"
NUMBER = r"[0-9\u0660-\u0669\u06f0-\u06f9]+(?:[.,\u066b\u066c\u060c][0-9\u0660-\u0669\u06f0-\u06f9]+)*"
_MARK = rf"\.{{2,}}|\u2026+|''|``|,,|<<|>>|[^\w\s{INVISIBLE}]|_"
# What is none of these, a control or a digit of another script, counts as a blank.
_PIECE = re.compile(rf"{_ONE_BLANK}|{PLAIN}|{WORD}|[^\S\n]+|{NUMBER}|\n|{_MARK}|.", re.DOTALL)
_KIND = re.compile(rf"(?P<number>{NUMBER})|(?P<word>{WORD})|(?P<newline>\n)|(?P<mark>{_MARK})")


def tiles(text: str) -> list[str]:
    """Cuts `text` into pieces that joined give it again; empty for an empty text.

    One look at a kind of piece is enough for all its like, and offsets are sums of lengths: with one call for a whole text
    this is several times faster than a match for each token.
    """
    return _PIECE.findall(text)


def kind_of(piece: str) -> TokenKind:
    """Returns what a piece of `tiles` is."""
    found = _KIND.fullmatch(piece)
    return found.lastgroup if found else "blank"  # type: ignore[return-value]
