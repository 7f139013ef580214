"""Which passages do two texts have in common, and where do they stand in each?"""

from collections import defaultdict
from collections.abc import Iterator

from naqlan.record.copy import Numbers, Passage, Shingled
from naqlan.relate.shingles import WORDS

LEAST_WORDS = 8
"""Words of a passage that is shown: shorter ones are titles and phrases that any two reports have."""
BRIDGED = 4
"""Words between two passages, in either text, over which they are one: a desk changed a word or two."""
_TRIES = 8
"""Places at which a run is tried: hostile text that repeats one phrase stays linear."""


def passages(one: Shingled, other: Shingled) -> tuple[Passage, ...]:
    """Returns the passages that two texts have in common, in the order of the first; none overlap there.

    A passage of the first is set beside the place of the second where it goes on longest; passages may stand in another order there.
    """
    found = [run for run in _bridged(_runs(one.hashes, other.hashes)) if run[1] - run[0] >= LEAST_WORDS]
    return tuple(
        Passage(one.starts[start], one.ends[end - 1], other.starts[there], other.ends[there_end - 1]) for start, end, there, there_end in found
    )


def _runs(one: Numbers, other: Numbers) -> Iterator[tuple[int, int, int, int]]:
    """Yields the longest runs of equal words: first word and one past the last in each text."""
    places: dict[int, list[int]] = defaultdict(list)
    for at, value in enumerate(other):
        places[value].append(at)
    at = 0
    while at < len(one):
        length, there = 0, 0
        for tried in places.get(one[at], ())[:_TRIES]:
            along = _length(one, at, other, tried)
            if along > length:
                length, there = along, tried
        if length:
            words = length + WORDS - 1
            yield at, at + words, there, there + words
            # Shingles that begin inside the run and end beyond it belong to no run of their own: the next one begins behind it.
            at += words
        else:
            at += 1


def _length(one: Numbers, at: int, other: Numbers, there: int) -> int:
    """Counts the equal shingles from two places on."""
    most = min(len(one) - at, len(other) - there)
    return next((along for along in range(most) if one[at + along] != other[there + along]), most)


def _bridged(runs: Iterator[tuple[int, int, int, int]]) -> Iterator[tuple[int, int, int, int]]:
    """Yields runs, those that a few words part in both texts as one."""
    held: tuple[int, int, int, int] | None = None
    for run in runs:
        if held is not None and run[0] - held[1] <= BRIDGED and 0 <= run[2] - held[3] <= BRIDGED:
            held = held[0], run[1], held[2], run[3]
            continue
        if held is not None:
            yield held
        held = run
    if held is not None:
        yield held
