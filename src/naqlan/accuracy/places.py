"""Where in the document do contents stand? Intervals of words, so that punctuation and marks play no part."""

from collections import Counter
from collections.abc import Sequence
from itertools import accumulate

from naqlan.accuracy.document import Document
from naqlan.accuracy.likeness import words

HALF = 0.5
"""Intersection over union from which two contents are the same statement."""
NEAR = 3
"""Words by which exact ends may differ."""

Interval = tuple[int, int]
NOWHERE: Interval = (-1, -1)


def locate(content: str, among: Sequence[str], taken: Counter[tuple[str, ...]]) -> Interval | None:
    """Returns where the words of `content` stand among others, None where they do not.

    Args:
        content: The text looked for.
        among: The words of a document or of a line.
        taken: How often each content was looked for so far: the next place that is not yet taken is returned, and noted.
    """
    wanted = words(content)
    if not wanted:
        return None
    length = len(wanted)
    found = [at for at in range(len(among) - length + 1) if among[at] == wanted[0] and list(among[at : at + length]) == wanted]
    if not found:
        return None
    key = tuple(wanted)
    place = found[min(taken[key], len(found) - 1)]
    taken[key] += 1
    return place, place + length


def gold_intervals(document: Document) -> list[Interval]:
    """Returns the interval of each statement of the gold, looked for on its own line."""
    starts = _starts(document)
    taken: dict[int, Counter[tuple[str, ...]]] = {}
    found = []
    for statement in document.gold["statements"]:
        line = statement["line"]
        inner = locate(statement["content"], words(document.lines[line]), taken.setdefault(line, Counter()))
        start = starts[line]
        found.append((start + inner[0], start + inner[1]) if inner else (start, start))
    return found


def predicted_intervals(document: Document) -> list[Interval]:
    """Returns the interval of each predicted statement, looked for in the field it is said to stand in; `NOWHERE` if ungrounded."""
    title_end = _title_end(document)
    taken: dict[int, Counter[tuple[str, ...]]] = {}
    found = []
    for statement in document.predicted.get("statements", ()):
        content = statement.get("content", "")
        start, end = (0, title_end) if statement.get("in") == "title" else (title_end, len(document.words))
        inner = locate(content, document.words[start:end], taken.setdefault(start, Counter()))
        if inner:
            found.append((start + inner[0], start + inner[1]))
        else:
            found.append(locate(content, document.words, Counter()) or NOWHERE)
    return found


def overlap(one: Interval, other: Interval) -> float:
    """Returns intersection over union of two intervals, 0 where it is less than half."""
    shared = min(one[1], other[1]) - max(one[0], other[0])
    ratio = shared / (max(one[1], other[1]) - min(one[0], other[0])) if shared > 0 else 0.0
    return ratio if ratio >= HALF else 0.0


def exact(one: Interval, other: Interval) -> bool:
    """Says whether both ends agree within `NEAR` words."""
    return abs(one[0] - other[0]) <= NEAR and abs(one[1] - other[1]) <= NEAR


def _starts(document: Document) -> list[int]:
    """Returns, for each line, how many words stand before it."""
    return list(accumulate((len(words(line)) for line in document.lines), initial=0))[:-1]


def _title_end(document: Document) -> int:
    """Returns how many words stand before the line after the title; 0 where the gold drops no title line."""
    starts = _starts(document)
    titles = [int(number) for number, why in document.gold["article"]["dropped"].items() if why == "title"]
    return starts[titles[0] + 1] if titles and titles[0] + 1 < len(starts) else 0
