"""Who has it from whom, over all tellings of one account? What leads to nobody further is an origin; a circle of outlets is one."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from naqlan.compare.citing import Cited
from naqlan.record.origin import Origin, Source

MOST_DEEP = 12
"""Links that a tree shows one behind another; the longest chain of 6,900 articles has 3."""


class Graph:
    """The sources of one account; each telling is added once, then it is asked."""

    def __init__(self) -> None:
        self._sources: dict[str, Source] = {}
        self._inward: dict[str, set[str]] = defaultdict(set)
        self._outward: dict[str, set[str]] = defaultdict(set)
        self._told: dict[tuple[str, str], set[str]] = defaultdict(set)
        self._cited: set[str] = set()
        self._own: dict[str, set[str]] = defaultdict(set)
        self._silent: dict[str, set[str]] = defaultdict(set)
        self._sure: set[str] = set()
        self._either: list[frozenset[str]] = []

    def add(self, group: Sequence[Cited]) -> None:
        """Adds a telling with its copies: what one of them names holds for all.

        Args:
            group: The telling and its copies, the earliest first.
        """
        first = group[0].telling
        ways = list(dict.fromkeys(way for one in group if (way := tuple(self._level(link, one, first.article) for link in one.path))))
        for one in group:
            self._put(one.home)
            if one.standing == "own" or one.telling.own:
                self._own[one.home.key].add(one.telling.id)
            elif not ways:
                self._silent[one.home.key].add(one.telling.id)
            for way in ways:
                self._lead((frozenset({one.home.key}), *way))
                for key in way[0]:
                    self._told[one.home.key, key].add(one.telling.id)
        for one in group:
            page = frozenset(source.key for source in one.page)
            if len(page) > 1 and not one.links:
                self._either.append(page)
            self._sure.update(key for way in ways for level in way for key in level if len(page) < 2 or key not in page)

    def is_silent(self, one: Cited) -> bool:
        """Says whether nothing tells where a telling, or the outlet of its page, has it from."""
        home = one.home.key
        return one.telling.id in self._silent[home] and home not in self._cited and home not in self._own

    def roots(self) -> tuple[list[tuple[str, ...]], list[str]]:
        """Returns the named origins, those of a circle together, and the unnamed ones that no named origin stands before."""
        reached = {key: self._reach(key) for key in self._sources}
        named = {key for key, one in self._sources.items() if one.kind != "anonymous" and (key in self._cited or key in self._own)}
        found: dict[str, tuple[str, ...]] = {}
        for key in sorted(named):
            circle = {key} | {other for other in reached[key] & named if key in reached[other]}
            if key in self._own or not (reached[key] & named) - circle:
                members = (key,) if key in self._own else tuple(sorted(circle - set(self._own)))
                found[members[0]] = members
        origins = {key for members in found.values() for key in members}
        unnamed = [
            key
            for key, one in sorted(self._sources.items())
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
        sure = sum(1 for members in named if set(members) & (self._sure | set(self._own)))
        taken: set[str] = set()
        for page in sorted(self._either, key=sorted):
            if page <= roots and not page & (self._sure | taken):
                taken.update(page)  # one of them, at least; the same page may mean each
                sure += 1
        return max(sure, 1 if named or unnamed else 0), len(named) + len(unnamed)

    def tree(self, members: tuple[str, ...]) -> Origin:
        """Returns an origin with all that have it from it; `members` are the one, or those of a circle."""
        own = {one for key in members for one in (*self._own[key], *self._silent[key])}
        own |= {one for key in members for other in members for one in self._told.get((key, other), ())}
        takers = self._takers(members, frozenset(members), 1)
        unnamed = (key for key in sorted({inner for key in members for inner in self._inward[key]}) if self._sources[key].kind == "anonymous")
        sources = [self._sources[key] for key in members]
        return Origin(sources[0], tuple(sources[1:]), tuple(sorted(own)), takers, tuple(self._sources[key] for key in unnamed))

    def _takers(self, members: Iterable[str], above: frozenset[str], deep: int) -> tuple[Origin, ...]:
        if deep > MOST_DEEP:
            return ()
        found: dict[str, set[str]] = defaultdict(set)
        for key in members:
            for outer in self._outward[key] - above:
                found[outer] |= self._told.get((outer, key), set()) | self._silent[outer]
        made = [
            Origin(self._sources[key], (), tuple(sorted(tellings)), self._takers([key], above | {key}, deep + 1)) for key, tellings in found.items()
        ]
        return tuple(sorted(made, key=by_weight))

    def _put(self, source: Source) -> str:
        self._sources.setdefault(source.key, source)
        return source.key

    def _level(self, link: Iterable[Source], one: Cited, article: str) -> frozenset[str]:
        """The keys of a link; an unnamed source of a copy is that of the telling copied."""
        keys = set()
        for source in link:
            key = source.key.replace(f"anonymous:{one.telling.article}:", f"anonymous:{article}:", 1)
            self._sources.setdefault(key, source)
            keys.add(key)
        return frozenset(keys)

    def _lead(self, way: Sequence[frozenset[str]]) -> None:
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


def by_weight(one: Origin) -> tuple[int, str]:
    """Orders origins by how many tellings hang on them, the most first, then by name."""
    return -_weight(one), one.source.name


def _weight(one: Origin) -> int:
    return len(one.tellings) + sum(map(_weight, one.takers))
