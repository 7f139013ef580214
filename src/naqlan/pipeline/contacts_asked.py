"""Who is told to have met or called whom? A page of the ledger: the newest contacts that fit, each with its tellings, origins and story."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from sqlalchemy import Connection

from naqlan.pipeline.accounts_asked import AccountTimeline, timeline_of_ids
from naqlan.pipeline.whom import Whom, whom
from naqlan.record.account import Account
from naqlan.store.contacts_asked import ContactsAsked, contact_ids, count_contacts
from naqlan.store.sketches import stories_of

People: TypeAlias = tuple[Whom, ...]
"""For each name whom it may mean."""


@dataclass(frozen=True, slots=True)
class Ledger:
    """A page of the ledger of contacts.

    Attributes:
        contacts: The newest that fit, in order.
        told: Their pages, origins and what readers judged of them.
        stories: The story of each article that tells of them.
        people: For each name asked for, whom it may mean; nobody for a name that nobody has.
        number: How many fit altogether; None: not counted.
        next: Day and id of the last one, where there are more; else None.
    """

    contacts: tuple[Account, ...]
    told: AccountTimeline
    stories: Mapping[str, str]
    people: People
    number: int | None
    next: tuple[str, str] | None


def meant_by(connection: Connection, names: Sequence[str]) -> People:
    """Returns whom names may mean; nobody for a name that nobody has.

    Args:
        connection: To a store that is up to date.
        names: As a reader writes them, in any spelling: of people, offices, groups, places; ids too.
    """
    return tuple(whom(connection, name) for name in names)


def contacts_asked(
    connection: Connection,
    people: People,
    asked: ContactsAsked,
    *,
    below: tuple[str, str] | None = None,
    most: int,
    counted: bool = True,
) -> Ledger:
    """Returns a page of the ledger.

    Args:
        connection: To a store that is up to date.
        people: Whom at most two names may mean (`meant_by`).
        asked: What else must hold; its `people` are not looked at.
        below: Day and id of the contact behind which the page begins; None: the first page.
        most: Contacts at most.
        counted: Whether all that fit are counted.

    Returns:
        The page; empty where nothing fits, or nobody is named so.
    """
    wanted = replace(asked, people=tuple(one.ids for one in people))
    known = all(wanted.people)
    found = contact_ids(connection, wanted, below=below, most=most + 1) if known else []
    place = {which: number for number, (_, which) in enumerate(found[:most])}
    told = timeline_of_ids(connection, list(place))
    contacts = tuple(sorted((*told.dated, *told.undated), key=lambda one: place[one.id]))
    stories = stories_of(connection, told.pages)
    number = (count_contacts(connection, wanted) if counted else None) if known else 0
    return Ledger(contacts, told, stories, people, number, found[most - 1] if len(found) > most else None)
