"""How is it kept which office, group, outlet or place a mention means?"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, delete, select, update

from naqlan.store.items import PERSON
from naqlan.store.portions import portions
from naqlan.store.rows import Row, safe
from naqlan.store.schema_items import mentions
from naqlan.store.schema_people import entities
from naqlan.store.upsert import put

FIRST = select(mentions.c.name).where(mentions.c.who == bindparam("which")).order_by(mentions.c.day, mentions.c.id).limit(1)
ELSEWHERE = (
    select(mentions.c.name)
    .where(mentions.c.who == bindparam("which"), mentions.c.article.not_in(bindparam("gone", expanding=True)))
    .order_by(mentions.c.day, mentions.c.id)
    .limit(1)
)


@dataclass(frozen=True, slots=True)
class KnownEntity:
    """An office, group, outlet or place across articles.

    Attributes:
        id: Its id.
        kind: What it is (`record.entity.EntityKind`).
        name: Our own name for it, else that of its first mention.
        key: The name as it is compared.
    """

    id: str
    kind: str
    name: str
    key: str


def entities_of(connection: Connection, ids: Iterable[str]) -> list[KnownEntity]:
    """Returns the entities of these ids, by kind and name; those that are not there are passed over."""
    rows = (row for some in portions(ids) for row in connection.execute(select(entities).where(entities.c.id.in_(some))).mappings())
    return sorted((KnownEntity(**row) for row in rows), key=lambda one: (one.kind, one.name, one.id))


def put_entities(connection: Connection, rows: Sequence[Row], who: Mapping[str, str]) -> None:
    """Puts entities in, and notes which one each mention means; one without a name of ours has that of its first mention.

    Args:
        connection: In a transaction that writes.
        rows: Entities with `id`, `kind`, `key`, `name` (None: that of the first mention).
        who: The entity of each mention.
    """
    if not who:
        return
    connection.execute(
        update(mentions).where(mentions.c.id == bindparam("which")), [{"which": mention, "who": entity} for mention, entity in sorted(who.items())]
    )
    kept = []
    for row in rows:
        name = row["name"] if row["name"] is not None else connection.execute(FIRST, {"which": row["id"]}).scalar()
        kept.append({**row, "key": safe(row["key"]), "name": name})
    connection.execute(put(entities, lambda given: {"name": given["name"]}), kept)


def forget_entities(connection: Connection, gone: Sequence[str], own_names: Mapping[str, str]) -> None:
    """Takes out entities that only these articles mention, and names the others after their first mention elsewhere.

    Args:
        connection: In a transaction that writes; the mentions of the articles are still there.
        gone: Ids of articles.
        own_names: Of entities that have a name of ours, which stays: by id.
    """
    m = mentions.c
    touched: set[str] = set()
    for part in portions(gone):
        asked = select(m.who).where(m.article.in_(part), m.kind != PERSON, m.who.is_not(None))
        touched.update(connection.execute(asked.distinct()).scalars())
    for entity in sorted(touched):
        name = connection.execute(ELSEWHERE, {"which": entity, "gone": list(gone)}).scalar()
        if name is None:
            connection.execute(delete(entities).where(entities.c.id == entity))
        elif entity not in own_names:
            connection.execute(update(entities).where(entities.c.id == entity).values(name=name))


def kinds_and_names(connection: Connection, articles: Iterable[str]) -> list[tuple[str, str]]:
    """Returns kind and name of each mention of articles that is no person's."""
    m = mentions.c
    found: set[tuple[str, str]] = set()
    for part in portions(articles):
        asked = select(m.kind, m.name).where(m.article.in_(part), m.kind != PERSON)
        found.update((row.kind, row.name) for row in connection.execute(asked.distinct()))
    return sorted(found)
