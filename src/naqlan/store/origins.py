"""Where do the tellings of an account stand? Items of the store by their article and their id in its record."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, TypeAlias

from sqlalchemy import Connection, Table, select

from naqlan.store.portions import IDS, rows_of
from naqlan.store.schema import versions
from naqlan.store.schema_items import contacts, statements

ItemKind: TypeAlias = Literal["contact", "statement"]
_TABLES: dict[ItemKind, Table] = {"contact": contacts, "statement": statements}
_KEPT = [select(one.c.article, one.c.local, one.c.id, one.c.account).where(one.c.article.in_(IDS)) for one in _TABLES.values()]
_ITEMS = {kind: select(one.c.account, one.c.id).where(one.c.account.in_(IDS)).order_by(one.c.id) for kind, one in _TABLES.items()}
_PLACES = {
    kind: select(one.c.id, one.c.article, one.c.local, one.c.day, versions.c.doc, versions.c.outlet, versions.c.published)
    .join(versions, (versions.c.article == one.c.article) & versions.c.current)
    .where(one.c.id.in_(IDS))
    for kind, one in _TABLES.items()
}


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
    wanted = list(articles)
    found: dict[str, dict[str, Kept]] = defaultdict(dict)
    for asked in _KEPT:
        for row in rows_of(connection, asked, wanted):
            found[row.article][row.local] = Kept(row.id, row.account)
    return dict(found)


def items_of_account(connection: Connection, kind: ItemKind, account: str) -> list[str]:
    """Returns the contacts or statements that are one account, sorted; empty where there is no such account."""
    return [row.id for row in rows_of(connection, _ITEMS[kind], [account])]


def items_of_accounts(connection: Connection, kind: ItemKind, accounts: Iterable[str]) -> dict[str, list[str]]:
    """Returns the contacts or statements that are each of some accounts, sorted; an account that is not there is left out."""
    found: dict[str, list[str]] = defaultdict(list)
    for row in rows_of(connection, _ITEMS[kind], accounts):
        found[row.account].append(row.id)
    return dict(found)


def places_of(connection: Connection, kind: ItemKind, items: Iterable[str]) -> list[Place]:
    """Returns where items stand, by day, article and id; one that is not there is left out."""
    found = [Place(*row) for row in rows_of(connection, _PLACES[kind], items)]
    return sorted(found, key=lambda one: (one.day, one.article, one.item))
