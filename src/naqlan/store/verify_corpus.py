"""Does what the corpus work keeps hold together? Places, parts, ids that became others, and what search has of each article.

Each check is a function of `CHECKS` that reads what it needs and says what is wrong, a sentence each. Whoever adds a table of the corpus work
adds its check here; that rows point at rows that are there is checked for all tables by their foreign keys (`verify.py`).
"""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, TypeAlias

from sqlalchemy import Column, Connection, Select, func, select

from naqlan.errors import StoreError
from naqlan.store.placed import current_places
from naqlan.store.redirects import follow
from naqlan.store.schema_accounts import account_keys, account_links, accounts
from naqlan.store.schema_copies import copy_prints, copy_texts
from naqlan.store.schema_corpus import placed, redirects
from naqlan.store.schema_items import contacts, mentions, parts, statements
from naqlan.store.schema_people import entities, name_forms, name_keys, name_links, name_months, name_pairs, name_sights, people, titles
from naqlan.store.schema_search import searched
from naqlan.store.schema_stories import stories
from naqlan.store.word_index import index_of
from naqlan.store.words import COLUMNS, Index, unpacked

Check: TypeAlias = Callable[[Connection], Iterator[str]]
ITEMS = (contacts.c.id, statements.c.id)
FORMS = (name_forms.c.id,)
REFERENCES: tuple[tuple[Column[Any], tuple[Column[Any], ...]], ...] = (
    (parts.c.item, ITEMS),
    (statements.c.continues, (statements.c.id,)),
    (contacts.c.account, (accounts.c.id,)),
    (statements.c.account, (accounts.c.id,)),
    (account_links.c.one, ITEMS),
    (account_links.c.other, ITEMS),
    (account_keys.c.item, ITEMS),
    (copy_prints.c.text, (copy_texts.c.number,)),
    (mentions.c.who, (people.c.id, entities.c.id)),
    (name_forms.c.person, (people.c.id,)),
    (name_forms.c.mention, (mentions.c.id,)),
    (name_sights.c.mention, (mentions.c.id,)),
    (name_sights.c.form, FORMS),
    (name_keys.c.form, FORMS),
    (name_links.c.one, FORMS),
    (name_links.c.other, FORMS),
    (name_pairs.c.one, FORMS),
    (name_pairs.c.other, FORMS),
    (name_months.c.form, FORMS),
    (titles.c.mention, (mentions.c.id,)),
)
"""Columns that name a row of another table, or of one of two, without a foreign key: what is filled in another order, or names either."""
ALIVE: Mapping[str, Column[Any]] = MappingProxyType({"person": people.c.id, "story": stories.c.id, "account": accounts.c.id})
"""Where the ids stand that a redirect of each kind may lead to."""


def _places(connection: Connection) -> Iterator[str]:
    """Every current version is placed, under its day, and nothing else is."""
    now = current_places().subquery()
    joined = now.outerjoin(placed, placed.c.article == now.c.article)
    wrong = select(now.c.article).select_from(joined).where(placed.c.version.is_distinct_from(now.c.version) | (placed.c.day != now.c.day))
    for (article,) in connection.execute(wrong.order_by(now.c.article)):
        yield f"article {article}: its place among the others is not that of its current version"
    over = select(placed.c.article).where(placed.c.version.is_(None), placed.c.settled)
    for (article,) in connection.execute(over.order_by(placed.c.article)):
        yield f"article {article}: it was withdrawn and still has a place"


def _references(connection: Connection) -> Iterator[str]:
    """What a row names is there."""
    for column, targets in REFERENCES:
        lost = select(func.count(), func.min(column)).where(column.is_not(None), *(column.not_in(select(one)) for one in targets))
        count, first = connection.execute(lost).one()
        if count:
            yield f"{column.table.name}.{column.name}: {count:,} rows name what is not there ({first} for one)"


def _redirects(connection: Connection) -> Iterator[str]:
    """An id that became another leads to one that is alive."""
    for kind, alive in ALIVE.items():
        ends = set(connection.execute(select(redirects.c.new).where(redirects.c.kind == kind).distinct()).scalars())
        for new in sorted(ends):
            last = follow(connection, kind, new)  # type: ignore[arg-type]
            if connection.execute(select(alive).where(alive == last)).first() is None:
                yield f"{kind} {new}: an id leads here, and there is none of this id"


def _searched(connection: Connection) -> Iterator[str]:
    """Each article that is settled is in the index of words, with the words that are kept of it and no others."""
    yield from (
        f"article {one}: search does not know it" for one in _ids(connection, select(placed.c.article).where(placed.c.settled), searched.c.article)
    )
    yield from (f"article {one}: search knows it, and it has no place" for one in _ids(connection, select(searched.c.article), placed.c.article))
    engine = index_of(connection)
    kept: dict[Index, int] = dict.fromkeys(COLUMNS, 0)
    for row in connection.execute(select(searched.c.article, searched.c.words).execution_options(yield_per=100)):
        try:
            words = unpacked(row.words)
        except StoreError as error:
            yield f"article {row.article}: {error}"
            return
        kept["article_words"] += engine.sum_of_rows("article_words", [words.article])
        kept["statement_words"] += engine.sum_of_rows("statement_words", words.statements)
    for index, total in kept.items():
        if total % 2**64 != engine.sum_of_index(connection, index):
            yield f"{index}: the index of words does not hold what was put into it"


def _ids(connection: Connection, asked: Select[Any], among: Column[Any]) -> list[str]:
    return sorted(connection.execute(asked.where(asked.selected_columns[0].not_in(select(among)))).scalars())


CHECKS: tuple[Check, ...] = (_places, _references, _redirects, _searched)


def corpus_problems(connection: Connection) -> Iterator[str]:
    """Yields what is wrong with what the corpus work keeps, a sentence each; nothing where all is well."""
    for check in CHECKS:
        yield from check(connection)
