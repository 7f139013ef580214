"""Which stories are one course of events over months? Chains: to each story the earlier, or later, one that shares people and subject most.

Two stories are compared as two articles are (`relate/stories.py`), by the sum of the terms of their first articles, but without regard to the days
between them: what goes on for months keeps its people and its words.
"""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cached_property, lru_cache

from naqlan.lexicon.light_stems import light_stems
from naqlan.record.story import Sketch

LEAST = 0.25
"""The least likeness of two stories of one line. Of 42 neighbours above it, drawn from real news and read, 31 were one course of events; the others
were mostly reports of one kind by one official (fires, thefts of one town)."""
WITHIN = 30
"""Days between two neighbours of a line at most."""
PEOPLE = 4
"""People of a story, those that its articles name most, of whom two neighbours share one at least."""
READ = 5
"""Articles of a story that are read, its first."""
KEPT = 20_000
"""Names whose last part is kept at hand: those of one month are the same few thousand."""


class Subject:
    """What a story is set beside others by.

    Args:
        sketches: Those of its articles in their order, of which the first `READ` count.

    Attributes:
        people: The names of the people whom it is about (`main_people`).
        lasts: The last parts of these names, as stems.
    """

    def __init__(self, sketches: Sequence[Sketch]) -> None:
        self._sketches = sketches[:READ]
        self.people = main_people(self._sketches)
        self.lasts = frozenset(map(_last, self.people))

    @cached_property
    def terms(self) -> Mapping[str, int]:
        """The weights of the terms of its first articles, summed up; of a story that shares nobody with another nobody asks for them."""
        found = Counter(self._sketches[0].terms) if self._sketches else Counter[str]()
        for one in self._sketches[1:]:
            for stem, weight in one.terms.items():
                found[stem] += weight
        return found

    @cached_property
    def square(self) -> int:
        """The square of the length of `terms` as a vector."""
        return sum(weight * weight for weight in self.terms.values())


def main_people(sketches: Sequence[Sketch]) -> tuple[str, ...]:
    """Returns the names of the people whom a story is about, the most named first; empty where it names nobody."""
    counts: Counter[str] = Counter()
    names: dict[str, str] = {}
    for one in sketches[:READ]:
        for name, count in one.people:
            last = _last(name)
            counts[last] += count
            names[last] = max(names.get(last, name), name, key=lambda form: (len(form), form))
    ordered = sorted(counts, key=lambda last: (-counts[last], last))
    return tuple(names[last] for last in ordered[:PEOPLE])


def alike(one: Subject, other: Subject) -> float:
    """Returns how alike two stories are, from 0 to 1, to four digits; 0 where they share none of their people."""
    if one.lasts.isdisjoint(other.lasts):
        return 0.0
    shared = sum(weight * other.terms[stem] for stem, weight in one.terms.items() if stem in other.terms)
    lengths = math.sqrt(one.square * other.square)
    return round(shared / lengths, 4) if lengths else 0.0


def neighbour(of: Subject, others: Mapping[str, Subject]) -> str | None:
    """Returns the story that is most alike, None where none is alike enough.

    Args:
        of: A story.
        others: Those that may follow it, or come before it, by id.
    """
    found = sorted((-alike(of, other), name) for name, other in others.items())
    return found[0][1] if found and -found[0][0] >= LEAST else None


@lru_cache(KEPT)
def _last(name: str) -> str:
    stems = light_stems(name)
    return stems[-1] if stems else name
