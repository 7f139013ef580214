"""Whom and what does a reader watch? A table of its own, made when somebody first watches.

It stands beside the tables of the corpus, and no form of the store hangs on it: an older Naqlan leaves it alone, a back-up has it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import Column, Connection, Integer, MetaData, Table, Text, UniqueConstraint, delete, func, insert, inspect, select, update

from naqlan.store.schema_corpus import placed
from naqlan.store.schema_items import contacts, mentions, parts, statements

AT_ONCE = 500
"""Articles of one question."""

own = MetaData()
watched = Table(
    "watched",
    own,
    Column("number", Integer, primary_key=True),
    Column("visitor", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("first", Text, nullable=False),
    Column("second", Text, nullable=False),
    Column("looked", Integer, nullable=False),
    UniqueConstraint("visitor", "kind", "first", "second"),
)
"""A person, a pair or words (`kind`) that a visitor watches; `second` is empty but for pairs, `looked` the number of the last version that
they have seen."""


@dataclass(frozen=True, slots=True)
class WatchRow:
    """What somebody watches.

    Attributes:
        number: Its number.
        kind: `person`, `pair` or `words`.
        first: The name, or the words.
        second: The other name of a pair; else empty.
        looked: The number of the last version that was there when it was last looked at.
    """

    number: int
    kind: str
    first: str
    second: str
    looked: int


def rows_of_visitor(connection: Connection, visitor: str) -> list[WatchRow]:
    """Returns what somebody watches, in the order in which they began to; empty where nobody ever watched."""
    if not inspect(connection).has_table(watched.name):
        return []
    asked = select(*(watched.c[name] for name in ("number", "kind", "first", "second", "looked"))).where(watched.c.visitor == visitor)
    return [WatchRow(*row) for row in connection.execute(asked.order_by(watched.c.number))]


def put_row(connection: Connection, visitor: str, kind: str, names: tuple[str, str]) -> None:
    """Writes down that somebody watches something from now on; nothing changes where they do."""
    own.create_all(connection)
    row = {"visitor": visitor, "kind": kind, "first": names[0], "second": names[1]}
    if connection.execute(select(watched.c.number).filter_by(**row)).first() is None:
        connection.execute(insert(watched).values(**row, looked=reached(connection)))


def take_row(connection: Connection, visitor: str, number: int) -> None:
    """Takes out what somebody watches; nothing happens where it is not theirs."""
    own.create_all(connection)
    connection.execute(delete(watched).where(watched.c.visitor == visitor, watched.c.number == number))


def mark_looked(connection: Connection, visitor: str, number: int, until: int) -> None:
    """Writes down how far somebody has looked; never back."""
    own.create_all(connection)
    mine = (watched.c.visitor == visitor, watched.c.number == number, watched.c.looked < until)
    connection.execute(update(watched).where(*mine).values(looked=until))


def reached(connection: Connection) -> int:
    """Returns the number of the last version up to which all are set beside others; 0 in an empty store."""
    waiting = connection.execute(select(func.min(placed.c.version)).where(~placed.c.settled)).scalar()
    last = connection.execute(select(func.max(placed.c.version))).scalar() or 0
    return last if waiting is None else waiting - 1


def arrived(connection: Connection, after: int, until: int, most: int) -> list[tuple[str, int]]:
    """Returns the articles whose current version came after one of a number, each with the number of its version; at most so many, the last first."""
    asked = select(placed.c.article, placed.c.version).where(placed.c.version > after, placed.c.version <= until)
    return [(row.article, row.version) for row in connection.execute(asked.order_by(placed.c.version.desc()).limit(most))]


def items_with(connection: Connection, articles: Sequence[str], groups: Sequence[Iterable[str]]) -> dict[str, tuple[str, str]]:
    """Returns the contacts and statements of articles in which one of each group of people has a part, each with its kind and article.

    Args:
        connection: To the store.
        articles: The articles.
        groups: The ids across articles of those whom a name may mean, for each name.
    """
    found: dict[str, tuple[str, str]] = {}
    for start in range(0, len(articles), AT_ONCE):
        some = articles[start : start + AT_ONCE]
        held: list[set[str]] = []
        for group in groups:
            asked = select(parts.c.item).join(mentions, mentions.c.id == parts.c.mention)
            rows = connection.execute(asked.where(parts.c.article.in_(some), mentions.c.who.in_(list(group))))
            held.append({row.item for row in rows})
        both = sorted(set.intersection(*held)) if held else []
        for kind, table in (("contact", contacts), ("statement", statements)):
            for at in range(0, len(both), AT_ONCE):
                for row in connection.execute(select(table.c.id, table.c.article).where(table.c.id.in_(both[at : at + AT_ONCE]))):
                    found[row.id] = (kind, row.article)
    return found
