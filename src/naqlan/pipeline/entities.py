"""The steps of the corpus work that find offices, groups, outlets and places across articles, by normalised name."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from sqlalchemy import Connection

from naqlan.pipeline.arrival import Arrival
from naqlan.record.identity import hash_of
from naqlan.resolve.entity import entity_of
from naqlan.store.entities import forget_entities, kinds_and_names, put_entities

if TYPE_CHECKING:
    from naqlan.record.entity import EntityKind
    from naqlan.store.rows import Row


def entity_id(kind: str, key: str) -> str:
    """Returns the id of an entity: it follows from kind and key alone, so it never changes."""
    return hash_of("entity", kind, key)


def release_entities(connection: Connection, arrivals: Sequence[Arrival], gone: Sequence[str]) -> None:  # noqa: ARG001 (a step's signature)
    """Takes out entities that only articles mention that are gone (a step, see `arrival.Step`): before the items are."""
    if not gone:
        return
    named = [(kind, known) for kind, name in kinds_and_names(connection, gone) if (known := entity_of(cast("EntityKind", kind), name))]
    forget_entities(connection, gone, {entity_id(kind, known.key): known.name for kind, known in named if known.name is not None})


def keep_entities(connection: Connection, arrivals: Sequence[Arrival], gone: Sequence[str]) -> None:  # noqa: ARG001 (a step's signature)
    """Notes which entity each mention of the articles that arrive means (a step, see `arrival.Step`)."""
    rows: dict[str, Row] = {}
    who: dict[str, str] = {}
    for arrival in arrivals:
        for one in arrival.record.entities:
            known = entity_of(one.kind, one.name)
            if known is not None:
                entity = entity_id(one.kind, known.key)
                who[arrival.ids[one.id]] = entity
                rows[entity] = {"id": entity, "kind": one.kind, "key": known.key, "name": known.name}
    put_entities(connection, list(rows.values()), who)
