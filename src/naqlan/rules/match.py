"""Where does a rule hold? Run the rules of one file over a string of readings."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from naqlan.lexicon.alphabet import Alphabet
from naqlan.rules.load import load_rules
from naqlan.rules.rule import Rule, compile_pattern


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


class Rulebook:
    """The rules of one file, compiled for one alphabet; compiled afresh when the alphabet has grown."""

    __slots__ = ("_alphabet", "_compiled", "_version", "rules")

    def __init__(self, name: str, alphabet: Alphabet) -> None:
        self.rules = load_rules(name)
        self._alphabet = alphabet
        self._version = -1
        self._compiled: list[tuple[Rule, re.Pattern[str]]] = []

    def compiled(self) -> list[tuple[Rule, re.Pattern[str]]]:
        """Returns each rule with its regular expression for the alphabet as it is now."""
        if self._version != self._alphabet.version:
            self._compiled = [(rule, compile_pattern(rule, self._alphabet)) for rule in self.rules]
            self._version = self._alphabet.version
        return self._compiled

    def find(self, symbols: str, start: int = 0, end: int | None = None) -> Iterator[Match]:
        """Yields the matches of each rule in turn, left to right, never overlapping for one rule."""
        stop = len(symbols) if end is None else end
        for rule, pattern in self.compiled():
            for found in pattern.finditer(symbols, start, stop):
                yield Match(rule, found.start(), found.end(), spans(found))


def spans(found: re.Match[str]) -> dict[str, tuple[int, int]]:
    """Returns the positions of the named groups that took part in a match."""
    return {name: found.span(name) for name in found.re.groupindex if found.start(name) >= 0}
