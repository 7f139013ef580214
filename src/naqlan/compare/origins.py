"""How many distinct origins do the tellings of one account name, and who has it from whom?

Who is cited stands before whoever cites him, all tellings in one graph; what leads to nobody further is an origin, and a circle of
outlets that cite one another is one. What a text does not name is not counted: no number here confirms anything.
"""

from collections.abc import Iterable, Sequence
from typing import Literal

from naqlan.compare.bearings import Bearings
from naqlan.compare.citing import Citing
from naqlan.compare.graph import Graph
from naqlan.compare.sides import Sides
from naqlan.compare.tree import by_weight, trees_of
from naqlan.links.groups import Pair, components
from naqlan.record.account import Named
from naqlan.record.origin import Origins, Provenance
from naqlan.record.sourced import Sourced

UNCOUNTED = frozenset({"headline", "opinion"})
"""Tellings that never count: a title says what its body does, and opinion is no report."""


def origins_of(tellings: Sequence[Sourced], bearings: Bearings, copies: Iterable[Pair] = (), *, statement: bool = True) -> Origins:
    """Returns the origins that the tellings of one account name.

    Args:
        tellings: All of them, in any order.
        bearings: Reads names.
        copies: Pairs of ids of tellings of which one is a copy of the other; they count as one telling.
        statement: Whether the account is a statement; else a contact.

    Returns:
        The origins; a range from 0 to 0 where none is stated.
    """
    ordered = sorted(tellings, key=lambda one: (one.day, one.article, one.id))
    citing = Citing(bearings, ordered)
    cited = {one.id: citing.of(one) for one in ordered}
    sides = Sides(bearings, *_parties(ordered, statement=statement))
    counted = [one for one in cited.values() if one.standing not in UNCOUNTED]
    places = {one.telling.id: place for place, one in enumerate(counted)}
    groups = components(places, (one for one in copies if one[0] in places and one[1] in places))
    graph = Graph()
    copied: set[str] = set()
    for group in groups:
        members = sorted(group, key=places.__getitem__)
        graph.add([cited[one] for one in members])
        copied.update(members[1:])
    shown = tuple(Provenance(one.id, cited[one.id].standing, sides.of(cited[one.id]), cited[one.id].path, one.id in copied) for one in tellings)
    named, unnamed = graph.roots()
    least, most = graph.range(named, unnamed)
    trees = trees_of(graph, [*named, *((one,) for one in unnamed)])
    ranked = tuple(sorted(trees[: len(named)], key=by_weight))
    return Origins(least, most, ranked, tuple(trees[len(named) :]), tuple(graph.silent()), shown, _only(shown, statement=statement))


def _parties(tellings: Sequence[Sourced], *, statement: bool) -> tuple[Sequence[Named], Sequence[Named]]:
    """The two sides as all tellings name them: each telling may know another role of the same person."""
    first: list[Named] = []
    other: list[Named] = []
    for one in tellings:
        size = len(one.speakers) if statement else 1
        first += one.parties[:size]
        other += one.parties[size:]
    return tuple(dict.fromkeys(first)), tuple(dict.fromkeys(other))


def _only(shown: Sequence[Provenance], *, statement: bool) -> Literal["first", "other"] | None:
    """Whose side alone stands behind an account; of a statement only the side spoken to is worth a flag."""
    sides = {one.side for one in shown if one.standing not in UNCOUNTED and one.side != "unstated"}
    if sides == {"other"}:
        return "other"
    return "first" if sides == {"first"} and not statement else None
