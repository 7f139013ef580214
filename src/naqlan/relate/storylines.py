"""Which stories are one course of events over months? Chains: to each story the earlier, or later, one that shares people and subject most.

Two stories are compared as two articles are (`relate/stories.py`), by the sum of the terms of their first articles, but without regard to the days
between them: what goes on for months keeps its people and its words.
"""

import math
from collections import Counter
from collections.abc import Mapping, Sequence

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


def alike(one: Sequence[Sketch], other: Sequence[Sketch]) -> float:
    """Returns how alike two stories are, from 0 to 1, to four digits; 0 where they share none of their people."""
    if not {_last(name) for name in main_people(one)} & {_last(name) for name in main_people(other)}:
        return 0.0
    first, second = _terms(one), _terms(other)
    shared = sum(weight * second[stem] for stem, weight in first.items() if stem in second)
    lengths = math.sqrt(_square(first) * _square(second))
    return round(shared / lengths, 4) if lengths else 0.0


def neighbour(of: Sequence[Sketch], others: Mapping[str, Sequence[Sketch]]) -> str | None:
    """Returns the story that is most alike, None where none is alike enough.

    Args:
        of: The sketches of a story, in its order.
        others: Those of the stories that may follow it, or come before it, by id.
    """
    found = sorted((-alike(of, sketches), name) for name, sketches in others.items())
    return found[0][1] if found and -found[0][0] >= LEAST else None


def _terms(sketches: Sequence[Sketch]) -> Counter[str]:
    found: Counter[str] = Counter()
    for one in sketches[:READ]:
        found.update(one.terms)
    return found


def _square(terms: Mapping[str, int]) -> int:
    return sum(weight * weight for weight in terms.values())


def _last(name: str) -> str:
    stems = light_stems(name)
    return stems[-1] if stems else name
