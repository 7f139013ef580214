"""Which reports of something have the same words, which other ones, which deny it, and which came first?"""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from math import ceil

from naqlan.links.groups import Pair, pair
from naqlan.record.trace import Reported, Variant
from naqlan.text.fold import fold

SAME_WORDS = 0.7
"""Least part of the words of two contents that both have (Jaccard) for one to repeat the other. Of 6,296 statements of reprints 85 % find one so
like them in the other text (91 % find one that shares three tenths), of 245 in articles on one event in words of their own 0.4 %."""
DAY = 10
"""Letters of a moment that say its day."""
_WORDS = re.compile(r"[^\W_]+")


def variants_of(reports: Sequence[Reported], copies: Collection[Pair] = ()) -> list[Variant]:
    """Returns the wordings of some reports in the order of time.

    Args:
        reports: The reports; a headline counts only where its article has nothing else of them.
        copies: Pairs of articles of which one is a copy of the other, or of a part (`links.groups.pair`).

    Returns:
        One for each wording, the first by the moment of its earliest report; those of unknown moment last.
    """
    bodies = {one.article for one in reports if not one.headline}
    ordered = sorted((one for one in reports if not one.headline or one.article not in bodies), key=lambda one: (not one.moment, one.moment, one.key))
    wordings: list[tuple[Reported, frozenset[str], list[Reported]]] = []
    bags = [frozenset(_WORDS.findall(fold(one.content))) for one in ordered]
    often = Counter(word for words in bags for word in words)
    having: dict[tuple[bool, str], list[int]] = defaultdict(list)
    for one, words in zip(ordered, bags, strict=True):
        marks = [(one.denies, word) for word in _telling(words, often)]
        known = sorted({place for mark in marks for place in having[mark]})
        home = next((kept for _, its, kept in map(wordings.__getitem__, known) if _same(words, its)), None)
        if home is not None:
            home.append(one)
            continue
        for mark in marks:
            having[mark].append(len(wordings))
        wordings.append((one, words, []))
    first = next((one.moment for one, _, _ in wordings if not one.denies and one.moment), "")
    return [
        Variant("denial" if one.denies else "first" if _at_once(one.moment, first) else "variant", one.key, _repeats(one, kept, copies))
        for one, _, kept in wordings
    ]


def _at_once(one: str, first: str) -> bool:
    """Whether a report may be as early as the first: at its moment, or on its day where the hour of one of them is not known."""
    return bool(one) and (one == first or (one[:DAY] == first[:DAY] and DAY in (len(one), len(first))))


def _telling(words: frozenset[str], often: Mapping[str, int]) -> list[str]:
    """Returns the rarest words of a content: so many that a repeat has one of them among its own (prefix filter, Chaudhuri 2006)."""
    rarest = sorted(words, key=lambda word: (often[word], word))
    return rarest[: len(rarest) - ceil(SAME_WORDS * len(rarest)) + 1] or [""]


def _same(one: frozenset[str], other: frozenset[str]) -> bool:
    fewer, more = sorted((len(one), len(other)))
    if fewer < SAME_WORDS * more:  # the quick answer for most pairs: too unlike in length
        return False
    both = len(one & other)
    return both >= SAME_WORDS * (fewer + more - both)


def _repeats(first: Reported, kept: Sequence[Reported], copies: Collection[Pair]) -> tuple[tuple[str, bool], ...]:
    articles = [first.article]
    found = []
    for one in kept:
        if one.article not in articles:
            found.append((one.key, any(pair(one.article, other) in copies for other in articles)))
            articles.append(one.article)
    return tuple(found)
