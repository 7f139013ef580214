"""Do two articles tell of one event, and which articles make a story?

A verdict on a pair sees the two sketches alone. Their likeness is the cosine of their weighted terms, lessened with the days between them and
where a series or a digest would glue stories together, and raised where both have the same contact at their head. Stories are groups by
average link (`links/groups.py`) of what hangs together by such pairs: no number of stories is set, and one article may be one.
"""

import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from naqlan.lexicon.light_stems import light_stems
from naqlan.links.groups import Pair, average_link, components
from naqlan.record.identity import hash_of
from naqlan.record.story import HeadContact, Sketch

THRESHOLD = 0.375
"""The least average likeness within a story. On stories of even numbers B³ F1 is 0.991 from 0.325 to 0.4 (tools/stories_accuracy.py); the
upper half of that range was taken, since the labels cannot see what of the other articles is wrongly joined."""
KEPT = 0.1
"""The least likeness that is kept: pairs below it count as nothing in an average."""
DECAY = (1000, 1000, 779, 607, 472)
"""Thousandths of the likeness that are left by the days between two articles: e^(-(days - 1) / 4). One day is the difference between an evening's
report and the paper of the next morning."""
WINDOW = len(DECAY) - 1
"""Days between two articles of a pair at most; a story may last longer, from pair to pair."""
SAME_OUTLET = 800
"""Thousandths that are left where one outlet has both on different days: it does not tell an event twice, but has its daily report of a war."""
SERIES = 500
"""Thousandths where both have the same headline in the same outlet: a bulletin, a list of prices, a verdict of fact-checkers."""
DIGEST = 800
"""Thousandths where one of them is an opinion, a round-up of several events or a live page, which share words with many."""
DIGESTS = frozenset({"opinion", "round-up", "live"})
CONTACT = 0.06
"""Added where both have one contact at their head: one kind, two parties by the last word of their names."""
KEYS = 20
"""Terms by which an article is looked for, its weightiest: with 24 the groups are the same, with 10 recall is 0.03 lower."""
SHARED = 2
"""Keys that two articles share at least, for their likeness to be asked at all."""
REPRINT = 0.5
"""The share of each of two reprints that stands in the other, for them to be one story in any case: a page that has a short report whole among
five others tells of five events."""
MOST = 200
"""Articles of a story at most."""
MOST_TOGETHER = 1500
"""Articles that are grouped at once; where more hang together, their weakest links are cut first."""
STEP = 0.05
"""By how much the least likeness of a link rises until what hangs together is small enough."""


def keys_of(sketch: Sketch) -> list[int]:
    """Returns the keys by which other articles find this one: a number for each of its weightiest terms; empty where it has no words."""
    top = sorted(sketch.terms.items(), key=lambda one: (-one[1], one[0]))[:KEYS]
    return sorted({zlib.crc32(stem.encode("utf-8", "replace")) for stem, _ in top})


def likeness(one: Sketch, other: Sketch) -> float:
    """Returns how alike two articles are, from 0 to 1, to four digits; the same for both orders."""
    days = abs((date.fromisoformat(one.day) - date.fromisoformat(other.day)).days)
    if days > WINDOW:
        return 0.0
    few, many = (one.terms, other.terms) if len(one.terms) <= len(other.terms) else (other.terms, one.terms)
    shared = sum(weight * many[stem] for stem, weight in few.items() if stem in many) * DECAY[days]
    if one.outlet is not None and one.outlet == other.outlet:
        if one.headline and one.headline == other.headline:
            shared = shared * SERIES // 1000
        elif days:
            shared = shared * SAME_OUTLET // 1000
    if one.genre in DIGESTS or other.genre in DIGESTS:
        shared = shared * DIGEST // 1000
    found = shared / 1_000_000_000
    if found >= KEPT and meetings(one.contacts) & meetings(other.contacts):
        found += CONTACT
    return round(min(found, 1.0), 4)


def meetings(contacts: Iterable[HeadContact]) -> set[tuple[str, str, str]]:
    """Returns each kind of contact with each two of its parties, by the stem of the last word of their names."""
    found: set[tuple[str, str, str]] = set()
    for contact in contacts:
        lasts = sorted({stems[-1] for name in contact.parties if (stems := light_stems(name))})
        found.update((contact.kind, first, second) for place, first in enumerate(lasts) for second in lasts[place + 1 :])
    return found


def group(
    articles: Sequence[str],
    scores: Mapping[Pair, float],
    must: Iterable[Pair] = (),
    cannot: Iterable[Pair] = (),
    reprints: Iterable[Pair] = (),
) -> list[list[str]]:
    """Groups articles into stories.

    Args:
        articles: Their ids: whole components, that is all articles that hang together by pairs of at least `THRESHOLD`, by `must` or by reprint.
        scores: The likeness of pairs.
        must: Pairs that are one story whatever their likeness: what a reader has merged.
        cannot: Pairs that are in two stories whatever their likeness: what a reader has parted.
        reprints: Pairs that are one story unless a reader has parted what hangs together with them; then they are as alike as can be.

    Returns:
        Sorted lists of ids, in the order of their first ids.
    """
    found: list[list[str]] = []
    same, apart = set(reprints), list(cannot)
    for part in _parts(articles, {**scores, **dict.fromkeys(same, 1.0)}, list(must), THRESHOLD):
        inside = set(part.articles)
        free = not any(inside.issuperset(both) for both in apart)
        held = [*part.must, *(both for both in part.scores if both in same)] if free else part.must
        found += average_link(part.articles, part.scores, THRESHOLD, must=held, cannot=apart, most=MOST)
    return sorted(found)


@dataclass(frozen=True, slots=True)
class _Part:
    """What hangs together: articles, the likeness of pairs among them, and pairs that are one story in any case."""

    articles: list[str]
    scores: dict[Pair, float] = field(default_factory=dict)
    must: list[Pair] = field(default_factory=list)


def _parts(articles: Iterable[str], scores: Mapping[Pair, float], must: Iterable[Pair], least: float) -> Iterator[_Part]:
    """Yields what hangs together by links of at least `least`, cut until no part is too large (reprints alone may be)."""
    must = list(must)
    nodes = set(articles)
    links = [pair for pair, score in scores.items() if score >= least and nodes.issuperset(pair)]
    parts = [_Part(part) for part in components(nodes, [*links, *(pair for pair in must if nodes.issuperset(pair))])]
    home = {one: part for part in parts for one in part.articles}
    for pair, score in scores.items():
        if pair[0] in home and home[pair[0]] is home.get(pair[1]):
            home[pair[0]].scores[pair] = score
    for pair in must:
        if pair[0] in home and home[pair[0]] is home.get(pair[1]):
            home[pair[0]].must.append(pair)
    for part in parts:
        if len(part.articles) <= MOST_TOGETHER or least > 1:
            yield part
        else:
            yield from _parts(part.articles, part.scores, part.must, least + STEP)


def story_id(first: str) -> str:
    """Returns the id of the story whose first article, by day and id, is this one."""
    return hash_of("story", first)
