"""How is a contact or statement told by its article? Rows of items as tellings that can be set beside one another."""

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any, TypeAlias

from sqlalchemy import Connection, RowMapping, Select, Table, select

from naqlan.record.account import AccountKind, Named, Passage, Told
from naqlan.record.span import Span
from naqlan.store.portions import IDS, portions, rows_of
from naqlan.store.schema import versions
from naqlan.store.schema_corpus import placed
from naqlan.store.schema_items import contacts, mentions, parts, statements, tellings

TABLES: dict[AccountKind, Table] = {"contact": contacts, "statement": statements}
_Parts: TypeAlias = dict[tuple[str, str], list[Named]]
_SHOWN = ("party", "through", "speaker", "addressee")


def items_of(connection: Connection, kind: AccountKind, articles: Iterable[str]) -> list[str]:
    """Returns the ids of the contacts or statements of articles, sorted."""
    table = TABLES[kind]
    return sorted(row.id for row in rows_of(connection, select(table.c.id).where(table.c.article.in_(IDS)), articles))


def tellings_of(connection: Connection, kind: AccountKind, items: Iterable[str]) -> dict[str, Told]:
    """Returns the tellings with these ids.

    Args:
        connection: To the store.
        kind: Whether the ids are of contacts or statements.
        items: The ids; one that is not there is passed over.
    """
    found: dict[str, Told] = {}
    for some in portions(items):
        named = _named(connection, some)
        passages = _passages(connection, some) if kind == "contact" else {}
        for row in connection.execute(_ITEMS[kind], {"ids": some}).mappings():
            found[row["id"]] = _contact(row, named, passages[row["id"]]) if kind == "contact" else _statement(row, named)
    return found


def _with_publication(table: Table) -> Select[*tuple[Any, ...]]:
    """The rows of items, each with whether its article says when it was published."""
    joined = table.join(placed, placed.c.article == table.c.article).join(versions, versions.c.number == placed.c.version)
    return select(table, versions.c.earliest.is_not(None).label("published")).select_from(joined).where(table.c.id.in_(IDS))


_ITEMS = {kind: _with_publication(table) for kind, table in TABLES.items()}
_PARTS: Select[*tuple[Any, ...]] = (
    select(parts.c.item, parts.c.part, parts.c.name, mentions.c.kind, mentions.c.role, mentions.c.who)
    .select_from(parts.outerjoin(mentions, parts.c.mention == mentions.c.id))
    .where(parts.c.item.in_(IDS), parts.c.part.in_(_SHOWN))
    .order_by(parts.c.item, parts.c.part, parts.c.place)
)
_PASSAGES = select(tellings).where(tellings.c.contact.in_(IDS)).order_by(tellings.c.contact, tellings.c.place)


def _named(connection: Connection, items: Sequence[str]) -> _Parts:
    found: _Parts = defaultdict(list)
    for item, part, name, kind, role, who in connection.execute(_PARTS, {"ids": items}):
        found[item, part].append(Named(name, kind or "", role, who))
    return found


def _passages(connection: Connection, items: Sequence[str]) -> dict[str, list[Passage]]:
    found: dict[str, list[Passage]] = defaultdict(list)
    for row in connection.execute(_PASSAGES, {"ids": items}).mappings():
        found[row["contact"]].append(_passage(row, row["quoted"], row["status"]))
    return found


def _passage(row: RowMapping, text: str, status: str) -> Passage:
    return Passage(Span(row["field"], row["start"], row["end"]), text, status, row["when"], _chain(row["chain"]))


def _chain(written: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(link) for link in json.loads(written))


def _contact(row: RowMapping, named: _Parts, passages: Sequence[Passage]) -> Told:
    return Told(
        item=row["id"],
        article=row["article"],
        day=row["day"],
        published=bool(row["published"]),
        kind="contact",
        sort=row["kind"],
        status=row["status"],
        people=tuple(named.get((row["id"], "party"), ())),
        others=tuple(named.get((row["id"], "through"), ())),
        when=row["when"],
        earliest=row["earliest"],
        latest=row["latest"],
        place=row["place"],
        form=None,
        via=None,
        cue=row["cue"],
        chain=_chain(row["chain"]),
        passages=tuple(passages) or (_passage(row, row["quoted"], row["status"]),),
    )


def _statement(row: RowMapping, named: _Parts) -> Told:
    return Told(
        item=row["id"],
        article=row["article"],
        day=row["day"],
        published=bool(row["published"]),
        kind="statement",
        sort=row["act"],
        status=row["polarity"],
        people=tuple(named.get((row["id"], "speaker"), ())),
        others=tuple(named.get((row["id"], "addressee"), ())),
        when=row["when"],
        earliest=row["earliest"],
        latest=row["latest"],
        place=None,
        form=row["form"],
        via=row["via"],
        cue=row["cue"],
        chain=_chain(row["chain"]),
        passages=(_passage(row, row["content"], row["polarity"]),),
        speaker_kind=row["speaker_kind"],
    )
