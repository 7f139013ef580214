"""What is asked about copies? The pairs that were found, the articles that have any, and what a reader knows an article by."""

import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, exists, or_, select, tuple_, union

from naqlan.record.copy import CopyKind
from naqlan.record.identity import article_id
from naqlan.store.schema import versions
from naqlan.store.schema_copies import copies, copy_texts
from naqlan.store.schema_corpus import placed

AT_ONCE = 500
"""Rows or ids of one question."""


@dataclass(frozen=True, slots=True)
class CopyPage:
    """What a reader knows an article by.

    Attributes:
        article: Its id.
        doc: The id given, or the file's stem.
        outlet, title, url: As in its record.
        published: The hour that the page gives, else the day, else None.
        agencies: The agencies that the page names as its source.
    """

    article: str
    doc: str
    outlet: str | None
    title: str | None
    url: str | None
    published: str | None
    agencies: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CopyPair:
    """Two articles of which one repeats the other.

    Attributes:
        a, b: The ids given with the two (`doc`), the one of the earlier day first.
        kind: Whether it is a reprint or a part copy.
        share: How much of the shorter one stands in the other, 0 to 1.
        article_a, article_b: The ids of the two.
        place: By which one goes on behind it.
    """

    a: str
    b: str
    kind: CopyKind
    share: float
    article_a: str
    article_b: str
    place: tuple[str, str]


def each_pair(reading: Callable[[], AbstractContextManager[Connection]], after: tuple[str, str] | None = None) -> Iterator[CopyPair]:
    """Yields all pairs that were found, in a fixed order, read a few at a time.

    Args:
        reading: Gives a connection.
        after: The place of the pair behind which to go on; None: from the first.
    """
    first, second = versions.alias("one"), versions.alias("other")
    first_day, second_day = placed.alias("one_day"), placed.alias("other_day")
    asked = (
        select(copies.c.first, copies.c.second, copies.c.kind, copies.c.share)
        .add_columns(first.c.doc.label("a"), second.c.doc.label("b"), first_day.c.day.label("day"), second_day.c.day.label("other"))
        .join(first, (first.c.article == copies.c.first) & first.c.current)
        .join(second, (second.c.article == copies.c.second) & second.c.current)
        .join(first_day, first_day.c.article == copies.c.first)
        .join(second_day, second_day.c.article == copies.c.second)
        .order_by(copies.c.first, copies.c.second)
        .limit(AT_ONCE)
    )
    place = tuple_(copies.c.first, copies.c.second)
    rest = asked if after is None else asked.where(place > after)
    while True:
        with reading() as connection:
            rows = connection.execute(rest).all()
        for row in rows:
            (a, one), (b, other) = _by_day(row)
            yield CopyPair(a, b, row.kind, row.share, one, other, (row.first, row.second))
        if len(rows) < AT_ONCE:
            return
        rest = asked.where(place > (rows[-1].first, rows[-1].second))


def _by_day(row: Row[*tuple[Any, ...]]) -> tuple[tuple[str, str], tuple[str, str]]:
    """Returns name and id of the two articles of a pair, that of the earlier day first."""
    one, other = (row.a, row.first), (row.b, row.second)
    return (one, other) if (row.day, row.first) <= (row.other, row.second) else (other, one)


@dataclass(frozen=True, slots=True)
class Place:
    """Where an article stands among all, the newest first, undated ones last.

    Attributes:
        article: Its id.
        day: Where it stands in time.
        dated: Whether its page gives a day.
    """

    article: str
    day: str
    dated: bool


def copied(connection: Connection, most: int, below: Place | None = None) -> list[str]:
    """Returns the newest articles that are copies or have any, newest first, undated ones last, at most so many, those behind `below`."""
    has = exists().where(or_(copies.c.first == placed.c.article, copies.c.second == placed.c.article))
    asked = select(placed.c.article).join(versions, versions.c.number == placed.c.version).where(has)
    asked = asked.order_by(placed.c.day.desc(), placed.c.article.desc())
    found: list[str] = []
    for dated in (True, False):
        if len(found) < most and (below is None or below.dated >= dated):
            some = asked.where(versions.c.earliest.is_not(None) if dated else versions.c.earliest.is_(None))
            if below is not None and below.dated == dated:
                some = some.where(placed.c.day <= below.day, tuple_(placed.c.day, placed.c.article) < (below.day, below.article))
            found += connection.execute(some.limit(most - len(found))).scalars()
    return found


def place_of(connection: Connection, article: str) -> Place | None:
    """Returns where an article stands; None where it is not there."""
    return next(_places(connection, [article]), None)


def not_below(connection: Connection, articles: Iterable[str], place: Place) -> set[str]:
    """Returns those of some articles that do not stand below a place, in the order of `copied`."""
    order = place.dated, place.day, place.article
    return {one.article for one in _places(connection, articles) if (one.dated, one.day, one.article) >= order}


def _places(connection: Connection, articles: Iterable[str]) -> Iterator[Place]:
    wanted = sorted(set(articles))
    asked = select(placed.c.article, placed.c.day, versions.c.earliest).join(versions, versions.c.number == placed.c.version)
    for start in range(0, len(wanted), AT_ONCE):
        for row in connection.execute(asked.where(placed.c.article.in_(wanted[start : start + AT_ONCE]))):
            yield Place(row.article, row.day, row.earliest is not None)


def copy_pages(connection: Connection, articles: Iterable[str]) -> dict[str, CopyPage]:
    """Returns what a reader knows articles by; those that the corpus work has not seen yet are left out."""
    wanted = sorted(set(articles))
    known = (copy_texts.c.article, copy_texts.c.agencies, copy_texts.c.published)
    asked = select(*known, versions.c.doc, versions.c.outlet, versions.c.title, versions.c.url).join(
        versions, (versions.c.article == copy_texts.c.article) & versions.c.current
    )
    found = {}
    for start in range(0, len(wanted), AT_ONCE):
        for row in connection.execute(asked.where(copy_texts.c.article.in_(wanted[start : start + AT_ONCE]))):
            agencies = tuple(json.loads(row.agencies))
            found[row.article] = CopyPage(row.article, row.doc, row.outlet, row.title, row.url, row.published, agencies)
    return found


def articles_named(connection: Connection, name: str) -> list[str]:
    """Returns the ids of the articles whose `doc`, key or id this is, mostly one; empty where there is none."""
    current = select(versions.c.article).where(versions.c.current)
    # Two questions in one, for SQLite takes no index of current versions for the two sides of an OR.
    named = union(current.where(versions.c.doc == name), current.where(versions.c.article.in_([name, article_id(name)])))
    return sorted(connection.execute(named).scalars())
