"""How much of what is found is of each month, outlet, act and speaker? Counted over the newest hits, without opening a record."""

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar, cast

from sqlalchemy import Connection, select

from naqlan.record.statement import ACTS, Act
from naqlan.store.query import Query
from naqlan.store.schema import versions
from naqlan.store.schema_items import statements
from naqlan.store.search import STATEMENT_BITS, Filters, Where, articles_of, day_of, numbers_of, shift_of

COUNTED = 1_000
"""Hits that are counted, the newest: 20 ms where there are so many."""
HEARD = 200
"""Of them, statements whose speakers are counted: each costs the rows of all statements of its article."""
AT_ONCE = 500
Of = TypeVar("Of", str, str | None)


@dataclass(frozen=True, slots=True)
class Facets:
    """What was found, counted over the newest of it.

    Attributes:
        articles: In how many articles, at most `COUNTED`.
        statements: In how many statements, at most `COUNTED`.
        months: Of the articles (`2024-03`), the newest first; None: without a day.
        outlets: Who published it, most first; None: pages that do not say.
        acts: What is done by saying it, most first; none where articles were looked for.
        speakers: Who says it, of the newest `HEARD` alone, most first; none where articles were looked for.
    """

    articles: int
    statements: int
    months: tuple[tuple[str | None, int], ...]
    outlets: tuple[tuple[str | None, int], ...]
    acts: tuple[tuple[str, int], ...] = ()
    speakers: tuple[tuple[str, int], ...] = ()


def facets(connection: Connection, query: Query, filters: Filters, where: Where) -> Facets:
    """Returns counts of what is found.

    Args:
        connection: To the store.
        query: What is looked for.
        filters: What else must hold.
        where: Whether articles or statements are counted.
    """
    found = numbers_of(connection, query, filters, where=where, most=COUNTED)
    other: Where = "articles" if where == "statements" else "statements"
    beside = len(numbers_of(connection, query, replace(filters, act=None), where=other, most=COUNTED))
    shift = shift_of(where)
    whose = articles_of(connection, {one >> shift for one in found})
    published = _outlets(connection, whose.values())
    outlets = Counter(published.get(whose.get(one >> shift, "")) or None for one in found)
    days = [day_of(one, where) for one in found]
    months = Counter(f"{day:%Y-%m}" if day is not None else None for day in days)
    newest = tuple(sorted(months.items(), key=lambda row: row[0] or "", reverse=True))
    if where == "articles":
        return Facets(len(found), beside, newest, _most(outlets))
    heard = [(whose[one >> shift], one & ((1 << STATEMENT_BITS) - 1)) for one in found[:HEARD] if one >> shift in whose]
    return Facets(
        beside,
        len(found),
        newest,
        _most(outlets),
        _most(_acts(connection, query, filters, min(found, default=0))),
        _most(_speakers(connection, heard)),
    )


def _most(counted: Counter[Of]) -> tuple[tuple[Of, int], ...]:
    return tuple(sorted(counted.items(), key=lambda row: (-row[1], row[0] is None, row[0] or "")))


def _outlets(connection: Connection, articles: Iterable[str]) -> dict[str, str | None]:
    wanted = sorted(set(articles))
    found: dict[str, str | None] = {}
    for start in range(0, len(wanted), AT_ONCE):
        asked = select(versions.c.article, versions.c.outlet).where(versions.c.article.in_(wanted[start : start + AT_ONCE]), versions.c.current)
        found |= {row.article: row.outlet for row in connection.execute(asked)}
    return found


def _acts(connection: Connection, query: Query, filters: Filters, least: int) -> Counter[str]:
    """Counts the acts of statements from a number on, by the index itself."""
    found: Counter[str] = Counter()
    for act in ACTS:
        if filters.act in (None, act):
            of_act = replace(filters, act=cast("Act", act))
            found[act] = len(numbers_of(connection, query, of_act, where="statements", most=COUNTED, least=least))
    return +found


def _speakers(connection: Connection, heard: Sequence[tuple[str, int]]) -> Counter[str]:
    """Counts the speakers of statements, given as article and place in its record; by name, as the texts write it."""
    wanted = sorted({article for article, _ in heard})
    rows: dict[str, list[tuple[int, str, str]]] = {}
    for start in range(0, len(wanted), AT_ONCE):
        asked = select(statements.c.article, statements.c.local, statements.c.speakers)
        for article, local, speakers in connection.execute(asked.where(statements.c.article.in_(wanted[start : start + AT_ONCE]))):
            rows.setdefault(article, []).append((len(local), local, speakers))
    ordered = {article: [speakers for *_, speakers in sorted(some)] for article, some in rows.items()}
    said = (ordered[article][place] for article, place in heard if place < len(ordered.get(article, ())))
    return Counter(name for one in said for name in json.loads(one))
