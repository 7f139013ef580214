"""How does what several pages tell branch out from each origin? One tree an origin, each branch a way that some text states.

A page that names an outlet alone hangs on that outlet where another page says whom the outlet has it from.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice, product

from naqlan.compare.graph import Graph, Led
from naqlan.record.origin import Origin

MOST_DEEP = 12
"""Links that a tree shows one behind another; the longest chain of 6,900 articles has 3."""
MOST_BRANCHES = 64
"""Branches of one way whose links hold several sources side by side."""


@dataclass(slots=True)
class _Node:
    """A source of a tree, with the tellings of its own pages, and those who have it from it."""

    key: str
    tellings: set[str] = field(default_factory=set)
    takers: dict[str, "_Node"] = field(default_factory=dict)

    def walk(self) -> Iterator["_Node"]:
        """Yields this node and all below, those above first."""
        level = [self]
        while level:
            yield from level
            level = [taker for one in level for _, taker in sorted(one.takers.items())]


def trees_of(graph: Graph, roots: Sequence[tuple[str, ...]]) -> list[Origin]:
    """Returns the trees of some origins, each with all tellings that lead to it, in the order given.

    Args:
        graph: All tellings of the account.
        roots: The keys of each origin; several are a circle.
    """
    circle = {key: members[0] for members in roots for key in members}
    nodes = {members[0]: _Node(members[0]) for members in roots}
    waiting: list[tuple[tuple[str, ...], str]] = []
    for one in graph.led:
        for branch in _branches(one, circle, graph):
            _grow(nodes, branch, one.telling) if branch[0] in nodes else waiting.append((branch, one.telling))
    while waiting:
        left = []
        for branch, telling in waiting:
            stems = [node for root in nodes.values() for node in root.walk() if node.key == branch[0]]
            for stem in stems:
                _grow({stem.key: stem}, branch, telling)
            if not stems:
                left.append((branch, telling))
        if len(left) == len(waiting):
            break
        waiting = left
    return [_origin(graph, nodes[members[0]], members) for members in roots]


def _branches(one: Led, circle: dict[str, str], graph: Graph) -> Iterator[tuple[str, ...]]:
    """The ways of a telling from the innermost source to the page; that of a page which names nobody is the page.

    Unnamed sources that are no origin, since a named outlet stands before them, are left out.
    """
    home = circle.get(one.home, one.home)
    if one.own or not one.ways:
        yield (home,)
    for way in one.ways:
        for links in islice(product(*map(sorted, reversed(way))), MOST_BRANCHES):
            branch: list[str] = []
            for key in (*(circle.get(link, link) for link in links[:MOST_DEEP]), home):
                if key not in branch and (branch or key in circle or graph.sources[key].kind != "anonymous"):
                    branch.append(key)
            yield tuple(branch)


def _grow(nodes: dict[str, _Node], branch: tuple[str, ...], telling: str) -> None:
    node = nodes[branch[0]]
    for key in branch[1:]:
        node = node.takers.setdefault(key, _Node(key))
    node.tellings.add(telling)


def _origin(graph: Graph, node: _Node, members: Sequence[str]) -> Origin:
    takers = (_taker(graph, taker) for taker in node.takers.values())
    sources = [graph.sources[key] for key in members]
    ranked = tuple(sorted(takers, key=by_weight))
    return Origin(sources[0], tuple(sources[1:]), tuple(sorted(node.tellings)), ranked, tuple(graph.behind(members)))


def _taker(graph: Graph, node: _Node) -> Origin:
    takers = sorted((_taker(graph, one) for one in node.takers.values()), key=by_weight)
    return Origin(graph.sources[node.key], (), tuple(sorted(node.tellings)), tuple(takers))


def by_weight(one: Origin) -> tuple[int, str]:
    """Orders origins by how many tellings hang on them, the most first, then by name."""
    return -_weight(one), one.source.name


def _weight(one: Origin) -> int:
    return len(one.tellings) + sum(map(_weight, one.takers))
