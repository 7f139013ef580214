"""Which articles may have a passage in common? Found by the hashes that they share in an index; templates are held in check.

A hash that very many articles hold (a form for the weather, prayer times) would set each of them beside all others. So in each stretch of
days the holders of a hash stand in a queue, by day and number: only the first few are compared with all others, the rest with these alone.
That depends on which articles there are and not on when they came; whoever leaves or enters the head of a queue is compared anew (`moved`).
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import TypeAlias

from naqlan.relate.copies import LEAST_FOUND, MOST_DAYS

Holder: TypeAlias = tuple[int, int]
"""An article that holds a hash: its day (`Copyable.day`) and its number."""
STRETCH = MOST_DAYS
"""Days of a stretch: two articles that may be copies stand in the same or in neighbouring ones."""
HEAD = 100
"""Holders of a hash in one stretch that are compared with all: the most that any of 6,900 articles' hashes has is 47."""


def stretch(day: int) -> int:
    """Returns the stretch of days that a day lies in; 0 is that of articles whose day is not known."""
    return day // STRETCH + 1 if day else 0


def days_beside(days: Iterable[int]) -> tuple[int, int]:
    """Returns the first and the last day whose articles may be compared with articles of known days, whole stretches; (0, 0) for no day."""
    stretches = [stretch(day) for day in days if day]
    return ((min(stretches) - 2) * STRETCH, (max(stretches) + 1) * STRETCH - 1) if stretches else (0, 0)


def queues(holders: Sequence[Holder]) -> dict[int, list[Holder]]:
    """Returns the holders of one hash as a queue for each stretch."""
    found: dict[int, list[Holder]] = {}
    for one in sorted(holders):
        found.setdefault(stretch(one[0]), []).append(one)
    return found


def candidates(mine: Holder, hashes: Iterable[int], index: Mapping[int, Mapping[int, Sequence[Holder]]]) -> set[int]:
    """Returns the numbers of the articles that one is to be compared with.

    Args:
        mine: Day and number of the article.
        hashes: What it is found by.
        index: The queues of these hashes, itself among them, complete for each stretch that they have.
    """
    day, number = mine
    home = stretch(day)
    count: Counter[int] = Counter()
    for one in hashes:
        own = index[one][home]
        leads = len(own) <= HEAD or mine <= own[HEAD - 1]
        for where, queue in index[one].items():
            if not home or not where or abs(where - home) <= 1:
                count.update(holder[1] for holder in (queue if leads else queue[:HEAD]) if _near(day, holder[0]))
    return {other for other, shared in count.items() if shared >= LEAST_FOUND and other != number}


def moved(queue: Sequence[Holder], come: AbstractSet[Holder], left: AbstractSet[Holder]) -> AbstractSet[Holder]:
    """Returns the holders that entered the head of a queue, or left it, because of others that came or left; mostly none.

    Args:
        queue: As it is now.
        come: Those in it that were not in it before.
        left: Those that were.
    """
    if len(queue) + len(left) <= HEAD or not any(one <= queue[:HEAD][-1] for one in (*come, *left)):
        return frozenset()
    before = sorted((set(queue) - come) | left)[:HEAD]
    return (set(before) ^ set(queue[:HEAD])) - come - left


def _near(day: int, other: int) -> bool:
    return not day or not other or abs(day - other) <= MOST_DAYS
