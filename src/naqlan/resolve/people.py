"""Which forms of names are one person? Those that verdicts bring together, unless a verdict or a reader keeps them apart."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from naqlan.links.groups import Pair, pair


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
