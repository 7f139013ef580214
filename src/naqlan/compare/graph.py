"""Who has it from whom, over all tellings of one account? What leads to nobody further is an origin; a circle of outlets is one."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias

from naqlan.compare.citing import Cited
from naqlan.record.origin import Source

Way: TypeAlias = tuple[frozenset[str], ...]
"""Keys of sources, link by link, from the page inward."""


@dataclass(frozen=True, slots=True)
class Led:
    """How one telling came to its page.

    Attributes:
        telling: Its id.
        home: The key of the page's publisher.
        ways: Its ways, those of its copies among them; empty where none is stated.
        own: Whether its page has it from its own reporters.
    """

    telling: str
    home: str
    ways: tuple[Way, ...]
    own: bool


class Graph:
    """The sources of one account; each telling is added once, then it is asked.

    Attributes:
        sources: The sources by their keys; the first spelling of each is kept.
        led: How each telling came to its page, in the order in which they were added.
    """

    def __init__(self) -> None:
        self.sources: dict[str, Source] = {}
        self.led: list[Led] = []
        self._inward: dict[str, set[str]] = defaultdict(set)
        self._outward: dict[str, set[str]] = defaultdict(set)
        self._cited: set[str] = set()
        self._own: set[str] = set()
        self._sure: set[str] = set()
        self._either: list[frozenset[str]] = []

    def add(self, group: Sequence[Cited]) -> None:
        """Adds a telling with its copies: what one of them names holds for all.

        Args:
            group: The telling and its copies, the earliest first.
        """
        first = group[0].telling.article
        ways = _fullest(dict.fromkeys(way for one in group if (way := tuple(self._level(link, one, first) for link in one.path))))
        for one in group:
            home, own = one.home.key, one.standing == "own" or one.telling.own
            self.sources.setdefault(home, one.home)
            self.led.append(Led(one.telling.id, home, ways, own))
            if own:
                self._own.add(home)
            for way in ways:
                self._lead((frozenset({home}), *way))
            page = frozenset(source.key for source in one.page)
            if len(page) > 1 and not one.links:
                self._either.append(page)
            self._sure.update(key for way in ways for level in way for key in level if len(page) < 2 or key not in page)

    def silent(self) -> list[str]:
        """Returns the ids of the tellings of which nothing says where they, or the outlet of their page, have them from."""
        known = self._cited | self._own
        return [one.telling for one in self.led if not one.ways and not one.own and one.home not in known]

    def roots(self) -> tuple[list[tuple[str, ...]], list[str]]:
        """Returns the named origins, those of a circle together, and the unnamed ones that no named origin stands before."""
        reached = {key: self._reach(key) for key in self.sources}
        named = {key for key, one in self.sources.items() if one.kind != "anonymous" and (key in self._cited or key in self._own)}
        found: dict[str, tuple[str, ...]] = {}
        for key in sorted(named):
            circle = {key} | {other for other in reached[key] & named if key in reached[other]}
            if key in self._own or not (reached[key] & named) - circle:
                members = (key,) if key in self._own else tuple(sorted(circle - self._own))
                found[members[0]] = members
        origins = {key for members in found.values() for key in members}
        unnamed = [
            key
            for key, one in sorted(self.sources.items())
            if one.kind == "anonymous" and not self._inward[key] and not self._outward[key] <= origins
        ]
        return sorted(found.values()), unnamed

    def range(self, named: Sequence[tuple[str, ...]], unnamed: Sequence[str]) -> tuple[int, int]:
        """Returns how many distinct origins there are at least and at most.

        Args:
            named: The named origins.
            unnamed: The unnamed ones.
        """
        roots = {key for members in named for key in members}
        sure = sum(1 for members in named if set(members) & (self._sure | self._own))
        taken: set[str] = set()
        for page in sorted(self._either, key=sorted):
            if page <= roots and not page & (self._sure | taken):
                taken.update(page)  # one of them, at least; the same page may mean each
                sure += 1
        return max(sure, 1 if named or unnamed else 0), len(named) + len(unnamed)

    def behind(self, members: Iterable[str]) -> list[Source]:
        """Returns the unnamed sources that some sources have it from, by their keys."""
        keys = sorted({inner for key in members for inner in self._inward[key]})
        return [self.sources[key] for key in keys if self.sources[key].kind == "anonymous"]

    def _level(self, link: Iterable[Source], one: Cited, article: str) -> frozenset[str]:
        """The keys of a link; an unnamed source of a copy is that of the telling copied."""
        keys = set()
        for source in link:
            key = source.key.replace(f"anonymous:{one.telling.article}:", f"anonymous:{article}:", 1)
            self.sources.setdefault(key, source)
            keys.add(key)
        return frozenset(keys)

    def _lead(self, way: Way) -> None:
        for outer, inner in pairwise(way):
            for one in outer:
                self._inward[one] |= inner - {one}
            for one in inner:
                self._outward[one] |= outer - {one}
        self._cited.update(key for level in way[1:] for key in level)

    def _reach(self, key: str) -> set[str]:
        seen: set[str] = set()
        waiting = [key]
        while waiting:
            fresh = self._inward[waiting.pop()] - seen
            seen |= fresh
            waiting += fresh
        return seen


def _fullest(ways: Iterable[Way]) -> tuple[Way, ...]:
    """The ways that are not the inner end of another: a page that leaves out its agency has it from where its model has it."""
    found = list(ways)
    return tuple(one for one in found if not any(len(one) < len(other) and other[-len(one) :] == one for other in found))
