"""Where do the figures of a story differ? Counts of one thing that cannot both be the same number, each on its rung."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from naqlan.compare.align import aligned
from naqlan.compare.counts import TOGETHER, Count, counts_of
from naqlan.compare.order import earlier
from naqlan.compare.passages import Pages
from naqlan.compare.words import counted
from naqlan.names.likeness import same_name
from naqlan.record.difference import Difference, DifferenceKind, Side

SAME_CONTEXT = 0.5
"""Share of the meaning words of the shorter sentence that the other has too, for both to tell of one count."""
LEAST_SHARED = 4
"""Words of meaning that two sentences share at least."""
ONE_SENTENCE = 0.6
"""Likeness of two sentences, word by word, from which one is the other rewritten, so that a digit may have slipped."""
SCALES = (1_000.0, 1_000_000.0)
ADDENDS = 4
"""Counts of one sentence whose sum is looked for."""


def figures_differ(pages: Sequence[Pages]) -> Iterator[Difference]:
    """Yields the differences between counts of different articles.

    Args:
        pages: The articles of a story.
    """
    found = [list(counts_of(one)) for one in pages]
    for place, counts in enumerate(found):
        for others in found[place + 1 :]:
            yield from _between(counts, others)


def _between(ones: Sequence[Count], others: Sequence[Count]) -> Iterator[Difference]:
    """Differences between two articles. A count that the other has too, anywhere, is no difference."""
    by_key: dict[tuple[str, str], list[Count]] = defaultdict(list)
    for other in others:
        by_key[other.key].append(other)
    for one in ones:
        rivals = by_key[one.key]
        if any(one.may_agree(other) for other in rivals):
            continue
        likest = max(rivals, key=lambda other: _shared(one, other), default=None)
        if likest is None or any(likest.may_agree(own) for own in ones if own.key == one.key):
            continue
        if _one_thing(one, likest):
            yield _difference(one, likest, ones, others)


def _shared(one: Count, other: Count) -> float:
    shared = len(one.context & other.context)
    return shared / max(1, min(len(one.context), len(other.context))) if shared >= LEAST_SHARED else 0.0


def _one_thing(one: Count, other: Count) -> bool:
    """Whether two counts are of one thing: their sentences share most of what they say, and name no different days or places.

    A title says too little for that, unless the other is a title of nearly the same words.
    """
    titles = "title" in (one.sentence.field, other.sentence.field)
    return _shared(one, other) >= SAME_CONTEXT and not _apart(one, other) and (not titles or _likeness(one, other) >= ONE_SENTENCE)


def _likeness(one: Count, other: Count) -> float:
    return aligned(one.pages.article.text(one.sentence), other.pages.article.text(other.sentence)).likeness


def _apart(one: Count, other: Count) -> bool:
    days, other_days = _days(one), _days(other)
    if days and other_days and not days & other_days:
        return True
    places, other_places = _places(one), _places(other)
    return bool(places and other_places and not places & other_places)


def _days(count: Count) -> set[str]:
    return {time.value for time in count.pages.article.times if time.value and count.sentence.covers(time.span)}


def _places(count: Count) -> set[str]:
    article = count.pages.article
    return {one.name for one in article.entities if one.kind == "place" and any(count.sentence.covers(span) for span in one.mentions)}


def _difference(one: Count, other: Count, ones: Sequence[Count], others: Sequence[Count]) -> Difference:
    if earlier(other.pages.article, one.pages.article):
        one, other, ones, others = other, one, others, ones
    kind = _kind(one, other, ones, others)
    first, second = (_side(each) for each in (one, other))
    return Difference(kind, "figure", one.figure.unit, first, second)


def _kind(one: Count, other: Count, ones: Sequence[Count], others: Sequence[Count]) -> DifferenceKind:
    alike = _likeness(one, other) >= ONE_SENTENCE
    if alike and slipped(one, other):
        return "slip"
    if _sums_up(one, others) or _sums_up(other, ones):
        return "part"
    if _rises(one) and other.least > one.least and earlier(one.pages.article, other.pages.article):
        return "update"
    return "contradiction" if alike and one.exact and other.exact and _one_mouth(one, other) else "difference"


def slipped(one: Count, other: Count) -> bool:
    """Says whether two exact numbers may differ by a slip of the pen.

    Digits are swapped, one of several is left out, doubled or mistaken, or thousand, million and milliard are taken for one another.
    """
    if not (one.exact and other.exact and one.least and other.least):
        return False
    if max(one.least, other.least) / min(one.least, other.least) in SCALES:
        return True
    a, b = (f"{each.figure.value:.10g}" for each in (one, other))
    if len(a) == len(b) > 1:
        return sorted(a) == sorted(b) or (sum(x != y for x, y in zip(a, b, strict=True)) == 1 and len(a) > 2)
    longer, shorter = (a, b) if len(a) > len(b) else (b, a)
    return len(shorter) > 1 and any(longer[:place] + longer[place + 1 :] == shorter for place in range(len(longer)))


def _sums_up(whole: Count, counts: Sequence[Count]) -> bool:
    """Whether exact counts that stand in one sentence of the other article add up to this one."""
    if not whole.exact:
        return False
    sentences: dict[int, list[Count]] = defaultdict(list)
    for one in counts:
        if one.exact and one.figure.span.field == "body":
            sentences[one.sentence.start].append(one)
    for near in sentences.values():
        for size in range(2, min(ADDENDS, len(near)) + 1):
            if any(sum(one.least for one in some) == whole.least for some in combinations(near[: ADDENDS * 2], size)):
                return True
    return False


def _rises(count: Count) -> bool:
    return count.kind == TOGETHER or any(kind.rises for kind in counted() if kind.name == count.kind)


def _one_mouth(one: Count, other: Count) -> bool:
    """Whether both are words of one named speaker."""
    return any(same_name(a, b) for a in _speakers(one) for b in _speakers(other))


def _speakers(count: Count) -> tuple[str, ...]:
    return count.pages.names.of(count.statement.speakers) if count.statement else ()


def _side(count: Count) -> Side:
    figure = count.figure
    key = f"{figure.bound} {figure.value} {'/'.join(count.key)}"
    return Side(" ".join(figure.text.split()), count.pages.around(figure.span, count.statement), key=key)
