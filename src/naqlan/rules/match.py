"""Where does a rule hold? Run the rules of one file over a string of readings."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from naqlan.lexicon.alphabet import Alphabet
from naqlan.rules.load import load_rules
from naqlan.rules.rule import ClassKey, Rule, class_keys, compile_pattern


@dataclass(frozen=True, slots=True)
class Match:
    """A rule that holds at some positions.

    Attributes:
        rule: The rule.
        start: First position.
        end: One past the last position.
        groups: Half-open positions of each named group that took part.
    """

    rule: Rule
    start: int
    end: int
    groups: dict[str, tuple[int, int]]


_FIRST = 0x100
"""First code point of a rulebook's own characters: above all that mean something in a regular expression."""


class _Own:
    """A rulebook's own characters: one for all tag sets that its classes cannot tell apart.

    The lexicon has some ten thousand sets, the classes of one file tell a few hundred kinds apart. Character classes over
    these are short, which makes compiling them several times faster.
    """

    __slots__ = ("_chars", "_classes", "_keys", "_kinds")

    def __init__(self, keys: Iterable[ClassKey]) -> None:
        self._keys = sorted(keys)
        self._classes: dict[ClassKey, list[str]] = {key: [] for key in self._keys}
        self._kinds: dict[tuple[int, ...], str] = {}
        self._chars: dict[int, str] = {}

    def table(self, alphabet: Alphabet) -> dict[int, str]:
        """Returns the own character of each character of the alphabet, those that have come since included."""
        if len(self._chars) != alphabet.version:
            kinds: dict[str, list[int]] = {}
            for place, key in enumerate(self._keys):
                for char in alphabet.having(*key):
                    kinds.setdefault(char, []).append(place)
            for char, _ in alphabet.items(len(self._chars)):
                self._chars[ord(char)] = self._char(tuple(kinds.get(char, ())))
        return self._chars

    @property
    def version(self) -> int:
        """The number of kinds told apart so far."""
        return len(self._kinds)

    def having(self, any_of: Iterable[str], none_of: Iterable[str] = ()) -> str:
        """Returns the own characters of one class, ascending."""
        return "".join(self._classes[tuple(any_of), tuple(none_of)])

    def _char(self, kind: tuple[int, ...]) -> str:
        char = self._kinds.get(kind)
        if char is None:
            char = self._kinds[kind] = chr(_FIRST + len(self._kinds))
            for place in kind:
                self._classes[self._keys[place]].append(char)
        return char


class Rulebook:
    """The rules of one file, compiled once for one alphabet."""

    __slots__ = ("_alphabet", "_compiled", "_compiled_at", "_own", "rules")

    def __init__(self, name: str, alphabet: Alphabet) -> None:
        self.rules = load_rules(name)
        self._alphabet = alphabet
        self._own = _Own(set().union(*(class_keys(rule.pattern) for rule in self.rules)))
        self._compiled: list[tuple[Rule, re.Pattern[str]]] = []
        self._compiled_at = -1

    def compiled(self) -> list[tuple[Rule, re.Pattern[str]]]:
        """Returns each rule with its regular expression over own characters (`own`); afresh where sets have come that its rules tell apart."""
        self._own.table(self._alphabet)
        if self._compiled_at != self._own.version:
            self._compiled = [(rule, compile_pattern(rule, self._own)) for rule in self.rules]
            self._compiled_at = self._own.version
        return self._compiled

    def own(self, symbols: str) -> str:
        """Returns a string of the alphabet in the characters that the compiled rules match; positions stay as they are."""
        return symbols.translate(self._own.table(self._alphabet))

    def find(self, symbols: str) -> Iterator[Match]:
        """Yields the matches of each rule in turn, left to right, never overlapping for one rule."""
        rules = self.compiled()
        own = self.own(symbols)
        for rule, pattern in rules:
            for found in pattern.finditer(own):
                yield Match(rule, found.start(), found.end(), spans(found))


def spans(found: re.Match[str]) -> dict[str, tuple[int, int]]:
    """Returns the positions of the named groups that took part in a match."""
    return {name: found.span(name) for name in found.re.groupindex if found.start(name) >= 0}
