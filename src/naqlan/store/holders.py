"""Who is written to hold an office? Offices that roles name, and who bears them, in which words, from when to when."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from naqlan.store.portions import portions
from naqlan.store.schema import versions
from naqlan.store.schema_corpus import placed
from naqlan.store.schema_items import mentions
from naqlan.store.schema_people import people, titles

MOST = 30
"""Holders that are listed."""
NEWEST = 1_500
"""Roles that are looked through, the newest (the posts of one state have 10,000 in 100,000 articles: 0.2 s)."""
T = titles.c


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody who is written to hold an office.

    Attributes:
        who: The id of the person across articles; None: the mention was resolved to nobody.
        name: Theirs.
        role: As most articles write it.
        former: Whether it is written to be held no longer.
        articles: How many articles write it.
        outlets: Of how many known outlets they are.
        first, last: The days of the first and the last of those that have a day; None where none has.
    """

    who: str | None
    name: str
    role: str
    former: bool
    articles: int
    outlets: int
    first: str | None
    last: str | None


def offices_with(connection: Connection, words: str) -> list[str]:
    """Returns the offices that hold some words (of the folded words and `@` with country codes), in the order of the letters."""
    asked = select(T.office).where(T.office.contains(words, autoescape=True)).distinct().order_by(T.office)
    return list(connection.execute(asked).scalars())


def holders(connection: Connection, offices: Sequence[str]) -> list[Holder]:
    """Returns who is written to hold one of some offices, those of most articles first."""
    m, v, name = mentions.c, versions.c, func.coalesce(people.c.name, mentions.c.name)
    counts = func.count(m.article.distinct()), func.count(v.outlet.distinct()), func.min(v.earliest), func.max(v.earliest)
    found: list[Holder] = []
    for some in portions(offices):
        newest = select(T.mention, T.former).where(T.office.in_(some)).order_by(T.day.desc()).limit(NEWEST).subquery()
        asked = (
            select(m.who, name, m.role, newest.c.former, *counts)
            .select_from(newest)
            .join(mentions, m.id == newest.c.mention)
            .join(placed, placed.c.article == m.article)
            .join(versions, v.number == placed.c.version)
            .outerjoin(people, people.c.id == m.who)
            .group_by(m.who, name, m.role, newest.c.former)
        )
        found += [Holder(*row) for row in connection.execute(asked)]
    return sorted(_joined(found), key=lambda one: (-one.articles, one.first or "", one.name))[:MOST]


def _joined(rows: Sequence[Holder]) -> list[Holder]:
    """One row for each person, former or not: with the role that most articles write."""
    kept: dict[tuple[str, bool], list[Holder]] = {}
    for one in rows:
        kept.setdefault((one.who or one.name, one.former), []).append(one)
    found = []
    for its in kept.values():
        best = max(its, key=lambda one: (one.articles, one.role))
        first = min((one.first for one in its if one.first), default=None)
        last = max((one.last for one in its if one.last), default=None)
        articles, outlets = sum(one.articles for one in its), max(one.outlets for one in its)
        found.append(Holder(best.who, best.name, best.role, best.former, articles, outlets, first, last))
    return found
