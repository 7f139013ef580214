"""Who is named in a store? People by articles or by their last day, page by page; offices and others as the newest articles have them."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from sqlalchemy import Connection, func, or_, select

from naqlan.store.schema_items import mentions
from naqlan.store.schema_people import entities, people
from naqlan.store.schema_search import searched
from naqlan.store.who import KnownPerson

P = people.c
Order: TypeAlias = Literal["articles", "newest"]
NEWEST = 400
"""Articles of which the offices, groups, outlets and places are counted: 6,000 mentions, in 10 ms."""


@dataclass(frozen=True, slots=True)
class NamedEntity:
    """An office, group, outlet or place, and in how many of the newest articles it is named."""

    id: str
    kind: str
    name: str
    articles: int


def people_listed(connection: Connection, order: Order, *, below: tuple[str, str] | None = None, most: int) -> list[KnownPerson]:
    """Returns people, those of most articles or those named last first.

    Args:
        connection: To a store that is up to date.
        order: By what; by their last day only those who have one.
        below: Only those behind the one with this value (a number of articles, a day) and id.
        most: How many at most.
    """
    value = P.articles if order == "articles" else P.last
    asked = select(people).order_by(value.desc(), P.id).limit(most)
    if order == "newest":
        asked = asked.where(P.last.is_not(None))
    if below is not None:
        given = int(below[0]) if order == "articles" else below[0]
        asked = asked.where(value <= given, or_(value < given, P.id > below[1]))
    return [KnownPerson(**row) for row in connection.execute(asked).mappings()]


def entities_listed(connection: Connection, kind: str, *, most: int) -> list[NamedEntity]:
    """Returns the entities of a kind that most of the newest articles name, undated ones left behind, the most first."""
    newest = connection.execute(select(searched.c.article).order_by(searched.c.number.desc()).limit(NEWEST)).scalars().all()
    number = func.count(mentions.c.article.distinct())
    asked = select(mentions.c.who, number).where(mentions.c.article.in_(newest), mentions.c.kind == kind, mentions.c.who.is_not(None))
    asked = asked.group_by(mentions.c.who)
    counted = {row[0]: row[1] for row in connection.execute(asked.order_by(number.desc(), mentions.c.who).limit(most))}
    rows = connection.execute(select(entities.c.id, entities.c.kind, entities.c.name).where(entities.c.id.in_(counted)))
    return sorted((NamedEntity(*row, counted[row.id]) for row in rows), key=lambda one: (-one.articles, one.name))
