"""Which things belong together, given verdicts on pairs of them? The same groups in whatever order the pairs are given.

Average-link agglomeration (Sokal and Michener 1958, "UPGMA"): the two groups that are most alike on average are joined, as long as they
are alike enough, so that a chain of half-alike things does not become one group as it does under single link.
"""

import heapq
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

Pair: TypeAlias = tuple[str, str]
"""Two ids, the smaller first."""


def pair(one: str, other: str) -> Pair:
    """Returns two ids as a pair."""
    return (one, other) if one < other else (other, one)


def components(nodes: Iterable[str], pairs: Iterable[Pair]) -> list[list[str]]:
    """Returns what hangs together: sorted lists of ids, in the order of their first ids.

    Args:
        nodes: All ids; one that no pair names is a component of its own.
        pairs: The pairs that hold ids together; an id that is not among `nodes` is one of them too.
    """
    above: dict[str, str] = {one: one for one in nodes}

    def root(one: str) -> str:
        above.setdefault(one, one)
        while above[one] != one:
            above[one] = one = above[above[one]]
        return one

    for one, other in pairs:
        first, second = sorted((root(one), root(other)))
        above[second] = first
    found: dict[str, list[str]] = defaultdict(list)
    for one in sorted(above):
        found[root(one)].append(one)
    return sorted(found.values())


def average_link(
    nodes: Sequence[str],
    scores: Mapping[Pair, float],
    threshold: float,
    *,
    must: Iterable[Pair] = (),
    cannot: Iterable[Pair] = (),
    most: int | None = None,
) -> list[list[str]]:
    """Groups ids by average link.

    Args:
        nodes: The ids.
        scores: How alike pairs are; a pair that is not there counts as 0. Pairs with ids that are not among `nodes` are passed over.
        threshold: The least average over all pairs between two groups for them to be joined.
        must: Pairs that are joined before all else (a reader's judgement), whatever their score.
        cannot: Pairs that are never in one group; a `must` goes before a `cannot`.
        most: Ids that a group may have; None: any number. `must` may exceed it.

    Returns:
        Sorted lists of ids, in the order of their first ids. Ties are broken by the ids, so the same input in any order gives the same.
    """
    return _Agglomeration(nodes, scores, must, cannot).run(threshold, most)


class _Agglomeration:
    """Groups by their smallest id; sums of scores between groups."""

    def __init__(self, nodes: Sequence[str], scores: Mapping[Pair, float], must: Iterable[Pair], cannot: Iterable[Pair]) -> None:
        known = set(nodes)
        self.groups = {group[0]: group for group in components(known, (one for one in must if one[0] in known and one[1] in known))}
        home = {one: first for first, group in self.groups.items() for one in group}
        self.sums: dict[str, dict[str, float]] = {first: defaultdict(float) for first in self.groups}
        for (one, other), score in sorted(scores.items()):
            if one in home and other in home and home[one] != home[other]:
                self.sums[home[one]][home[other]] += score
                self.sums[home[other]][home[one]] += score
        self.apart: dict[str, set[str]] = {first: set() for first in self.groups}
        for one, other in cannot:
            if one in home and other in home and home[one] != home[other]:
                self.apart[home[one]].add(home[other])
                self.apart[home[other]].add(home[one])

    def run(self, threshold: float, most: int | None) -> list[list[str]]:
        waiting = [self._offer(one, other) for one in self.sums for other in self.sums[one] if one < other]
        heapq.heapify(waiting)
        while waiting:
            minus, one, other, sizes = heapq.heappop(waiting)
            if -minus < threshold:
                break
            if one not in self.groups or other not in self.groups or sizes != (len(self.groups[one]), len(self.groups[other])):
                continue  # one of the two has grown since
            if other in self.apart[one] or (most is not None and sum(sizes) > most):
                continue
            self._join(one, other)
            for third in self.sums[one]:
                heapq.heappush(waiting, self._offer(*pair(one, third)))
        return sorted(sorted(group) for group in self.groups.values())

    def _offer(self, one: str, other: str) -> tuple[float, str, str, tuple[int, int]]:
        sizes = len(self.groups[one]), len(self.groups[other])
        return -self.sums[one][other] / (sizes[0] * sizes[1]), one, other, sizes

    def _join(self, one: str, other: str) -> None:
        """Puts the second group into the first; both are named by their smallest id, and `one` is the smaller."""
        self.groups[one] = self.groups[one] + self.groups.pop(other)
        for third, score in self.sums.pop(other).items():
            del self.sums[third][other]
            if third != one:
                self.sums[one][third] += score
                self.sums[third][one] = self.sums[one][third]
        for third in self.apart.pop(other):
            self.apart[third].discard(other)
            self.apart[third].add(one)
            self.apart[one].add(third)
