"""How much is in this store?"""

from sqlalchemy import Connection, Table, func, select

from naqlan.store.schema import articles, captures, drops, pages, versions
from naqlan.store.stored import Counts


def count(connection: Connection) -> Counts:
    """Counts what is in a store; takes as long as reading its pages and records."""
    sizes = select(func.coalesce(func.sum(pages.c.size), 0), func.coalesce(func.sum(func.length(pages.c.content)), 0))
    unpacked, packed = connection.execute(sizes).one()
    span = select(func.min(versions.c.earliest), func.max(versions.c.latest), func.count()).where(versions.c.current)
    first, last, _ = connection.execute(span).one()
    undated = select(func.count()).where(versions.c.current, versions.c.earliest.is_(None))
    return Counts(
        articles=_rows(connection, articles),
        versions=_rows(connection, versions),
        captures=_rows(connection, captures),
        pages=_rows(connection, pages),
        bytes=unpacked,
        packed=packed,
        records=connection.execute(select(func.coalesce(func.sum(func.length(versions.c.record)), 0))).scalar_one(),
        undated=connection.execute(undated).scalar_one(),
        days=(first, last) if first else None,
        drops=_drops(connection),
    )


def _rows(connection: Connection, table: Table) -> int:
    return connection.execute(select(func.count()).select_from(table)).scalar_one()


def _drops(connection: Connection) -> dict[str, int]:
    number = func.count().label("number")
    rows = connection.execute(select(drops.c.reason, number).group_by(drops.c.reason).order_by(number.desc(), drops.c.reason))
    return {row.reason: row.number for row in rows}
