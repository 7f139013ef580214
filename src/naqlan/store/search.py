"""Which articles, or which statements, hold these words? The newest first; asked of the engine's index under numbers that go with time.

An article's number is its day, then 29 bits of its id, so that it says nothing of the order of arrival; where two of one day fall
together, the later takes the next. A statement's is that of its article and its place in the record. Articles without a day have numbers
below those of all days, by the day on which they were first seen, so that they come last and are never taken for today's.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

from sqlalchemy import Connection, bindparam, delete, func, insert, select

from naqlan.record.article import Article
from naqlan.record.statement import Act
from naqlan.store.query import Query
from naqlan.store.rows import days_of
from naqlan.store.schema_items import mentions
from naqlan.store.schema_search import searched
from naqlan.store.word_index import index_of
from naqlan.store.words import Conditions, Index, Tokenize, Words, name_words, packed, unpacked, words_of
from naqlan.text.fold import fold

HASH_BITS, STATEMENT_BITS = 29, 12
"""With 22 bits for the day they fill a number of 63. Two of 1,000 articles of a day fall together on one day in a thousand."""
HEX_DIGITS = 8
LOWEST, HIGHEST = 0, 2**63 - 1
FIRST_DAY = 400_000
"""The first day that an article can be of, in the year 1096; an undated one stands so much below the day on which it was first seen."""
MOST_SPELLINGS = 50
"""Spellings of one person that are looked for."""
Where: TypeAlias = Literal["articles", "statements"]
_INDEX: dict[Where, Index] = {"articles": "article_words", "statements": "statement_words"}
WORDS_OF = select(searched.c.number, searched.c.words).where(searched.c.article == bindparam("which"))
FORGET = delete(searched).where(searched.c.article == bindparam("which"))


@dataclass(frozen=True, slots=True)
class Filters:
    """What else must hold of what is found.

    Attributes:
        who: Names of one person: who is named in an article, or who says a statement. Empty: anybody.
        outlet: Words of the name of who published it; None: anybody.
        act: What is done by saying it (statements only); None: anything.
        since, until: First and last day of the article (`2024-03-27`); None: open. With either of them undated articles are left out.
    """

    who: Sequence[str] = ()
    outlet: str | None = None
    act: Act | None = None
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """What was found.

    Attributes:
        number: Its number, by which one goes on behind it.
        article: The id of the article.
        statement: Which of the statements of its record it is, from 0; None: the article.
    """

    number: int
    article: str
    statement: int | None


def put_words(connection: Connection, article: str, record: Article, day: str, terms: Tokenize) -> None:
    """Puts an article, which is not there, into the index.

    Args:
        connection: In a transaction that writes.
        article: Its id.
        record: The record of its current version.
        day: Where it stands in time (`placed.day`).
        terms: Finds the terms of a text.
    """
    words = words_of(record, terms)
    dated = record.meta.published is not None and days_of(record.meta.published)[0] is not None
    ordinal = _ordinal(day) - (0 if dated else FIRST_DAY)
    number = _free(connection, (ordinal << HASH_BITS) + (int(article[:HEX_DIGITS], 16) >> (4 * HEX_DIGITS - HASH_BITS)))
    connection.execute(insert(searched), {"number": number, "article": article, "words": packed(words)})
    engine = index_of(connection)
    engine.put_rows(connection, "article_words", [(number, words.article)])
    engine.put_rows(connection, "statement_words", _statements(number, words))


def take_out_words(connection: Connection, articles: Iterable[str]) -> None:
    """Takes articles out of the index; those that are not there are passed over."""
    engine = index_of(connection)
    for article in articles:
        row = connection.execute(WORDS_OF, {"which": article}).first()
        if row is not None:
            words = unpacked(row.words)
            engine.take_out_rows(connection, "article_words", [(row.number, words.article)])
            engine.take_out_rows(connection, "statement_words", _statements(row.number, words))
            connection.execute(FORGET, {"which": article})


def find(
    connection: Connection,
    query: Query | None,
    filters: Filters,
    *,
    where: Where = "articles",
    limit: int = 20,
    below: int | None = None,
    rank: bool = False,
    oldest: bool = False,
) -> list[Hit]:
    """Returns what holds some words, the newest first.

    Args:
        connection: To the store.
        query: What is looked for; None: whatever fits the filters, of which one of who, outlet and act must be given.
        filters: What else must hold.
        where: In articles, or in what is said.
        limit: How many at most.
        below: Only those behind the hit of this number, in the order of time.
        rank: Whether the best of the newest thousand come first (BM25, as FTS5 computes it).
        oldest: Whether the oldest come first; undated ones come last also then.
    """
    index, shift = _INDEX[where], shift_of(where)
    also = _conditions(filters, where)
    first = FIRST_DAY << (HASH_BITS + shift)
    low, high = between(filters, where, below)
    engine = index_of(connection)
    if query is None and not (also.names or also.outlet or also.act):
        return []
    if oldest:
        found = engine.oldest(connection, index, query, also, between=(max(low, first), high), limit=limit)
        if len(found) < limit and low < first:
            found += engine.oldest(connection, index, query, also, between=(low, min(high, first - 1)), limit=limit - len(found))
    else:
        found = (engine.best if rank else engine.numbers)(connection, index, query, also, between=(low, high), limit=limit)
    whose = articles_of(connection, {one >> shift for one in found})
    return [Hit(one, whose[one >> shift], one & ((1 << shift) - 1) if shift else None) for one in found if one >> shift in whose]


def between(filters: Filters, where: Where, below: int | None = None) -> tuple[int, int]:
    """Returns the lowest and the highest number that hits may have: by their days, and behind the one of the number `below`."""
    shift = shift_of(where)
    first = FIRST_DAY << (HASH_BITS + shift)
    low = _ordinal(filters.since) << (HASH_BITS + shift) if filters.since else first if filters.until else LOWEST
    high = ((_ordinal(filters.until) + 1) << (HASH_BITS + shift)) - 1 if filters.until else HIGHEST
    return low, high if below is None else min(high, below - 1)


def numbers_of(connection: Connection, query: Query, filters: Filters, *, where: Where, most: int, least: int = LOWEST) -> list[int]:
    """Returns the numbers of the newest that hold some words, the highest first: cheaper than `find`, for what is only counted.

    Args:
        connection: To the store.
        query: What is looked for.
        filters: What else must hold.
        where: In articles, or in what is said.
        most: How many at most.
        least: The lowest number that is looked at.
    """
    low, high = between(filters, where)
    also = _conditions(filters, where)
    return index_of(connection).numbers(connection, _INDEX[where], query, also, between=(max(low, least), high), limit=most)


def _conditions(filters: Filters, where: Where) -> Conditions:
    names = [words for words in map(name_words, filters.who) if words]
    return Conditions(names, name_words(filters.outlet or ""), filters.act if where == "statements" else None)


def shift_of(where: Where) -> int:
    """Returns how many bits of a number are those of the statement."""
    return STATEMENT_BITS if where == "statements" else 0


def day_of(number: int, where: Where) -> date | None:
    """Returns the day of the article of a number; None where it has none."""
    ordinal = number >> (HASH_BITS + shift_of(where))
    return date.fromordinal(ordinal) if ordinal >= FIRST_DAY else None


def spellings(connection: Connection, name: str) -> list[str]:
    """Returns the names under which the one person is mentioned who bears a name, itself first; only itself where nobody is, or more than one."""
    key = " ".join(fold(name).split())
    bearers = select(mentions.c.who).where(mentions.c.key == key, mentions.c.kind == "person", mentions.c.who.is_not(None)).distinct()
    who = connection.execute(bearers.limit(2)).scalars().all()
    if len(who) != 1:
        return [key]
    asked = select(mentions.c.key).where(mentions.c.who == who[0]).group_by(mentions.c.key).order_by(func.count().desc(), mentions.c.key)
    return list(dict.fromkeys([key, *connection.execute(asked.limit(MOST_SPELLINGS)).scalars()]))


def _free(connection: Connection, number: int) -> int:
    while connection.execute(select(searched.c.number).where(searched.c.number == number)).first() is not None:
        number += 1
    return number


def articles_of(connection: Connection, found: Iterable[int]) -> dict[int, str]:
    """Returns the articles of numbers of articles, by these."""
    asked = select(searched.c.number, searched.c.article).where(searched.c.number.in_(list(found)))
    return {row.number: row.article for row in connection.execute(asked)}


def _statements(number: int, words: Words) -> list[tuple[int, tuple[str, ...]]]:
    return [((number << STATEMENT_BITS) + place, row) for place, row in enumerate(words.statements)]


def _ordinal(day: str | date) -> int:
    return (date.fromisoformat(day) if isinstance(day, str) else day).toordinal()
