"""Where do the tellings of an account stand? Items of the store by their article and their id in its record."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, TypeAlias

from sqlalchemy import Connection, Table, select

from naqlan.store.schema import versions
from naqlan.store.schema_items import contacts, statements

AT_ONCE = 400
"""Ids that are asked for in one step."""
ItemKind: TypeAlias = Literal["contact", "statement"]
_TABLES: dict[ItemKind, Table] = {"contact": contacts, "statement": statements}


@dataclass(frozen=True, slots=True)
class Place:
    """Where an item stands.

    Attributes:
        item: Its id.
        article: The id of its article.
        local: Its id in the record (`s2`).
        day: Where the article stands in time (`2024-03-27`).
        doc: The article's name.
        outlet: Its publisher, or None.
        published: The page's own day (EDTF), or None.
    """

    item: str
    article: str
    local: str
    day: str
    doc: str
    outlet: str | None
    published: str | None


@dataclass(frozen=True, slots=True)
class Kept:
    """What is kept of a contact or statement.

    Attributes:
        item: Its id.
        account: The id of its account, or None.
    """

    item: str
    account: str | None


def kept_in(connection: Connection, articles: Iterable[str]) -> dict[str, dict[str, Kept]]:
    """Returns the contacts and statements of articles, by the article and their ids in its record; an article that has none is left out."""
    wanted = sorted(set(articles))
    found: dict[str, dict[str, Kept]] = defaultdict(dict)
    for table in _TABLES.values():
        for start in range(0, len(wanted), AT_ONCE):
            asked = select(table.c.article, table.c.local, table.c.id, table.c.account)
            for row in connection.execute(asked.where(table.c.article.in_(wanted[start : start + AT_ONCE]))):
                found[row.article][row.local] = Kept(row.id, row.account)
    return dict(found)


def items_of_account(connection: Connection, kind: ItemKind, account: str) -> list[str]:
    """Returns the contacts or statements that are one account, sorted; empty where there is no such account."""
    table = _TABLES[kind]
    return list(connection.execute(select(table.c.id).where(table.c.account == account).order_by(table.c.id)).scalars())


def items_of_accounts(connection: Connection, kind: ItemKind, accounts: Iterable[str]) -> dict[str, list[str]]:
    """Returns the contacts or statements that are each of some accounts, sorted; an account that is not there is left out."""
    table, wanted = _TABLES[kind], sorted(set(accounts))
    found: dict[str, list[str]] = defaultdict(list)
    for start in range(0, len(wanted), AT_ONCE):
        asked = select(table.c.account, table.c.id).where(table.c.account.in_(wanted[start : start + AT_ONCE]))
        for row in connection.execute(asked.order_by(table.c.id)):
            found[row.account].append(row.id)
    return dict(found)


def places_of(connection: Connection, kind: ItemKind, items: Iterable[str]) -> list[Place]:
    """Returns where items stand, by day, article and id; one that is not there is left out."""
    table, wanted = _TABLES[kind], sorted(set(items))
    found = []
    for start in range(0, len(wanted), AT_ONCE):
        asked = (
            select(table.c.id, table.c.article, table.c.local, table.c.day, versions.c.doc, versions.c.outlet, versions.c.published)
            .join(versions, (versions.c.article == table.c.article) & versions.c.current)
            .where(table.c.id.in_(wanted[start : start + AT_ONCE]))
        )
        found += [Place(*row) for row in connection.execute(asked)]
    return sorted(found, key=lambda one: (one.day, one.article, one.item))
