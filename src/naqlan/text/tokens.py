"""Where are the words? Tokens with spans: words with their marks, numbers, runs of one punctuation mark, line ends."""

import re
from dataclasses import dataclass
from typing import Literal, TypeAlias

from naqlan.text.fold import INVISIBLE, SIGNS

TokenKind: TypeAlias = Literal["word", "number", "mark", "newline"]

# A plain \w cuts a word at its tashkeel, so the signs are named; tatweel is a \w already. Invisible controls belong to a word
# only where it goes on behind them, and else to nothing: "\u200fقال" is قال.
WORD = rf"[^\W\d_]+(?:[{SIGNS}{INVISIBLE}]+[^\W\d_]+)*[{SIGNS}]*"
TOKEN = re.compile(
    rf"(?P<number>[0-9\u0660-\u0669\u06f0-\u06f9]+(?:[.,\u066b\u066c\u060c][0-9\u0660-\u0669\u06f0-\u06f9]+)*)"
    rf"|(?P<word>{WORD})"
    r"|(?P<newline>\n)"
    rf"|(?P<mark>\.{{2,}}|\u2026+|''|``|,,|<<|>>|[^\w\s{INVISIBLE}]|_)",
)


@dataclass(frozen=True, slots=True)
class Token:
    """One token.

    Attributes:
        text: Verbatim.
        start: First code point.
        end: One past the last.
        kind: A word, a number, a mark, or the end of a line.
    """

    text: str
    start: int
    end: int
    kind: TokenKind


def tokenize(text: str) -> list[Token]:
    """Cuts `text` into tokens; white space other than line ends is skipped.

    Returns:
        Tokens in order, never overlapping; empty for an empty or blank text.
    """
    return [
        Token(found.group(), found.start(), found.end(), found.lastgroup)  # type: ignore[arg-type]
        for found in TOKEN.finditer(text)
    ]
