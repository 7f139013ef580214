"""Where can a rule hold at all? What a match must begin with and what it must hold, read off the pattern once.

Most rules hold in few texts. Whether a text has the words that a rule cannot do without is asked of sets of characters, which
costs a hundredth of running its regular expression over the text.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from re import _constants as sre  # type: ignore[attr-defined, unused-ignore]
from typing import Any, TypeAlias

Letters: TypeAlias = frozenset[int]
"""Code points that stand for classes in the skeleton of a pattern."""

_ANY: Letters = frozenset({-1})
"""Stands for any position."""


@dataclass(frozen=True, slots=True)
class Anchors:
    """What a pattern asks of a text.

    Attributes:
        first: What a match begins with; None where that may be anything.
        needed: For each class or choice of classes that no match can do without: one of these must be there.
        guarded: Whether the pattern begins with a look at what stands before, which the search of `re` cannot see past.
    """

    first: Letters | None
    needed: tuple[Letters, ...]
    guarded: bool


def anchors_of(tree: Any) -> Anchors:
    """Returns the anchors of a parsed pattern in which each class is one letter."""
    first, empty = _first(tree)
    needed = {one for one in _needed(tree) if -1 not in one}
    guarded = bool(len(tree)) and tree[0][0] in (sre.ASSERT, sre.ASSERT_NOT)
    return Anchors(None if empty or -1 in first else first, tuple(sorted(needed, key=sorted)), guarded)


def _first(tree: Iterable[Any]) -> tuple[Letters, bool]:
    """The letters that a match may begin with, and whether it may be empty."""
    found: Letters = frozenset()
    for operation, argument in tree:
        letters, empty = _first_of(operation, argument)
        found |= letters
        if not empty:
            return found, False
    return found, True


def _first_of(operation: Any, argument: Any) -> tuple[Letters, bool]:
    if operation in (sre.MAX_REPEAT, sre.MIN_REPEAT):
        letters, empty = _first(argument[2])
        return letters, empty or argument[0] == 0
    if operation is sre.SUBPATTERN:
        return _first(argument[3])
    if operation is sre.BRANCH:
        rows = [_first(branch) for branch in argument[1]]
        return frozenset().union(*(letters for letters, _ in rows)), any(empty for _, empty in rows)
    if operation in (sre.ASSERT, sre.ASSERT_NOT, sre.AT):
        return frozenset(), True
    return _letters(operation, argument), False


def _needed(tree: Iterable[Any]) -> Iterable[Letters]:
    for operation, argument in tree:
        if operation in (sre.MAX_REPEAT, sre.MIN_REPEAT):
            if argument[0] > 0:
                yield from _needed(argument[2])
        elif operation is sre.SUBPATTERN:
            yield from _needed(argument[3])
        elif operation is sre.ASSERT:
            yield from _needed(argument[1])
        elif operation is sre.BRANCH:
            # One of each branch: the text must have one of these.
            rows = [min(_needed(branch), key=len, default=_ANY) for branch in argument[1]]
            yield frozenset().union(*rows)
        elif operation not in (sre.ASSERT_NOT, sre.AT):
            yield _letters(operation, argument)


def _letters(operation: Any, argument: Any) -> Letters:
    if operation is sre.LITERAL:
        return frozenset({argument})
    if operation is sre.IN and all(kind is sre.LITERAL for kind, _ in argument):
        return frozenset(letter for _, letter in argument)
    return _ANY
