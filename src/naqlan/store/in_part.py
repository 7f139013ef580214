"""Who has a part in a contact or statement? A mention does by its id, and an entity also where the part is given by its name in the same article."""

from collections.abc import Iterable

from sqlalchemy import ColumnElement, Connection, FromClause, and_, or_, select

from naqlan.store.items import PERSON
from naqlan.store.schema_people import entities


def any_entity(connection: Connection, who: Iterable[str]) -> bool:
    """Says whether there is an office, group, outlet or place among those with these ids."""
    return connection.execute(select(entities.c.id).where(entities.c.id.in_(sorted(who))).limit(1)).first() is not None


def has_part(mention: FromClause, part: FromClause, *, by_name: bool) -> ColumnElement[bool]:
    """Returns the condition that a part (a row of `parts`) is that of a mention (a row of `mentions`).

    Args:
        mention: `mentions`, or an alias.
        part: `parts`, or an alias.
        by_name: Whether an entity has also what is given by its name: speakers, links of chains and parties that are no people are.
            It costs the parts of each article that names it.
    """
    m, p = mention.c, part.c
    if not by_name:
        return p.mention == m.id
    named = and_(p.mention.is_(None), p.name == m.name, m.kind != PERSON)
    return and_(p.article == m.article, or_(p.mention == m.id, named))
