"""Are the rows of an article's items those that its record gives?"""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

from sqlalchemy import Connection, Table, select

from naqlan.record.article import Article
from naqlan.store.items import IN_ORDER, item_rows
from naqlan.store.schema_items import contacts, mentions, statements, tellings

LATER: Mapping[Table, frozenset[str]] = MappingProxyType(
    {mentions: frozenset({"who"}), contacts: frozenset({"account"}), statements: frozenset({"account"})}
)
"""Columns that other steps of the corpus work fill, from more than one article."""


def differing_items(connection: Connection, article: str, record: Article, day: str, ids: Mapping[str, str]) -> list[str]:
    """Returns the names of the tables whose rows are not what an article's record gives; empty where all agree.

    Args:
        connection: To the store.
        article: The id of the article.
        record: Its record, with the judgements that stand laid over it.
        day: Where it stands in time (`placed.day`).
        ids: The id of each item, as `items.item_ids` gives them of the record that was read.
    """
    expected = item_rows(article, record, day, ids)
    return [table.name for table in IN_ORDER if _plain(expected[table.name]) != _plain(_kept(connection, table, article))]


def _kept(connection: Connection, table: Table, article: str) -> list[Mapping[str, Any]]:
    columns = [column for column in table.c if column.name not in LATER.get(table, ())]
    of = table.c.contact.in_(select(contacts.c.id).where(contacts.c.article == article)) if table is tellings else table.c.article == article
    return [dict(row) for row in connection.execute(select(*columns).where(of)).mappings()]


def _plain(rows: Sequence[Mapping[str, Any]]) -> list[str]:
    """Rows that can be compared: 12 and 12.0 are one number."""
    return sorted(repr(sorted((name, float(value) if isinstance(value, int) else value) for name, value in row.items())) for row in rows)
