"""Which contacts across articles fit what a reader asks? Their ids, the newest first, the undated apart, page by page."""

from dataclasses import dataclass
from typing import Any, TypeAlias

from sqlalchemy import ColumnElement, Connection, Select, func, or_, select

from naqlan.store.account_lists import PARTIES
from naqlan.store.in_part import any_entity, has_part
from naqlan.store.judgements import checked_items
from naqlan.store.schema import versions
from naqlan.store.schema_accounts import accounts
from naqlan.store.schema_corpus import placed
from naqlan.store.schema_items import contacts, mentions, parts

A = accounts.c
FREQUENT = 2_000
"""Mentions by which contacts are looked up, the newest: of who is named more often, older contacts are not found (a state has 20,000: 0.6 s)."""
_Ids: TypeAlias = Select[str]


@dataclass(frozen=True, slots=True)
class ContactsAsked:
    """Which contacts are asked for.

    Attributes:
        people: For each of those who took part, or were between, the ids (`mentions.who`) that the name may mean; empty: everybody.
        kind: What it was (`record.contact.ContactKind`); None: anything.
        status: As most tellings have it; None: any.
        outlet: The publisher of a page that tells of it; None: any.
        since, until: First and last day that it may have been on; of undated ones the days of their articles count; None: open.
        checked: Only those of which a reader checked a telling.
        undated: Those of which no telling gives a day; else those of which one does.
    """

    people: tuple[frozenset[str], ...] = ()
    kind: str | None = None
    status: str | None = None
    outlet: str | None = None
    since: str | None = None
    until: str | None = None
    checked: bool = False
    undated: bool = False

    @property
    def day(self) -> ColumnElement[Any]:
        """The day by which they are put in order."""
        return A.last_day if self.undated else A.earliest


def contact_ids(connection: Connection, asked: ContactsAsked, *, below: tuple[str, str] | None = None, most: int) -> list[tuple[str, str]]:
    """Returns day and id of contacts across articles, the newest first.

    Args:
        connection: To a store that is up to date.
        asked: Which.
        below: Only those behind the one of this day and id.
        most: How many at most.
    """
    day = asked.day
    found = select(day, A.id).where(*_conditions(connection, asked)).order_by(day.desc(), A.id.desc()).limit(most)
    if below is not None:
        found = found.where(day <= below[0], or_(day < below[0], A.id < below[1]))
    return [(row[0], row[1]) for row in connection.execute(found)]


def count_contacts(connection: Connection, asked: ContactsAsked) -> int | None:
    """Returns how many contacts across articles fit; None where all who are asked for are named too often to count them."""
    if asked.people and all(_is_frequent(connection, one) for one in asked.people):
        return None
    return connection.execute(select(func.count()).select_from(accounts).where(*_conditions(connection, asked))).scalar_one()


def _is_frequent(connection: Connection, who: frozenset[str]) -> bool:
    some = select(mentions.c.id).where(mentions.c.who.in_(sorted(who))).limit(FREQUENT).subquery()
    return connection.execute(select(func.count()).select_from(some)).scalar_one() == FREQUENT


def _conditions(connection: Connection, asked: ContactsAsked) -> list[ColumnElement[bool]]:
    found = [A.kind == "contact", A.earliest.is_(None) if asked.undated else A.earliest.is_not(None)]
    found += [A.sort == asked.kind] if asked.kind is not None else []
    found += [A.status == asked.status] if asked.status is not None else []
    found += _with(connection, asked.people) if asked.people else []
    found += [A.id.in_(_checked())] if asked.checked else []
    found += [_told_by(asked.outlet)] if asked.outlet is not None else []
    first, last = (A.first_day, A.last_day) if asked.undated else (A.earliest, A.latest)
    found += [last >= asked.since] if asked.since is not None else []
    found += [first <= asked.until] if asked.until is not None else []
    return found


def _with(connection: Connection, people: tuple[frozenset[str], ...]) -> list[ColumnElement[bool]]:
    """That one telling has all of them: looked up by one of them who is not frequent, where there is one."""
    ordered = sorted(people, key=lambda one: _is_frequent(connection, one))
    base, others = ordered[0], ordered[1:]
    newest = select(mentions).where(mentions.c.who.in_(sorted(base))).order_by(mentions.c.day.desc()).limit(FREQUENT).subquery()
    asked = select(contacts.c.account).select_from(newest).join(parts, has_part(newest, parts, by_name=any_entity(connection, base)))
    asked = asked.join(contacts, contacts.c.id == parts.c.item)
    return [A.id.in_(asked.where(parts.c.part.in_(PARTIES), *(_has(connection, its) for its in others)))]


def _has(connection: Connection, who: frozenset[str]) -> ColumnElement[bool]:
    its, named = parts.alias(), mentions.alias()
    asked = select(its.c.item).join(named, has_part(named, its, by_name=any_entity(connection, who))).where(its.c.item == contacts.c.id)
    return asked.where(its.c.part.in_(PARTIES), named.c.who.in_(sorted(who))).correlate(contacts).exists()


def _checked() -> _Ids:
    return select(contacts.c.account).where(contacts.c.id.in_(checked_items()))


def _told_by(outlet: str) -> ColumnElement[bool]:
    asked = select(contacts.c.id).join(placed, placed.c.article == contacts.c.article).join(versions, versions.c.number == placed.c.version)
    return asked.where(contacts.c.account == A.id, versions.c.outlet == outlet).exists()
