"""Which sequences like names near a title are nobody's? Seen once in the article and marked nowhere."""

from collections import Counter
from collections.abc import Iterator

from tools.missed import titles
from tools.missed.scene import Hit, Scene

BEFORE, BEHIND = 6, 4
_TITLES = frozenset({"TITLE", "WEAKTITLE", "HONORIFIC", "WEAKHONORIFIC", "KIN"})


def find(scene: Scene) -> Iterator[Hit]:
    """Yields the sequences; the key is the last word before them. What follows a title directly is in the list `titles`."""
    runs = list(_runs(scene))
    seen = Counter(scene.span(*run).of(scene.words) for run in runs)
    listed = [hit.span for hit in titles.find(scene)]
    for first, last in runs:
        span = scene.span(first, last)
        if seen[span.of(scene.words)] > 1 or scene.is_held(span, "people", "entities", "times") or any(one.overlaps(span) for one in listed):
            continue
        if any(scene.tags(unit) & _TITLES for unit in (*range(first - BEFORE, first), *range(last + 1, last + 1 + BEHIND))):
            yield scene.hit(scene.norm(first - 1), span)


def _runs(scene: Scene) -> Iterator[tuple[int, int]]:
    unit = 0
    while unit < len(scene):
        last = unit
        while scene.is_name(last):
            last += 1
        if last - unit >= 2:
            yield unit, last - 1
        unit = max(last, unit + 1)
