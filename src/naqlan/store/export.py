"""Which rows of a store are exported? Those of a table, by its key, streamed; those of some days where days are asked for."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, Select, Table, and_, or_, select

from naqlan.errors import StoreError
from naqlan.store.pack import unpack
from naqlan.store.rows import safe
from naqlan.store.schema import articles, metadata, versions
from naqlan.store.schema_copies import copies
from naqlan.store.schema_corpus import placed
from naqlan.store.schema_items import contacts, mentions, parts, tellings
from naqlan.store.tables import JUDGED

AT_ONCE = 500
"""Rows that are fetched in one step."""
SPANS = (("first", "last"), ("first_day", "last_day"))
"""Columns that say from which day to which something goes."""
VERSION = tuple(column for column in versions.c if column.name not in ("number", "record"))


def exported(connection: Connection, table: str, since: str | None = None, until: str | None = None) -> Iterator[Mapping[str, Any]]:
    """Yields the rows of a table by its key, as they are kept; those of `articles` with what their records say.

    Args:
        connection: A connection; it sees one state of the store throughout.
        table: Its name.
        since: The first day (`2024-03-27`); None: from the beginning.
        until: The last one; None: to the end. Of articles, and of what belongs to one, the day is that on which the article stands
            (`placed.day`); of what goes from one day to another, all that reach into these days; what has no day is always there.

    Raises:
        StoreError: A record of the store is damaged.
    """
    kept = metadata.tables[table]
    asked = _asked(kept)
    if (since or until) and (bound := _window(kept, since, until)) is not None:
        asked = asked.where(bound)
    for row in connection.execute(asked.order_by(*_key(kept)).execution_options(yield_per=AT_ONCE)):
        found = row._asdict()
        yield _article(found) if kept is articles else found


def _asked(table: Table) -> Select[*tuple[Any, ...]]:
    if table is articles:
        known = (versions.c.version, versions.c.first_seen, versions.c.last_seen, versions.c.page, versions.c.record)
        current = (versions.c.article == articles.c.id) & versions.c.current
        return select(articles, placed.c.day, *known).join(versions, current).join(placed, placed.c.article == articles.c.id)
    if table is versions:
        return select(*VERSION)
    if table is parts:
        return select(parts, mentions.c.kind).outerjoin(mentions, mentions.c.id == parts.c.mention)
    return select(table)


def _key(table: Table) -> list[ColumnElement[Any]]:
    return [versions.c.article, versions.c.version] if table is versions else list(table.primary_key)


def _window(table: Table, since: str | None, until: str | None) -> ColumnElement[bool] | None:
    """What a row must have to lie in some days; None where days say nothing of the table."""
    within = select(placed.c.article).where(*_between(placed.c.day, placed.c.day, since, until))
    if table is articles:
        return articles.c.id.in_(within)
    if table is copies:
        return copies.c.first.in_(within) | copies.c.second.in_(within)
    if table is tellings:
        return tellings.c.contact.in_(select(contacts.c.id).where(contacts.c.article.in_(within)))
    if table in JUDGED:
        return None
    if "article" in table.c:
        return table.c.article.in_(within)
    for first, last in SPANS:
        if first in table.c and last in table.c:
            return or_(table.c[first].is_(None), and_(*_between(table.c[first], table.c[last], since, until)))
    return None


def _between(first: Column[Any], last: Column[Any], since: str | None, until: str | None) -> list[ColumnElement[bool]]:
    return [*([last >= since] if since else []), *([first <= until] if until else [])]


def _article(row: Mapping[str, Any]) -> dict[str, Any]:
    """An article with what its record says, the items left aside."""
    try:
        record = json.loads(unpack(row["record"]))
    except ValueError as error:
        raise StoreError(f"the record of {row['id']} cannot be read: {error}; `naqlan store --verify` says more") from error
    return {name: _safe(value) for name, value in record.items()} | {name: value for name, value in row.items() if name != "record"}


def _safe(value: Any) -> Any:
    if isinstance(value, str):
        return safe(value)
    return [_safe(one) for one in value] if isinstance(value, list) else value
