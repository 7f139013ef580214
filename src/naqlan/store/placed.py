"""Which articles has the corpus work not seen yet, and where in time does each one stand?"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, Select, bindparam, delete, false, func, insert, select, true, update

from naqlan.store.schema import articles, versions
from naqlan.store.schema_corpus import placed
from naqlan.store.upsert import put

AT_ONCE = 500
"""Ids that are asked for in one step."""
DAY = 10
"""Letters of a time that say its day."""
PUT = put(placed, lambda moved: {"version": moved.version, "day": moved.day, "settled": False}).values(settled=False, known=False)
FORGET_PLACE = delete(placed).where(placed.c.article == bindparam("which"))
FORGET_ARTICLE = delete(articles).where(articles.c.id == bindparam("which"))


@dataclass(frozen=True, slots=True)
class Place:
    """Where an article stands.

    Attributes:
        article: Its id.
        version: The number of its current version; None where it is to be withdrawn.
        day: The first day on which it may have been published, else that on which it was first seen (`2024-03-27`).
        known: Whether the tables of the corpus work hold something of it, perhaps of an earlier version.
    """

    article: str
    version: int | None
    day: str
    known: bool


def place(connection: Connection, moved: Iterable[str]) -> None:
    """Notes the current versions of articles, which then wait for the corpus work.

    Args:
        connection: In a transaction that writes.
        moved: Ids of articles whose current version, or its record, is another than before.
    """
    wanted = sorted(moved)
    for start in range(0, len(wanted), AT_ONCE):
        asked = current_places().where(versions.c.article.in_(wanted[start : start + AT_ONCE]))
        rows = [dict(row) for row in connection.execute(asked).mappings()]
        if rows:
            connection.execute(PUT, rows)


def place_all(connection: Connection) -> None:
    """Has every article of a store wait for the corpus work."""
    columns = ["article", "version", "day", "settled", "known"]
    asked = current_places().add_columns(false().label("settled"), false().label("known"))
    connection.execute(insert(placed).from_select(columns, asked.where(versions.c.article.not_in(select(placed.c.article)))))
    connection.execute(update(placed).values(settled=False))


def withdraw_version(connection: Connection, number: int) -> None:
    """Notes that a version is about to be taken out."""
    connection.execute(update(placed).where(placed.c.version == number).values(version=None, settled=False))


def is_known(connection: Connection, article: str) -> bool:
    """Says whether the corpus work holds something of an article."""
    return bool(connection.execute(select(placed.c.known).where(placed.c.article == article)).scalar())


def forget(connection: Connection, article: str) -> None:
    """Takes out an article that has no version any more, and of which the corpus work holds nothing."""
    connection.execute(FORGET_PLACE, {"which": article})
    connection.execute(FORGET_ARTICLE, {"which": article})


def waiting(connection: Connection, most: int) -> list[Place]:
    """Returns articles that wait for the corpus work, by day and id, at most so many; empty where all is up to date."""
    asked = select(placed.c.article, placed.c.version, placed.c.day, placed.c.known).where(~placed.c.settled)
    return [Place(**row) for row in connection.execute(asked.order_by(placed.c.day, placed.c.article).limit(most)).mappings()]


def count_waiting(connection: Connection) -> int:
    """Returns how many articles wait for the corpus work."""
    return connection.execute(select(func.count()).select_from(placed).where(~placed.c.settled)).scalar_one()


def settle(connection: Connection, places: Sequence[Place]) -> None:
    """Notes that the corpus work is done with articles; those without a version are forgotten."""
    for one in places:
        if one.version is None:
            forget(connection, one.article)
    which = [one.article for one in places if one.version is not None]
    if which:
        connection.execute(
            update(placed).where(placed.c.article == bindparam("which")).values(settled=true(), known=true()), [{"which": one} for one in which]
        )


def current_places() -> Select[str, int, str]:
    """Returns the question for each article, the number of its current version, and the day where it stands."""
    day = func.coalesce(versions.c.earliest, func.substr(versions.c.first_seen, 1, DAY)).label("day")
    return select(versions.c.article, versions.c.number.label("version"), day).where(versions.c.current)
