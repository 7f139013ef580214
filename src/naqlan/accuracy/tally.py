"""How are hits counted, and who is matched with whom? Tallies of precision and recall, and greedy pairs."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeVar

G = TypeVar("G")
P = TypeVar("P")


class Figure(NamedTuple):
    """One figure of a score.

    Attributes:
        precision: Share of the predicted that is right, 0 to 1; 0 where nothing was predicted.
        recall: Share of the gold that was found; 0 where there is none.
        f1: Their harmonic mean.
        gold: Items in the gold.
        predicted: Items predicted.
    """

    precision: float
    recall: float
    f1: float
    gold: int
    predicted: int


@dataclass(slots=True)
class Tally:
    """The counts of one figure.

    Attributes:
        found: Items of the gold that were found.
        right: Predicted items that are right.
        predicted: Predicted items.
        gold: Items of the gold.
    """

    found: int = 0
    right: int = 0
    predicted: int = 0
    gold: int = 0

    def add(self, found: int, predicted: int, gold: int, *, right: int | None = None) -> None:
        """Adds counts; as many predicted items are right as gold items were found, unless `right` says otherwise."""
        self.found += found
        self.right += found if right is None else right
        self.predicted += predicted
        self.gold += gold

    def mark(self, *, right: bool) -> None:
        """Adds one item that is right or wrong: for figures that are plain shares."""
        self.add(int(right), 1, 1)

    def figure(self) -> Figure:
        """Returns the figure, rounded to four digits."""
        precision = self.right / self.predicted if self.predicted else 0.0
        recall = self.found / self.gold if self.gold else 0.0
        f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        return Figure(round(precision, 4), round(recall, 4), round(f1, 4), self.gold, self.predicted)


def pairs(gold: Sequence[G], predicted: Sequence[P], likeness: Callable[[G, P], float]) -> list[tuple[G, P]]:
    """Pairs items one to one, the likest first, then in their order; a likeness of 0 makes no pair."""
    scored = [(-likeness(one, other), i, j) for i, one in enumerate(gold) for j, other in enumerate(predicted)]
    used_gold: set[int] = set()
    used_predicted: set[int] = set()
    found = []
    for unlike, i, j in sorted(scored):
        if unlike < 0 and i not in used_gold and j not in used_predicted:
            used_gold.add(i)
            used_predicted.add(j)
            found.append((gold[i], predicted[j]))
    return found
