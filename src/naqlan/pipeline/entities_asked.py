"""Which office, group, outlet or place does a name mean, across the articles of a store?"""

from sqlalchemy import Connection

from naqlan.pipeline.entities import entity_id
from naqlan.record.entity import EntityKind
from naqlan.resolve.entity import entity_of
from naqlan.store.entities import KnownEntity, entities_of

KINDS: tuple[EntityKind, ...] = ("office", "group", "outlet", "place")
"""What is one across articles; an unnamed source of one page is nobody else's."""


def entities_named(connection: Connection, name: str) -> list[KnownEntity]:
    """Returns the entities that a name, or the id of one, means; empty where there is none.

    Args:
        connection: To a store that is up to date.
        name: As a reader writes it, or the id.
    """
    known = [(kind, found.key) for kind in KINDS if (found := entity_of(kind, name)) is not None]
    return entities_of(connection, [name, *(entity_id(kind, key) for kind, key in known)])
