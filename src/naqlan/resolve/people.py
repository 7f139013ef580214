"""Which forms of names are one person? Those that verdicts bring together, unless a verdict or a reader keeps them apart."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from naqlan.links.groups import Pair, pair

FAR_MORE = 2
"""Doublings by which one of two namesakes stands in more articles at least for a bare name to be taken for him: four times as many."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How much stands behind a form: whether it has an office or calling, and the binary digits of its number of articles."""

    office: bool
    doublings: int


def between(same: Iterable[tuple[float, Pair]], apart: Iterable[Pair], standing: Mapping[str, Standing]) -> list[Pair]:
    """Returns the links to be cut of bare names that stand between namesakes: no guess is made whose they are.

    A name without an office is like the same name in every office. Where two of these are kept apart, it is taken for the one that stands in far
    more articles (`FAR_MORE`), and for nobody where none does.

    Args:
        same: Points and ids of the pairs that are one person.
        apart: The pairs that are kept apart.
        standing: Of each form.

    Returns:
        Pairs whose links are to be passed over.
    """
    kept_apart = set(apart)
    near: dict[str, set[str]] = defaultdict(set)
    for _, (one, other) in same:
        for bare, its in ((one, other), (other, one)):
            if bare in standing and its in standing and not standing[bare].office and standing[its].office:
                near[bare].add(its)
    found: set[Pair] = set()
    for bare, others in near.items():
        torn = [both for both in combinations(sorted(others), 2) if both in kept_apart]
        for one, other in torn:
            more = standing[one].doublings - standing[other].doublings
            found |= {pair(bare, one)} if more < FAR_MORE else set()
            found |= {pair(bare, other)} if more > -FAR_MORE else set()
    return sorted(found)


def grouped(nodes: Sequence[str], same: Iterable[tuple[float, Pair]], *, must: Iterable[Pair] = (), cannot: Iterable[Pair] = ()) -> list[list[str]]:
    """Groups forms into people: best links first, no two forms in one group that are to be kept apart.

    Single link, since a form that says little ("الوزير غالانت") is like few forms of its person; what keeps apart holds for whole groups.

    Args:
        nodes: Ids of forms.
        same: Points and ids of the pairs that are one person.
        must: Pairs that a reader has merged; they go before all else.
        cannot: Pairs that are kept apart.

    Returns:
        Sorted lists of ids, in the order of their first ids; the same for the same input in any order.
    """
    home = {one: one for one in nodes}
    members = {one: [one] for one in nodes}
    apart: dict[str, set[str]] = defaultdict(set)

    def join(one: str, other: str) -> None:
        kept, gone = pair(home[one], home[other])
        for node in members[gone]:
            home[node] = kept
        members[kept] += members.pop(gone)
        for third in apart.pop(gone, set()):
            apart[third].discard(gone)
            if third != kept:
                apart[third].add(kept)
                apart[kept].add(third)

    for one, other in sorted(must):
        if one in home and other in home and home[one] != home[other]:
            join(one, other)
    for one, other in cannot:
        if one in home and other in home and home[one] != home[other]:
            apart[home[one]].add(home[other])
            apart[home[other]].add(home[one])
    for _, (one, other) in sorted((-points, both) for points, both in same):
        if one in home and other in home and home[one] != home[other] and home[other] not in apart[home[one]]:
            join(one, other)
    return sorted(sorted(group) for group in members.values())
