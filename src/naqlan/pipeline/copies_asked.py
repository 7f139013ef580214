"""Who copied whom? The copies of one article, and groups of articles that repeat one text, with the one that likely was first."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sqlalchemy import Connection

from naqlan.record.copy import CopyKind, Passage
from naqlan.relate.first import likely_first
from naqlan.store.articles import article_of
from naqlan.store.copies import copies_of
from naqlan.store.copies_asked import CopyPage, CopyPair, copied, copy_pages, each_pair
from naqlan.store.store import Store

MOST_GROUP = 500
"""Articles of a group that are followed further."""
MOST_BESIDE = 10
"""Part copies whose groups are looked at for one that is a reprint of nothing."""
LOOKED_AT = 10
"""Copied articles that are looked at for each group that is asked for: most groups have two to six."""


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
class CopyGroup:
    """Articles that repeat one text.

    Attributes:
        reprints: Those with nearly all of it, by day.
        parts: Those with a part of it, by day.
        first: The id of the reprint that likely was first; None where that cannot be told.
        agencies: The agencies that any of the reprints names, the most frequent first.
    """

    reprints: tuple[CopyPage, ...]
    parts: tuple[CopyPage, ...]
    first: str | None
    agencies: tuple[str, ...]


def all_pairs(store: Store) -> Iterator[CopyPair]:
    """Yields every pair that was found, in a fixed order."""
    return each_pair(store.reading)


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
            places = one.passages if leads else tuple(sorted((_turned(part) for part in one.passages), key=lambda part: part.start))
            its = _body(connection, other)
            shared = tuple(SharedPassage(part, body[part.start : part.end], its[part.other_start : part.other_end]) for part in places)
            of_this, of_copy = (one.of_first, one.of_second) if leads else (one.of_second, one.of_first)
            found.append(CopyFound(pages[other], one.kind, one.share, of_this, of_copy, shared))
    found.sort(key=lambda copy: (-copy.share, copy.page.doc))
    first = likely_first({one.article: one.published for one in pages.values()}) if found else None
    return CopiesOf(pages[article], tuple(found), first, _agencies(pages.values()))


def newest_groups(store: Store, most: int) -> list[CopyGroup]:
    """Returns groups of articles that repeat one text, those with the newest article first, at most so many."""
    found: list[CopyGroup] = []
    seen: set[str] = set()
    with store.reading() as connection:
        for article in copied(connection, most * LOOKED_AT):
            if article not in seen and len(found) < most:
                reprints, parts = _home(connection, article)
                seen |= reprints | parts
                found.append(_made(connection, reprints, parts))
    return found


def _home(connection: Connection, article: str) -> tuple[set[str], set[str]]:
    """The group of an article; for one that is no reprint the largest of those that it has a part of."""
    reprints, parts = _group(connection, article)
    beside = [_group(connection, one) for one in sorted(parts)[:MOST_BESIDE]] if len(reprints) == 1 else []
    return max([(reprints, parts), *beside], key=lambda found: len(found[0]))


def _group(connection: Connection, article: str) -> tuple[set[str], set[str]]:
    """The articles that hang together with one by reprints, and those that have a part of any of them."""
    reprints = {article}
    parts: set[str] = set()
    new = {article}
    while new and len(reprints) < MOST_GROUP:
        beside: set[str] = set()
        for first, second, one in copies_of(connection, new):
            (beside if one.kind == "reprint" else parts).update((first, second))
        new = beside - reprints
        reprints |= new
    return reprints, parts - reprints


def _made(connection: Connection, reprints: set[str], parts: set[str]) -> CopyGroup:
    pages = copy_pages(connection, reprints | parts)
    whole, some = ([pages[one] for one in sorted(ids & pages.keys(), key=lambda one: _when(pages[one]))] for ids in (reprints, parts))
    first = likely_first({one.article: one.published for one in whole}) if len(whole) > 1 else None
    return CopyGroup(tuple(whole), tuple(some), first, _agencies(whole))


def _when(page: CopyPage) -> tuple[str, str]:
    return page.published or "9999", page.article


def _agencies(pages: Iterable[CopyPage]) -> tuple[str, ...]:
    count = Counter(name for one in pages for name in one.agencies)
    return tuple(sorted(count, key=lambda name: (-count[name], name)))


def _body(connection: Connection, article: str) -> str:
    record = article_of(connection, article)
    return record.body if record is not None else ""


def _turned(part: Passage) -> Passage:
    return Passage(part.other_start, part.other_end, part.start, part.end)
