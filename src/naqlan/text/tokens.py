"""Where are the words? Tokens with spans: words with their marks, numbers, runs of one punctuation mark, line ends."""

import re
from dataclasses import dataclass
from typing import Literal, TypeAlias

TokenKind: TypeAlias = Literal["word", "number", "mark", "newline"]

# A plain \w cuts a word at its tashkeel, so the marks stand inside the class; tatweel is a \w already.
_MARKS = "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u061c\u00ad"
TOKEN = re.compile(
    rf"(?P<number>[0-9\u0660-\u0669\u06f0-\u06f9]+(?:[.,\u066b\u066c\u060c][0-9\u0660-\u0669\u06f0-\u06f9]+)*)"
    rf"|(?P<word>[^\W\d_](?:[^\W\d_]|[{_MARKS}])*)"
    r"|(?P<newline>\n)"
    r"|(?P<mark>\.{2,}|\u2026+|''|``|,,|<<|>>|[^\w\s]|_)",
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
