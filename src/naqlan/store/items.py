"""How does the record of an article become rows, one an item, and how is it taken out again?"""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Table, bindparam, delete, insert, select

from naqlan.record.article import Article
from naqlan.record.contact import Contact
from naqlan.record.entity import Entity
from naqlan.record.identity import hash_of
from naqlan.record.parts import KINDS, Item, items_of, ref_of
from naqlan.record.person import Person
from naqlan.record.span import Span
from naqlan.record.statement import Chain, Statement
from naqlan.store.rows import Row, days_of, safe
from naqlan.store.schema_items import contacts, figures, mentions, parts, statements, tellings, times
from naqlan.text.fold import fold

PERSON = "person"
"""The kind of a mention that is a person's; entities have kinds of their own."""
LINK = 100
"""Places that a link of a chain has in `parts`."""
IN_ORDER = (mentions, statements, contacts, tellings, parts, times, figures)
"""Tables of items, those first that others point at."""
_ITEMS = (mentions, statements, contacts, times, figures)
ASIDE = frozenset({"local", "field", "start", "end", "spans", "day", "rule"})
"""Columns that say where an item stands and how it was found, not what was read."""


def put_items(connection: Connection, article: str, record: Article, day: str, ids: Mapping[str, str] | None = None) -> None:
    """Puts in the items of an article, which has none.

    Args:
        connection: In a transaction that writes.
        article: Its id.
        record: The record of its current version, perhaps with judgements laid over it.
        day: Where it stands in time (`placed.day`).
        ids: The id of each item, as `item_ids` gives them of the record that was read: what is dropped from it changes no other id.
            None: of `record` itself.
    """
    rows = item_rows(article, record, day, item_ids(article, record) if ids is None else ids)
    for table in IN_ORDER:
        if rows[table.name]:
            connection.execute(insert(table), rows[table.name])


def item_rows(article: str, record: Article, day: str, ids: Mapping[str, str]) -> dict[str, list[Row]]:
    """Returns the rows that `put_items` puts in, by the name of their table."""
    return _Rows(article, record, day, ids).rows


def take_out_items(connection: Connection, articles: Iterable[str]) -> None:
    """Takes out all items of articles."""
    which = [{"which": one} for one in articles]
    if not which:
        return
    told = select(contacts.c.id).where(contacts.c.article == bindparam("which"))
    for table in reversed(IN_ORDER):
        of = tellings.c.contact.in_(told) if table is tellings else table.c.article == bindparam("which")
        connection.execute(delete(table).where(of), which)


def item_ids(article: str, record: Article) -> dict[str, str]:
    """Returns the id in a store of each item of a record, by what names it there (`parts.ref_of`: `p1`, `s2`, `time:body:10-18`).

    Args:
        article: The id of the article.
        record: Its record.
    """
    count: Counter[tuple[str, str]] = Counter()
    found: dict[str, str] = {}
    for item in items_of(record):
        kind, quoted = _quoted(record, item)
        found[ref_of(item)] = hash_of(article, kind, quoted, str(count[kind, quoted]))
        count[kind, quoted] += 1
    return found


def _quoted(record: Article, item: Item) -> tuple[str, str]:
    """Returns what is hashed of an item: its kind and the text quoted."""
    if isinstance(item, (Person, Entity)):
        return PERSON if isinstance(item, Person) else item.kind, item.name
    if isinstance(item, Contact):
        return "contact", record.text(item.span)
    if isinstance(item, Statement):
        return "statement", item.content
    return KINDS[type(item)], item.text


class _Rows:
    """The rows of one record, by the name of their table."""

    def __init__(self, article: str, record: Article, day: str, ids: Mapping[str, str]) -> None:
        self._article, self._record, self._day, self._ids = article, record, day, ids
        named: list[Person | Entity] = [*record.people, *record.entities]
        self._names = {one.id: one.name for one in named}
        self.rows: dict[str, list[Row]] = {table.name: [] for table in IN_ORDER}
        for one in named:
            self._put(mentions, self._mention(one))
        for statement in record.statements:
            self._statement(statement)
        for contact in record.contacts:
            self._contact(contact)
        self._unnumbered()

    def _put(self, table: Table, row: Row) -> None:
        self.rows[table.name].append(
            {name: safe(value) if isinstance(value, str) else value for name, value in row.items()}
            | ({} if table is tellings else {"article": self._article})
        )

    def _mention(self, named: Person | Entity) -> Row:
        person = named if isinstance(named, Person) else None
        surfaces = person.surfaces if person else tuple(dict.fromkeys(self._record.text(one) for one in named.mentions))
        return {
            "id": self._ids[named.id],
            "local": named.id,
            "kind": PERSON if isinstance(named, Person) else named.kind,
            "name": named.name,
            "key": " ".join(fold(named.name).split()),
            "role": person.role if person else None,
            "surfaces": _json(surfaces),
            "spans": _json([list(span) for span in named.mentions]),
            "day": self._day,
        }

    def _statement(self, one: Statement) -> None:
        mark = self._record.text(one.distance) if one.distance else None
        same = {name: getattr(one, name) for name in ("speaker_kind", "act", "form", "polarity", "via", "content", "cue", "rule")}
        named = {"speakers": self._named(one.speakers), "addressees": self._named(one.addressees), "chain": self._chain(one.chain)}
        continues = self._ids.get(one.continues) if one.continues else None
        self._put(statements, {**self._head(one), **same, **named, **_place(one.span), "distance": mark, "continues": continues})
        self._parts(one.id, {"speaker": one.speakers, "addressee": one.addressees, "about": one.about}, one.chain)

    def _contact(self, one: Contact) -> None:
        same = {name: getattr(one, name) for name in ("kind", "status", "place", "cue", "rule")}
        named = {"parties": self._named(one.parties), "through": self._named(one.through), "chain": self._chain(one.chain)}
        self._put(contacts, {**self._head(one), **same, **named, **_place(one.span), "quoted": self._record.text(one.span)})
        for number, telling in enumerate(one.tellings):
            told = {"contact": self._ids[one.id], "place": number, "status": telling.status, "when": telling.when}
            row = {**told, "chain": self._chain(telling.chain), **_place(telling.span), "quoted": self._record.text(telling.span)}
            self._put(tellings, row)
        self._parts(one.id, {"party": one.parties, "through": one.through}, one.chain)

    def _head(self, one: Statement | Contact) -> Row:
        earliest, latest = days_of(one.when)
        head = {"id": self._ids[one.id], "local": one.id, "when": one.when, "earliest": earliest, "latest": latest}
        return {**head, "day": self._day}

    def _parts(self, local: str, named: dict[str, Sequence[str]], chain: Chain) -> None:
        placed = [(part, place, name) for part, names in named.items() for place, name in enumerate(names)]
        placed += [("chain", number * LINK + place, name) for number, link in enumerate(chain) for place, name in enumerate(link[:LINK])]
        for part, place, name in placed:
            known = self._ids.get(name) if name in self._names else None
            row = {"item": self._ids[local], "part": part, "place": place, "name": self._names.get(name, name), "mention": known}
            self._put(parts, row)

    def _unnumbered(self) -> None:
        for time in self._record.times:
            earliest, latest = days_of(time.value)
            row = {"id": self._ids[ref_of(time)], "text": time.text, "value": time.value, "earliest": earliest, "latest": latest}
            self._put(times, {**row, **_place(time.span)})
        for figure in self._record.figures:
            same = {name: getattr(figure, name) for name in ("text", "value", "bound", "unit")}
            whose = self._ids.get(figure.statement) if figure.statement else None
            self._put(figures, {"id": self._ids[ref_of(figure)], **same, "statement": whose, **_place(figure.span)})

    def _named(self, given: Sequence[str]) -> str:
        return _json([self._names.get(one, one) for one in given])

    def _chain(self, chain: Chain) -> str:
        return _json([[self._names.get(one, one) for one in link] for link in chain])


def _place(span: Span) -> Row:
    return {"field": span.field, "start": span.start, "end": span.end}


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def contents_of(article: str, record: Article) -> dict[str, Row]:
    """Returns what is kept of each item of a record, by its id: all but where it stands, and which rule read it."""
    ids = item_ids(article, record)
    rows = _Rows(article, record, "", ids).rows
    found = {row["id"]: {name: value for name, value in row.items() if name not in ASIDE} for table in _ITEMS for row in rows[table.name]}
    for row in rows[tellings.name]:
        found[row["contact"]].setdefault("tellings", []).append([row["status"], row["when"], row["chain"], row["quoted"]])
    return found
