"""What does a store know of a person? Spellings, roles over time, namesakes, who stands beside them and who cites them."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from sqlalchemy import Connection, Select, case, func, select

from naqlan.store.schema import versions
from naqlan.store.schema_corpus import placed
from naqlan.store.schema_items import contacts, mentions, parts, statements
from naqlan.store.schema_people import name_forms, name_links, name_sights, people

MOST = 20
"""Rows of each kind that an answer has."""
CITED = 500
"""The newest sayings of a person among which it is counted who passes them on."""


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """A person across articles.

    Attributes:
        id: That of the first mention.
        name: The full name that most articles give.
        articles: How many name the person.
        first, last: The first and the last day; None where no article has one.
    """

    id: str
    name: str
    articles: int
    first: str | None
    last: str | None


@dataclass(frozen=True, slots=True)
class HeldRole:
    """A role as written, with the articles that give it, and the first and the last day of those that have one."""

    role: str
    first: str | None
    last: str | None
    articles: int


@dataclass(frozen=True, slots=True)
class Namesake:
    """Somebody who may be, or is not, the same person.

    Attributes:
        person: Who.
        role: A role of theirs as written, or None.
        verdict: `unsure` or `other`; two whose names are alike but who are kept apart by what else is known of either are unsure.
        reasons: Names of the reasons with their points.
    """

    person: KnownPerson
    role: str | None
    verdict: str
    reasons: tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class EveryPerson:
    """A person with all that articles give of them: the line that is scored."""

    id: str
    name: str
    surfaces: list[str] = field(default_factory=list)
    roles: list[str] = field(default_factory=list)
    articles: list[str] = field(default_factory=list)


def every_person(connection: Connection) -> Iterator[EveryPerson]:
    """Yields all people of a store by id, with their spellings, roles as written, and the ids of articles as given (`doc`)."""
    asked = (
        select(people.c.id, people.c.name, mentions.c.surfaces, mentions.c.role, versions.c.doc)
        .join(mentions, mentions.c.who == people.c.id)
        .join(placed, placed.c.article == mentions.c.article)
        .join(versions, versions.c.number == placed.c.version)
        .order_by(mentions.c.who, mentions.c.day, mentions.c.id)
    )
    one: EveryPerson | None = None
    for row in connection.execute(asked):
        if one is None or one.id != row.id:
            if one is not None:
                yield one
            one = EveryPerson(row.id, row.name)
        for values, found in ((one.surfaces, json.loads(row.surfaces)), (one.roles, [row.role] if row.role else []), (one.articles, [row.doc])):
            values.extend(value for value in found if value not in values)
    if one is not None:
        yield one


def person(connection: Connection, which: str) -> KnownPerson | None:
    """Returns the person with an id; None where there is none."""
    row = connection.execute(select(people).where(people.c.id == which)).mappings().first()
    return KnownPerson(**row) if row is not None else None


def people_by_articles(connection: Connection, most: int, after: tuple[int, str] | None = None) -> list[KnownPerson]:
    """Returns people, those of most articles first, then by id.

    Args:
        connection: A connection.
        most: How many at most.
        after: Articles and id of the person behind whom to go on; None: from the first.
    """
    asked = select(people).order_by(people.c.articles.desc(), people.c.id).limit(most)
    if after is not None:
        count, which = after
        asked = asked.where(people.c.articles <= count, (people.c.articles < count) | (people.c.id > which))
    return [KnownPerson(**row) for row in connection.execute(asked).mappings()]


def people_of_forms(connection: Connection, forms: Sequence[str]) -> list[KnownPerson]:
    """Returns the people that forms of names are of, those of most articles first."""
    asked = select(people).where(people.c.id.in_(select(name_forms.c.person).where(name_forms.c.id.in_(forms))))
    found = [KnownPerson(**row) for row in connection.execute(asked).mappings()]
    return sorted(found, key=lambda one: (-one.articles, one.id))


def alone_with_key(connection: Connection, key: str, last: str) -> list[KnownPerson]:
    """Returns people of a single mention that is no form, by the key of their name."""
    s = name_sights.c
    asked = select(people).join(name_sights, s.mention == people.c.id).where(s.last == last, ~s.sure, s.key == key).order_by(people.c.last.desc())
    return [KnownPerson(**row) for row in connection.execute(asked.limit(MOST)).mappings()]


def spellings(connection: Connection, which: str) -> Counter[str]:
    """Returns every form that articles give of a person's name, with the number of articles."""
    asked = select(mentions.c.surfaces, func.count()).where(mentions.c.who == which).group_by(mentions.c.surfaces)
    found: Counter[str] = Counter()
    for surfaces, count in connection.execute(asked):
        for one in json.loads(surfaces):
            found[one] += count
    return found


def roles(connection: Connection, which: str) -> list[HeldRole]:
    """Returns the roles of a person as written, those of most articles first."""
    m, s = mentions.c, name_sights.c
    dated = case((s.dated, s.day))
    asked = select(m.role, func.min(dated), func.max(dated), func.count()).join(name_sights, s.mention == m.id)
    found = [HeldRole(*row) for row in connection.execute(asked.where(m.who == which, m.role.is_not(None)).group_by(m.role))]
    return sorted(found, key=lambda one: (-one.articles, one.first or "", one.role))


def namesakes(connection: Connection, which: str) -> list[Namesake]:
    """Returns people whose names have something in common with a person's and who were not found to be the same, likeliest first."""
    f, link = name_forms.c, name_links.c
    own = select(f.id).where(f.person == which)
    best: dict[str, Namesake] = {}
    for mine, its in ((link.one, link.other), (link.other, link.one)):
        asked = (
            select(people, f.role, link.verdict, link.points, link.reasons)
            .join(name_forms, f.id == its)
            .join(people, people.c.id == f.person)
            .where(mine.in_(own), f.person != which)
            .order_by(link.points.desc(), its)
        )
        for row in connection.execute(asked).mappings():
            known = KnownPerson(*(row[name] for name in KnownPerson.__slots__))
            reasons = tuple((name, points) for name, points in json.loads(row["reasons"]))
            made = Namesake(known, row["role"], "unsure" if row["verdict"] == "same" else row["verdict"], reasons)
            if known.id not in best or sum(points for _, points in best[known.id].reasons) < sum(points for _, points in reasons):
                best[known.id] = made
    ordered = sorted(best.values(), key=lambda one: (one.verdict != "unsure", -sum(points for _, points in one.reasons), one.person.id))
    return ordered[:MOST]


def met(connection: Connection, which: str) -> list[tuple[str, str, int, str | None]]:
    """Returns whom contacts are told of with a person, most articles first: name, kind of contact, articles, last day of those that have one."""
    mine, its = parts.alias("mine"), parts.alias("its")
    last = func.max(case((versions.c.earliest.is_not(None), contacts.c.day)))
    asked = (
        select(func.coalesce(people.c.name, its.c.name), contacts.c.kind, func.count(contacts.c.article.distinct()), last)
        .select_from(mentions)
        .join(mine, mine.c.mention == mentions.c.id)
        .join(contacts, contacts.c.id == mine.c.item)
        .join(placed, placed.c.article == contacts.c.article)
        .join(versions, versions.c.number == placed.c.version)
        .join(its, its.c.item == contacts.c.id)
        .outerjoin(OTHERS, OTHERS.c.id == its.c.mention)
        .outerjoin(people, people.c.id == OTHERS.c.who)
        .where(mentions.c.who == which, mine.c.part == "party", its.c.part == "party", its.c.mention.is_distinct_from(mine.c.mention))
        .group_by(func.coalesce(people.c.name, its.c.name), contacts.c.kind)
    )
    rows = [(str(name), str(kind), int(count), day) for name, kind, count, day in connection.execute(asked)]
    return sorted(rows, key=lambda row: (-row[2], row[0], row[1]))[:MOST]


OTHERS = mentions.alias("others")


def sayings(which: str, most: int, *, dated: bool = True) -> Select[str, str, str]:
    """Returns the question for the newest statements of a person, in articles that are dated or in those that are not: id, article, local id."""
    asked = select(statements.c.id, statements.c.article, statements.c.local).join(parts, parts.c.item == statements.c.id)
    asked = asked.join(mentions, mentions.c.id == parts.c.mention).where(mentions.c.who == which, parts.c.part == "speaker")
    asked = asked.join(placed, placed.c.article == statements.c.article).join(versions, versions.c.number == placed.c.version)
    asked = asked.where(versions.c.earliest.is_not(None) if dated else versions.c.earliest.is_(None))
    return asked.order_by(mentions.c.day.desc(), statements.c.id).limit(most)


def newest_sayings(connection: Connection, which: str, most: int) -> list[tuple[str, str]]:
    """Returns (article, local id) of the newest statements that a person is told to have made; those of undated articles come last."""
    found = [(row.article, row.local) for row in connection.execute(sayings(which, most))]
    if len(found) < most:
        found += [(row.article, row.local) for row in connection.execute(sayings(which, most - len(found), dated=False))]
    return found


def citing(connection: Connection, which: str) -> list[tuple[str, int]]:
    """Returns whom articles name as having passed on the newest statements of a person, and how often; most often first."""
    asked = select(statements.c.chain, versions.c.outlet).join(placed, placed.c.article == statements.c.article)
    asked = asked.join(versions, versions.c.number == placed.c.version)
    newest = sayings(which, CITED).subquery()
    found: Counter[str] = Counter()
    for chain, outlet in connection.execute(asked.where(statements.c.id.in_(select(newest.c.id)))):
        found.update({name for link in json.loads(chain) for name in link} or ({outlet} if outlet else set()))
    return sorted(found.items(), key=lambda row: (-row[1], row[0]))[:MOST]
