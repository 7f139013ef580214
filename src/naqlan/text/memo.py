"""What has been worked out about a word before? A dictionary that reads what it does not hold yet, and stays bounded."""

from collections.abc import Callable
from typing import Generic, TypeVar

LIMIT = 120_000
"""Words that a generation of a memo keeps. News has some 25 new words an article without end (160,000 in 6,900 articles), so
a memo forgets the rare ones; frequent words are carried from one generation to the next."""
_LONGEST_KEPT = 40
_Value = TypeVar("_Value")


class Memo(dict[str, _Value], Generic[_Value]):
    """What a function gives for each word, asked once; `memo[word]` runs at the speed of a dictionary."""

    __slots__ = ("_older", "_read")

    def __init__(self, read: Callable[[str], _Value]) -> None:
        super().__init__()
        self._read = read
        self._older: dict[str, _Value] = {}

    def __missing__(self, piece: str) -> _Value:
        if len(self) >= LIMIT:
            self._older = dict(self)
            self.clear()
        value = self._older[piece] if piece in self._older else self._read(piece)
        if len(piece) <= _LONGEST_KEPT:
            self[piece] = value
        return value
