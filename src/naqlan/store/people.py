"""How are mentions of people, the forms of their names and the verdicts on these kept?"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from sqlalchemy import Connection, Select, Table, bindparam, case, delete, func, insert, select, update

from naqlan.links.groups import Pair
from naqlan.store.portions import IDS, portions, rows_of
from naqlan.store.rows import Row, safe
from naqlan.store.schema_items import mentions
from naqlan.store.schema_people import name_forms, name_keys, name_links, name_pairs, name_sights, people, titles
from naqlan.store.upsert import put

OF_ARTICLES = (name_sights, name_pairs, titles)


@dataclass(frozen=True, slots=True)
class Sight:
    """A mention of a person.

    Attributes:
        mention: Its id.
        article: That of its article.
        day: The article's.
        dated: Whether it is its own; else it is that on which it was first seen.
        name, role: As written.
        key: Of the name (`Name.key`).
        last: The key of sounds of its last part.
        office: Keys of the offices that the role names.
        sure: Whether name and office make a form.
        judged: Whether a reader has judged about it: then it is a form of its own.
        form: The form; None for a mention that is taken for nobody else.
        why: Why it was taken for that form, where it is not sure.
    """

    mention: str
    article: str
    day: str
    dated: bool
    name: str
    role: str | None
    key: str
    last: str
    office: str = ""
    sure: bool = False
    judged: bool = False
    form: str | None = None
    why: str | None = None

    @property
    def month(self) -> str:
        """The month of the day (`2024-03`)."""
        return self.day[:7]


@dataclass(frozen=True, slots=True)
class KeptForm:
    """A row of `name_forms`."""

    id: str
    key: str
    name: str
    role: str | None
    articles: int
    first: str | None
    last: str | None
    day: str
    mention: str
    taken: int
    person: str | None


def rows_where(connection: Connection, table: Table, column: str, values: Iterable[str]) -> Iterator[Mapping[str, Any]]:
    """Yields the rows of a table whose column has one of these values."""
    for row in rows_of(connection, _where(table, column), values):
        yield dict(row._mapping)  # noqa: SLF001 (SQLAlchemy's name for it)


@cache
def _where(table: Table, column: str) -> Select[*tuple[Any, ...]]:
    return select(table).where(table.c[column].in_(IDS))


def sights_of(connection: Connection, articles: Iterable[str]) -> list[Sight]:
    """Returns the mentions that are kept of articles."""
    return [sight_of(row) for row in rows_where(connection, name_sights, "article", articles)]


def sight_of(row: Mapping[str, Any]) -> Sight:
    """Returns the mention that a row keeps."""
    return Sight(**{name: row[name] for name in Sight.__slots__})


def judged_anew(connection: Connection, judged: set[str]) -> set[str]:
    """Returns the articles of mentions that are judged and are not kept so, or the reverse."""
    were = set(connection.execute(select(name_sights.c.mention).where(name_sights.c.judged)).scalars())
    return {row["article"] for row in rows_where(connection, name_sights, "mention", were ^ judged)}


def pairs_of(connection: Connection, articles: Iterable[str]) -> set[Pair]:
    """Returns the pairs of forms that these articles name as two people."""
    return {(row["one"], row["other"]) for row in rows_where(connection, name_pairs, "article", articles)}


def take_out_articles(connection: Connection, articles: Iterable[str]) -> None:
    """Takes out what is kept of articles: mentions, pairs in one article, offices."""
    for table in OF_ARTICLES:
        for part in portions(articles):
            connection.execute(delete(table).where(table.c.article.in_(part)))


def put_sights(connection: Connection, sights: Sequence[Sight]) -> None:
    """Puts in mentions."""
    if sights:
        rows = [{**{name: getattr(one, name) for name in Sight.__slots__}, "month": one.month} for one in sights]
        connection.execute(insert(name_sights), [{name: _plain(value) for name, value in row.items()} for row in rows])


def _plain(value: Any) -> Any:
    return safe(value) if isinstance(value, str) else value


def put_titles(connection: Connection, rows: Sequence[Row]) -> None:
    """Puts in the offices of mentions."""
    if rows:
        connection.execute(insert(titles), rows)


def put_pairs(connection: Connection, rows: Iterable[tuple[str, str, str]]) -> None:
    """Puts in pairs of forms with the article that names them as two people."""
    kept = [dict(zip(("one", "other", "article"), row, strict=True)) for row in sorted(set(rows))]
    if kept:
        connection.execute(insert(name_pairs), kept)


def forms(connection: Connection, ids: Iterable[str]) -> dict[str, KeptForm]:
    """Returns forms by their ids."""
    return {row["id"]: KeptForm(**row) for row in rows_where(connection, name_forms, "id", ids)}


def forms_of(connection: Connection, persons: Iterable[str]) -> list[KeptForm]:
    """Returns the forms of people."""
    return [KeptForm(**row) for row in rows_where(connection, name_forms, "person", persons)]


def put_forms(connection: Connection, kept: Sequence[KeptForm]) -> None:
    """Puts forms in, or in the place of what was kept of them."""
    rows = [{name: _plain(getattr(one, name)) for name in KeptForm.__slots__} for one in kept]
    if rows:
        connection.execute(put(name_forms, lambda new: {name: new[name] for name in KeptForm.__slots__ if name != "id"}), rows)


def counted_anew(connection: Connection, was: KeptForm) -> KeptForm | None:
    """Returns a form as its present mentions make it; None where it has none any more."""
    asked = select(name_sights).where(name_sights.c.form == was.id, name_sights.c.sure)
    first = connection.execute(asked.order_by(name_sights.c.day, name_sights.c.mention).limit(1)).mappings().first()
    if first is None:
        return None
    s = name_sights.c
    dated = case((s.dated, s.day))
    its, last, count = connection.execute(select(func.min(dated), func.max(dated), func.count()).where(s.form == was.id, s.sure)).one()
    named = {"key": first["key"], "name": first["name"], "role": first["role"], "day": first["day"], "mention": first["mention"]}
    return replace(was, **named, articles=count, first=its, last=last)


def take_out_forms(connection: Connection, ids: Iterable[str]) -> set[str]:
    """Takes out forms that no article has any more, with their keys and links; returns the forms that they were linked with."""
    neighbours: set[str] = set()
    for part in portions(ids):
        for column, other in ((name_links.c.one, name_links.c.other), (name_links.c.other, name_links.c.one)):
            neighbours.update(connection.execute(select(other).where(column.in_(part))).scalars())
            connection.execute(delete(name_links).where(column.in_(part)))
        connection.execute(delete(name_keys).where(name_keys.c.form.in_(part)))
        connection.execute(delete(name_forms).where(name_forms.c.id.in_(part)))
    return neighbours - set(ids)


def put_keys(connection: Connection, keys: Mapping[str, Iterable[str]]) -> None:
    """Puts in the keys of new forms."""
    rows = [{"form": form, "key": key} for form, found in sorted(keys.items()) for key in sorted(found)]
    if rows:
        connection.execute(insert(name_keys), rows)


def sharing(connection: Connection, keys: Iterable[str]) -> dict[str, set[str]]:
    """Returns the forms that have each of these keys."""
    found: dict[str, set[str]] = defaultdict(set)
    for row in rows_where(connection, name_keys, "key", keys):
        found[row["key"]].add(row["form"])
    return found


def links_of(connection: Connection, ids: Iterable[str]) -> dict[Pair, tuple[str, float, bool]]:
    """Returns verdict, points and whether it keeps apart of each pair that one of these forms belongs to."""
    found = {}
    for column in ("one", "other"):
        for row in rows_where(connection, name_links, column, ids):
            found[row["one"], row["other"]] = (row["verdict"], row["points"], row["apart"])
    return found


def put_links(connection: Connection, links: Mapping[Pair, Mapping[str, Any]]) -> None:
    """Puts verdicts in, or in the place of former ones; each has `verdict`, `points`, `apart`, `reasons`."""
    rows = [{"one": one, "other": other, **row, "reasons": json.dumps(row["reasons"])} for (one, other), row in sorted(links.items())]
    if rows:
        connection.execute(put(name_links, lambda new: {name: new[name] for name in ("verdict", "points", "apart", "reasons")}), rows)


def paired(connection: Connection, pairs: Iterable[Pair]) -> set[Pair]:
    """Returns those of these pairs of forms that some article names as two people."""
    wanted = set(pairs)
    found = {(row["one"], row["other"]) for row in rows_where(connection, name_pairs, "one", {one for one, _ in wanted})}
    return found & wanted


def name_mentions(connection: Connection, who: Mapping[str, str]) -> None:
    """Notes whom mentions are of."""
    rows = [{"which": mention, "who": person} for mention, person in sorted(who.items())]
    if rows:
        connection.execute(update(mentions).where(mentions.c.id == bindparam("which")), rows)


def name_form_mentions(connection: Connection, persons: Mapping[str, str]) -> None:
    """Notes whom all mentions of forms are of."""
    of = select(name_sights.c.mention).where(name_sights.c.form == bindparam("form"))
    rows = [{"form": form, "who": person} for form, person in sorted(persons.items())]
    if rows:
        connection.execute(update(mentions).where(mentions.c.id.in_(of)).values(who=bindparam("who")), rows)


def put_people(connection: Connection, rows: Sequence[Row], gone: Iterable[str]) -> None:
    """Puts people in, or in the place of what was kept of them, and takes out those who are gone."""
    for part in portions(gone):
        connection.execute(delete(people).where(people.c.id.in_(part)))
    if rows:
        kept = [{name: _plain(value) for name, value in row.items()} for row in rows]
        connection.execute(put(people, lambda new: {name: new[name] for name in ("name", "articles", "first", "last")}), kept)
