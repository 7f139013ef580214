"""Which pairs must be together and which must not, where a reader has judged more than once? The later judgement goes before the earlier."""

from collections.abc import Iterable
from dataclasses import dataclass

from naqlan.links.groups import Pair, components, pair


@dataclass(frozen=True, slots=True)
class Links:
    """What readers have settled about pairs of ids.

    Attributes:
        must: Pairs that are in one group.
        cannot: Pairs that are in two; none of them hangs together by `must`.
    """

    must: frozenset[Pair] = frozenset()
    cannot: frozenset[Pair] = frozenset()

    def among(self, ids: set[str]) -> "Links":
        """Returns those whose two ids are both among `ids`."""
        return Links(frozenset(one for one in self.must if ids.issuperset(one)), frozenset(one for one in self.cannot if ids.issuperset(one)))


def settled(decisions: Iterable[tuple[bool, list[Pair]]]) -> Links:
    """Returns which pairs stand of judgements that may gainsay one another.

    Args:
        decisions: The pairs of each judgement, the last judgement first; True where they must be together, False where they must not.
            A pair that would break a later judgement is left out.
    """
    must: set[Pair] = set()
    cannot: set[Pair] = set()
    for together, pairs in decisions:
        for one in sorted(pair(*both) for both in pairs):
            if one[0] == one[1]:
                continue
            if not together:
                if not _joined(must, {one}):
                    cannot.add(one)
            elif not _joined({*must, one}, cannot):
                must.add(one)
    return Links(frozenset(must), frozenset(cannot))


def _joined(must: set[Pair], pairs: set[Pair]) -> bool:
    """Says whether any of these pairs hangs together by `must`."""
    if not pairs or not must:
        return False
    group = {one: number for number, found in enumerate(components((), must)) for one in found}
    return any(one in group and group[one] == group.get(other) for one, other in pairs)
