"""Where does a rule hold? Run the rules of one file over a string of readings."""

import re
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import NamedTuple, TypeAlias

from naqlan.lexicon.alphabet import Alphabet
from naqlan.lexicon.kept import code_of, kept
from naqlan.rules.load import load_rules
from naqlan.rules.rule import ClassKey, Rule, class_keys, skeleton, written


class Match(NamedTuple):
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

    __slots__ = ("_classes", "_keys", "chars", "kinds")

    def __init__(self, keys: Iterable[ClassKey]) -> None:
        self._keys = sorted(keys)
        self._classes: dict[ClassKey, list[str]] = {key: [] for key in self._keys}
        self.kinds: dict[tuple[int, ...], str] = {}
        self.chars: dict[int, str] = {}

    def take(self, kinds: dict[tuple[int, ...], str], chars: dict[int, str]) -> None:
        """Takes what an earlier process found."""
        for kind in kinds:
            self._char(kind)
        self.chars = chars

    def table(self, alphabet: Alphabet, version: int) -> dict[int, str]:
        """Returns the own character of each character of the alphabet as it was at a version."""
        if len(self.chars) < version:
            kinds: dict[str, list[int]] = {}
            for place, key in enumerate(self._keys):
                for char in alphabet.having(*key):
                    kinds.setdefault(char, []).append(place)
            for char, _ in islice(alphabet.items(len(self.chars)), version - len(self.chars)):
                self.chars[ord(char)] = self._char(tuple(kinds.get(char, ())))
        return self.chars

    @property
    def version(self) -> int:
        """The number of kinds told apart so far."""
        return len(self.kinds)

    def having(self, any_of: Iterable[str], none_of: Iterable[str] = ()) -> str:
        """Returns the own characters of one class, ascending."""
        return "".join(self._classes[tuple(any_of), tuple(none_of)])

    def _char(self, kind: tuple[int, ...]) -> str:
        char = self.kinds.get(kind)
        if char is None:
            char = self.kinds[kind] = chr(_FIRST + len(self.kinds))
            for place in kind:
                self._classes[self._keys[place]].append(char)
        return char


_Plan: TypeAlias = tuple[str, tuple[str, ...], str]
"""A rule over own characters: its regular expression, sets of which one character must be there, and what a match begins with that looks back."""


def _plan(rule: Rule, own: _Own) -> _Plan:
    anchors, classes = skeleton(rule)

    def chars(letters: Iterable[int]) -> str:
        return "".join(sorted(set(chain.from_iterable(own.having(*classes[letter]) for letter in letters))))

    first = chars(anchors.first or ())
    needed = (*map(chars, anchors.needed), *((first,) if anchors.first is not None else ()))
    return written(rule, own), tuple(sorted(needed, key=len)), first if anchors.guarded else ""


class Compiled:
    """A rule over own characters; its regular expression is made when a text first has what the rule asks for."""

    __slots__ = ("_first", "_needed", "_pattern", "_written", "rule")

    def __init__(self, rule: Rule, plan: _Plan) -> None:
        self.rule = rule
        self._written, needed, first = plan
        self._needed = [frozenset(chars) for chars in needed]
        self._first = re.compile(f"[{first}]") if first else None
        self._pattern: re.Pattern[str] | None = None

    @property
    def pattern(self) -> re.Pattern[str]:
        """The regular expression."""
        if self._pattern is None:
            self._pattern = re.compile(self._written, re.DOTALL)
        return self._pattern

    def find(self, own: str, present: set[str]) -> Iterator[re.Match[str]]:
        """Yields the matches in a string of own characters, of which `present` are all that occur."""
        for needed in self._needed:
            if needed.isdisjoint(present):
                return iter(())
        return self.pattern.finditer(own) if self._first is None else self._guarded(own)

    def _guarded(self, own: str) -> Iterator[re.Match[str]]:
        """As `finditer`: a search that begins with a look back tries every position, this one only those of its first class."""
        assert self._first is not None
        match, done = self.pattern.match, 0
        for candidate in self._first.finditer(own):
            place = candidate.start()
            if place >= done and (found := match(own, place)) is not None:
                done = found.end()
                yield found


class Rulebook:
    """The rules of one file, compiled once for one alphabet."""

    __slots__ = ("_alphabet", "_compiled", "_compiled_at", "_name", "_own", "rules")

    def __init__(self, name: str, alphabet: Alphabet) -> None:
        self.rules = load_rules(name)
        self._name = name
        self._alphabet = alphabet
        self._own = _Own(set().union(*(class_keys(rule.pattern) for rule in self.rules)))
        self._compiled: list[Compiled] = []
        self._compiled_at = -1

    def compiled(self) -> list[Compiled]:
        """Returns the rules over own characters (`own`); afresh where sets have come that they tell apart."""
        if self._compiled_at < 0 and self._alphabet.origin:
            sources: list[str | bytes] = [self._alphabet.origin, *(rule.pattern for rule in self.rules), *code_of(__file__)]
            kinds, chars, plans = kept(f"rules-{self._name}", sources, self._planned)
            self._own.take(kinds, chars)
            self._compile(plans)
        self._own.table(self._alphabet, self._alphabet.version)
        if self._compiled_at != self._own.version:
            self._compile([_plan(rule, self._own) for rule in self.rules])
        return self._compiled

    def _planned(self) -> tuple[dict[tuple[int, ...], str], dict[int, str], list[_Plan]]:
        """What is kept of a rulebook: its kinds of sets, its characters and its rules, for the sets that the alphabet began with."""
        chars = self._own.table(self._alphabet, self._alphabet.founded)
        return self._own.kinds, chars, [_plan(rule, self._own) for rule in self.rules]

    def _compile(self, plans: list[_Plan]) -> None:
        self._compiled = [Compiled(rule, plan) for rule, plan in zip(self.rules, plans, strict=True)]
        self._compiled_at = self._own.version

    def own(self, symbols: str) -> str:
        """Returns a string of the alphabet in the characters that the compiled rules match; positions stay as they are."""
        return symbols.translate(self._own.table(self._alphabet, self._alphabet.version))

    def find(self, symbols: str) -> Iterator[Match]:
        """Yields the matches of each rule in turn, left to right, never overlapping for one rule."""
        rules = self.compiled()
        own = self.own(symbols)
        present = set(own)
        for one in rules:
            for found in one.find(own, present):
                yield Match(one.rule, found.start(), found.end(), spans(found))


def spans(found: re.Match[str]) -> dict[str, tuple[int, int]]:
    """Returns the positions of the named groups that took part in a match."""
    places = found.regs
    return {name: places[number] for name, number in found.re.groupindex.items() if places[number][0] >= 0}
