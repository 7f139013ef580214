"""Who copied whom? The copies of one article, and groups of articles that repeat one text, with the one that likely was first."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection

from naqlan.record.copy import CopyKind, Likeness, Passage
from naqlan.relate.first import likely_first
from naqlan.store.articles import article_of
from naqlan.store.copies import copies_of
from naqlan.store.copies_asked import CopyPage, CopyPair, copied, copy_pages, each_pair, not_below, place_of
from naqlan.store.store import Store

MOST_GROUP = 500
"""Articles of a group that are followed further."""
MOST_BESIDE = 10
"""Part copies whose groups are looked at for one that is a reprint of nothing."""
LOOKED_AT = 10
"""Copied articles that are looked at for each group that is asked for: most groups have two to six."""
AT_FIRST = 4
"""Of them, those whose verdicts are asked for at once."""


@dataclass(frozen=True, slots=True)
class SharedPassage:
    """A passage that two articles have in common.

    Attributes:
        place: Where it stands in both, the article that was asked for first.
        words, other_words: Its words in each.
    """

    place: Passage
    words: str
    other_words: str


@dataclass(frozen=True, slots=True)
class CopyFound:
    """A copy of an article.

    Attributes:
        page: The copy.
        kind: Whether it is a reprint or a part copy.
        share: How much of the shorter of the two stands in the other, 0 to 1.
        of_this, of_copy: How much of the article asked for stands in the copy, and of the copy in it.
        passages: What both have, in the order of the article asked for.
    """

    page: CopyPage
    kind: CopyKind
    share: float
    of_this: float
    of_copy: float
    passages: tuple[SharedPassage, ...]


@dataclass(frozen=True, slots=True)
class CopiesOf:
    """An article and its copies.

    Attributes:
        page: The article.
        copies: Those found, the largest share first; empty where there are none.
        first: The id of the one of all these that likely was first; None where that cannot be told.
        agencies: The agencies that any of them names, the most frequent first.
    """

    page: CopyPage
    copies: tuple[CopyFound, ...]
    first: str | None
    agencies: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CopiesBeside:
    """Two articles of which one repeats the other.

    Attributes:
        page, other: The two, in the order in which they were asked for.
        kind: Whether they are reprints of one text or one has a part of the other.
        share, of_this, of_copy: As in `CopyFound`, `other` being the copy.
        passages: Where both have the same, in the order of the first.
        body, other_body: The texts.
        first: The id of the one that likely was first; None where that cannot be told.
        more: Further copies of the first, the largest share first, each with its kind and share.
    """

    page: CopyPage
    other: CopyPage
    kind: CopyKind
    share: float
    of_this: float
    of_copy: float
    passages: tuple[Passage, ...]
    body: str
    other_body: str
    first: str | None
    more: tuple[tuple[CopyPage, CopyKind, float], ...]


@dataclass(frozen=True, slots=True)
class CopyGroup:
    """Articles that repeat one text.

    Attributes:
        reprints: Those with nearly all of it, by day.
        parts: Those with a part of it, by day.
        first: The id of the reprint that likely was first; None where that cannot be told.
        agencies: The agencies that any of the reprints names, the most frequent first.
        beside: For each article the id of that of the group with which it has most in common (the first one before others), and the share.
        newest: The id of the newest article, by which one goes on behind the group.
    """

    reprints: tuple[CopyPage, ...]
    parts: tuple[CopyPage, ...]
    first: str | None
    agencies: tuple[str, ...]
    beside: Mapping[str, tuple[str, float]]
    newest: str


def all_pairs(store: Store, after: tuple[str, str] | None = None) -> Iterator[CopyPair]:
    """Yields every pair that was found, in a fixed order; `after`: only those behind the one of this place."""
    return each_pair(store.reading, after)


def copies_of_article(store: Store, article: str) -> CopiesOf | None:
    """Returns the copies of an article; None where there is no article of this id, or the corpus work has not seen it yet.

    Args:
        store: The store.
        article: The id of the article.
    """
    with store.reading() as connection:
        pairs = [(second if first == article else first, first == article, one) for first, second, one in copies_of(connection, [article])]
        pages = copy_pages(connection, [article, *(other for other, _, _ in pairs)])
        if article not in pages:
            return None
        body = _body(connection, article)
        found = []
        for other, leads, one in pairs:
            places = _places(one, leads=leads)
            its = _body(connection, other)
            shared = tuple(SharedPassage(part, body[part.start : part.end], its[part.other_start : part.other_end]) for part in places)
            of_this, of_copy = (one.of_first, one.of_second) if leads else (one.of_second, one.of_first)
            found.append(CopyFound(pages[other], one.kind, one.share, of_this, of_copy, shared))
    found.sort(key=lambda copy: (-copy.share, copy.page.doc))
    first = likely_first({one.article: one.published for one in pages.values()}) if found else None
    return CopiesOf(pages[article], tuple(found), first, _agencies(pages.values()))


def copies_between(store: Store, article: str, other: str) -> CopiesBeside | None:
    """Returns two articles beside one another; None where they were not found to be copies, or one of them is not in the store.

    Args:
        store: The store.
        article: The id of the one that stands first.
        other: The id of the other.
    """
    with store.reading() as connection:
        pairs = {(second if one == article else one): (found, one == article) for one, second, found in copies_of(connection, [article])}
        pages = copy_pages(connection, [article, *pairs])
        if other not in pairs or article not in pages or other not in pages:
            return None
        (found, leads), body, its = pairs.pop(other), _body(connection, article), _body(connection, other)
    of_this, of_copy = (found.of_first, found.of_second) if leads else (found.of_second, found.of_first)
    first = likely_first({one: pages[one].published for one in (article, other)})
    more = sorted(((pages[one], like.kind, like.share) for one, (like, _) in pairs.items() if one in pages), key=lambda row: (-row[2], row[0].doc))
    places = _places(found, leads=leads)
    return CopiesBeside(pages[article], pages[other], found.kind, found.share, of_this, of_copy, places, body, its, first, tuple(more))


def newest_groups(store: Store, most: int, below: str | None = None) -> list[CopyGroup]:
    """Returns groups of articles that repeat one text, those with the newest article first.

    Args:
        store: The store.
        most: At most so many.
        below: Only those behind the group whose newest article has this id, for the next page; None, or an article that is not there: all.
    """
    found: list[tuple[str, _Group]] = []
    seen: set[str] = set()
    with store.reading() as connection:
        place = place_of(connection, below) if below is not None else None
        newest = copied(connection, most * LOOKED_AT, place)
        verdicts = _Verdicts(connection, newest[: most * AT_FIRST])
        for article in newest:
            if article not in seen and len(found) < most:
                group = _home(verdicts, article)
                seen |= group.articles
                if place is None or not not_below(connection, group.articles, place):
                    found.append((article, group))
        pages = copy_pages(connection, {one for _, group in found for one in group.articles})
    return [_made(pages, group, article) for article, group in found]


@dataclass(frozen=True, slots=True)
class _Group:
    """Ids of a group: its reprints, who has a part of any of them, and the verdicts on pairs of them."""

    reprints: set[str]
    parts: set[str]
    verdicts: dict[tuple[str, str], Likeness]

    @property
    def articles(self) -> set[str]:
        return self.reprints | self.parts


class _Verdicts:
    """The verdicts on articles, asked for many at once: one question costs as much as ten verdicts.

    Args:
        connection: To the store.
        first: Articles that will be looked at, with those beside them.
    """

    def __init__(self, connection: Connection, first: Iterable[str]) -> None:
        self._connection = connection
        self._known: dict[str, dict[tuple[str, str], Likeness]] = {}
        self._load(first)
        self._load({one for pairs in self._known.values() for pair in pairs for one in pair})

    def of(self, articles: Iterable[str]) -> dict[tuple[str, str], Likeness]:
        """Returns the verdicts on pairs with one of some articles, by the two ids, the smaller first."""
        wanted = sorted(articles)
        self._load(wanted)
        return {pair: one for article in wanted for pair, one in self._known[article].items()}

    def _load(self, articles: Iterable[str]) -> None:
        new = {one for one in articles if one not in self._known}
        self._known |= {one: {} for one in new}
        for first, second, one in copies_of(self._connection, new):
            for article in {first, second} & new:
                self._known[article][first, second] = one


def _home(verdicts: _Verdicts, article: str) -> _Group:
    """The group of an article; for one that is no reprint the largest of those that it has a part of."""
    own = _group(verdicts, article)
    beside = [_group(verdicts, one) for one in sorted(own.parts)[:MOST_BESIDE]] if len(own.reprints) == 1 else []
    return max([own, *beside], key=lambda found: len(found.reprints))


def _group(verdicts: _Verdicts, article: str) -> _Group:
    """The articles that hang together with one by reprints, and those that have a part of any of them."""
    reprints = {article}
    parts: set[str] = set()
    pairs: dict[tuple[str, str], Likeness] = {}
    new = {article}
    while new and len(reprints) < MOST_GROUP:
        found = verdicts.of(new)
        pairs |= found
        parts |= {one for pair, like in found.items() if like.kind == "part" for one in pair}
        new = {one for pair, like in found.items() if like.kind == "reprint" for one in pair} - reprints
        reprints |= new
    return _Group(reprints, parts - reprints, pairs)


def _made(known: Mapping[str, CopyPage], group: _Group, newest: str) -> CopyGroup:
    whole, some = ([known[one] for one in sorted(ids & known.keys(), key=lambda one: _when(known[one]))] for ids in (group.reprints, group.parts))
    first = likely_first({one.article: one.published for one in whole}) if len(whole) > 1 else None
    beside: dict[str, tuple[str, float]] = {}
    for (one, other), like in sorted(group.verdicts.items(), key=lambda pair: (first not in pair[0], -pair[1].share, pair[0])):
        if {one, other} <= known.keys():
            beside.setdefault(one, (other, like.share))
            beside.setdefault(other, (one, like.share))
    return CopyGroup(tuple(whole), tuple(some), first, _agencies(whole), beside, newest)


def _when(page: CopyPage) -> tuple[str, str]:
    return page.published or "9999", page.article


def _agencies(pages: Iterable[CopyPage]) -> tuple[str, ...]:
    count = Counter(name for one in pages for name in one.agencies)
    return tuple(sorted(count, key=lambda name: (-count[name], name)))


def _body(connection: Connection, article: str) -> str:
    record = article_of(connection, article)
    return record.body if record is not None else ""


def _places(found: Likeness, *, leads: bool) -> tuple[Passage, ...]:
    """The passages of a verdict, seen from its first article (`leads`) or from its second."""
    if leads:
        return found.passages
    turned = (Passage(one.other_start, one.other_end, one.start, one.end) for one in found.passages)
    return tuple(sorted(turned, key=lambda part: part.start))
