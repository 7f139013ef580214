"""Whom does a name mean, across the articles of a store: people, or offices, groups, outlets, places?"""

from dataclasses import dataclass

from sqlalchemy import Connection

from naqlan.pipeline.entities_asked import entities_named
from naqlan.pipeline.who import people_named
from naqlan.store.entities import KnownEntity
from naqlan.store.who import KnownPerson


@dataclass(frozen=True, slots=True)
class Whom:
    """Whom a name means.

    Attributes:
        people: People across articles, those of most articles first.
        entities: Offices, groups, outlets, places.
    """

    people: tuple[KnownPerson, ...] = ()
    entities: tuple[KnownEntity, ...] = ()

    @property
    def ids(self) -> frozenset[str]:
        """All their ids."""
        return frozenset([one.id for one in self.people] + [one.id for one in self.entities])


def whom(connection: Connection, name: str) -> Whom:
    """Returns whom a name, or an id, means; nobody where it is none."""
    return Whom(tuple(people_named(connection, name)), tuple(entities_named(connection, name)))
