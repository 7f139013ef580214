"""What do the articles of a store tell of somebody, counted? Roles by outlet, who is met, what is said by month and act, what readers judged."""

import json
from collections import Counter, defaultdict
from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from naqlan.store.in_part import any_entity, has_part
from naqlan.store.schema import versions
from naqlan.store.schema_corpus import placed
from naqlan.store.schema_items import contacts, mentions, parts, statements
from naqlan.store.schema_judgements import anchors
from naqlan.store.schema_people import entities, people

MOST = 20
"""Rows of each kind that an answer has."""
NEWEST = 2_000
"""Mentions that are looked through for names and statements, the newest: 20 ms (a state has 20,000 in 100,000 articles, a president 5,000)."""
M = mentions.c


@dataclass(frozen=True, slots=True)
class OutletRole:
    """A role as written, with who writes it.

    Attributes:
        role: As written.
        articles: How many give it.
        first, last: The days of the first and the last of those that have a day; None where none has.
        outlets: Those that write it, with how many articles, most first; the empty name: pages of no known outlet.
    """

    role: str
    articles: int
    first: str | None
    last: str | None
    outlets: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Met:
    """Somebody of whom contacts are told with a person.

    Attributes:
        who: The id across articles; None: a name that was not resolved.
        kind: `person`, the kind of an entity, or empty.
        name: Theirs.
        contacts: Contacts across articles.
        last: The last day of one of them; None where none has a day.
    """

    who: str | None
    kind: str
    name: str
    contacts: int
    last: str | None


def roles_by_outlet(connection: Connection, which: str) -> list[OutletRole]:
    """Returns the roles of a person as written, those of most articles first."""
    dated = func.min(versions.c.earliest), func.max(versions.c.earliest)
    asked = select(M.role, versions.c.outlet, func.count(), *dated).join(placed, placed.c.article == M.article)
    asked = asked.join(versions, versions.c.number == placed.c.version).where(M.who == which, M.role.is_not(None))
    found: dict[str, list[tuple[str, int, str | None, str | None]]] = defaultdict(list)
    for role, outlet, count, first, last in connection.execute(asked.group_by(M.role, versions.c.outlet)):
        found[role].append((outlet or "", count, first, last))
    made = [
        OutletRole(
            role,
            sum(count for _, count, _, _ in rows),
            min((first for _, _, first, _ in rows if first), default=None),
            max((last for _, _, _, last in rows if last), default=None),
            tuple((outlet, count) for outlet, count, _, _ in sorted(rows, key=lambda row: (-row[1], row[0]))),
        )
        for role, rows in found.items()
    ]
    return sorted(made, key=lambda one: (-one.articles, one.first or "", one.role))


def most_met(connection: Connection, which: str) -> list[Met]:
    """Returns whom most contacts are told of with a person, each contact across articles once."""
    mine, its, other = parts.alias("mine"), parts.alias("its"), mentions.alias("other")
    name = func.coalesce(people.c.name, entities.c.name, its.c.name)
    number = func.count(contacts.c.account.distinct())
    asked = (
        select(other.c.who, func.coalesce(other.c.kind, ""), name, number, func.max(contacts.c.latest))
        .select_from(mentions)
        .join(mine, mine.c.mention == M.id)
        .join(contacts, contacts.c.id == mine.c.item)
        .join(its, its.c.item == contacts.c.id)
        .outerjoin(other, other.c.id == its.c.mention)
        .outerjoin(people, people.c.id == other.c.who)
        .outerjoin(entities, entities.c.id == other.c.who)
        .where(M.who == which, mine.c.part == "party", its.c.part == "party", its.c.mention.is_distinct_from(mine.c.mention))
        .where(other.c.who.is_distinct_from(which))
        .group_by(other.c.who, func.coalesce(other.c.kind, ""), name)
        .order_by(number.desc(), func.max(contacts.c.latest).desc(), name)
        .limit(MOST)
    )
    return [Met(*row) for row in connection.execute(asked)]


def said_by_month(connection: Connection, which: str) -> dict[tuple[str, str], int]:
    """Returns how many statements across articles somebody is told to have made, by month of their articles (`2024-03`) and act.

    Those of undated articles are left out, and of those who are named more often all but the newest `NEWEST` mentions.
    """
    newest = select(M.id, M.day, M.article, M.kind, M.name).where(M.who == which).order_by(M.day.desc()).limit(NEWEST).subquery()
    month = func.substr(newest.c.day, 1, 7)
    asked = select(month, statements.c.act, func.count(func.coalesce(statements.c.account, statements.c.id).distinct())).select_from(newest)
    asked = asked.join(parts, has_part(newest, parts, by_name=any_entity(connection, [which]))).join(statements, statements.c.id == parts.c.item)
    asked = asked.join(placed, placed.c.article == newest.c.article).join(versions, versions.c.number == placed.c.version)
    asked = asked.where(parts.c.part == "speaker", versions.c.earliest.is_not(None)).group_by(month, statements.c.act)
    return {(row[0], row[1]): row[2] for row in connection.execute(asked)}


def judged_about(connection: Connection, which: str) -> list[int]:
    """Returns the numbers of the judgements that stand on mentions of somebody, the last first."""
    asked = select(anchors.c.judgement).distinct().join(mentions, M.id == anchors.c.item).where(M.who == which)
    return list(connection.execute(asked.order_by(anchors.c.judgement.desc()).limit(MOST)).scalars())


def names_lately(connection: Connection, which: str) -> list[tuple[str, int]]:
    """Returns the names of an entity as the newest articles write it, with how many of them do, most first."""
    newest = select(M.surfaces).where(M.who == which).order_by(M.day.desc()).limit(NEWEST)
    found: Counter[str] = Counter()
    for surfaces in connection.execute(newest).scalars():
        found.update({" ".join(one.split()) for one in json.loads(surfaces)})
    return sorted(found.items(), key=lambda row: (-row[1], row[0]))[:MOST]
