"""Which contacts across articles fit what a reader asks? Their ids, the newest first, the undated apart, page by page."""

from dataclasses import dataclass
from typing import Any, TypeAlias

from sqlalchemy import ColumnElement, Connection, Select, and_, func, or_, select

from naqlan.store.account_lists import PARTIES
from naqlan.store.schema import versions
from naqlan.store.schema_accounts import accounts
from naqlan.store.schema_corpus import placed
from naqlan.store.schema_items import contacts, mentions, parts
from naqlan.store.schema_judgements import anchors, judgements

A = accounts.c
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
    found = select(day, A.id).where(*_conditions(asked)).order_by(day.desc(), A.id.desc()).limit(most)
    if below is not None:
        found = found.where(day <= below[0], or_(day < below[0], A.id < below[1]))
    return [(row[0], row[1]) for row in connection.execute(found)]


def count_contacts(connection: Connection, asked: ContactsAsked) -> int:
    """Returns how many contacts across articles fit."""
    return connection.execute(select(func.count()).select_from(accounts).where(*_conditions(asked))).scalar_one()


def _conditions(asked: ContactsAsked) -> list[ColumnElement[bool]]:
    found = [A.kind == "contact", A.earliest.is_(None) if asked.undated else A.earliest.is_not(None)]
    found += [A.sort == asked.kind] if asked.kind is not None else []
    found += [A.status == asked.status] if asked.status is not None else []
    found += [A.id.in_(_with(asked.people))] if asked.people else []
    found += [A.id.in_(_checked())] if asked.checked else []
    found += [_told_by(asked.outlet)] if asked.outlet is not None else []
    first, last = (A.first_day, A.last_day) if asked.undated else (A.earliest, A.latest)
    found += [last >= asked.since] if asked.since is not None else []
    found += [first <= asked.until] if asked.until is not None else []
    return found


def _with(people: tuple[frozenset[str], ...]) -> _Ids:
    """The contacts of which one telling has all of them."""
    base, others = people[0], people[1:]
    asked = select(contacts.c.account).select_from(mentions).join(parts, parts.c.mention == mentions.c.id)
    asked = asked.join(contacts, contacts.c.id == parts.c.item).where(mentions.c.who.in_(sorted(base)), parts.c.part.in_(PARTIES))
    for its in others:
        beside = select(parts.c.item).join(mentions, mentions.c.id == parts.c.mention).correlate(contacts)
        asked = asked.where(beside.where(parts.c.item == contacts.c.id, parts.c.part.in_(PARTIES), mentions.c.who.in_(sorted(its))).exists())
    return asked


def _checked() -> _Ids:
    stands = and_(judgements.c.decision == "check", judgements.c.undone.is_(None))
    asked = select(contacts.c.account).select_from(judgements).join(anchors, anchors.c.judgement == judgements.c.number)
    return asked.join(contacts, contacts.c.id == anchors.c.item).where(stands)


def _told_by(outlet: str) -> ColumnElement[bool]:
    asked = select(contacts.c.id).join(placed, placed.c.article == contacts.c.article).join(versions, versions.c.number == placed.c.version)
    return asked.where(contacts.c.account == A.id, versions.c.outlet == outlet).exists()
