"""What is known of the addresses that are watched? Read and written with the pages, so that both agree after a kill."""

from collections.abc import Iterable

from sqlalchemy import Connection, select

from naqlan.record.visit import Visit
from naqlan.store.schema import visits
from naqlan.store.upsert import put

AT_ONCE = 500
"""Addresses that are asked for in one step."""
PUT = put(visits)


def visits_of(connection: Connection, urls: Iterable[str]) -> dict[str, Visit]:
    """Returns what is known of addresses; those of which nothing is are left out."""
    wanted = list(dict.fromkeys(urls))
    found: dict[str, Visit] = {}
    for start in range(0, len(wanted), AT_ONCE):
        rows = connection.execute(select(visits).where(visits.c.url.in_(wanted[start : start + AT_ONCE]))).mappings()
        found |= {row["url"]: Visit(**row) for row in rows}
    return found


def due_visits(connection: Connection, now: str, most: int) -> list[Visit]:
    """Returns the addresses that are to be fetched at a time (UTC), those that wait longest first."""
    asked = select(visits).where(visits.c.due <= now).order_by(visits.c.due, visits.c.url).limit(most)
    return [Visit(**row) for row in connection.execute(asked).mappings()]


def put_visit(connection: Connection, visit: Visit) -> None:
    """Puts in what is known of an address, in place of what was."""
    connection.execute(PUT, {column.name: getattr(visit, column.name) for column in visits.c})
