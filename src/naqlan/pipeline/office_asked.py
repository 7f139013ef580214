"""What do the articles of a store tell of an office, group, outlet or place? Who is written to hold it, what is said in its name, its contacts."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection

from naqlan.pipeline.contacts_asked import Ledger, contacts_asked
from naqlan.pipeline.statements_asked import StatementPage, Wanted, statement_page
from naqlan.pipeline.whom import Whom
from naqlan.resolve.bodies import is_of, search_word
from naqlan.store import profile
from naqlan.store.contacts_asked import ContactsAsked
from naqlan.store.entities import KnownEntity, entities_of
from naqlan.store.holders import Holder, holders, offices_with

NEWEST = 5
"""Contacts and statements that the page shows; lists of their own have the rest."""


@dataclass(frozen=True, slots=True)
class OfficeAsked:
    """An office, group, outlet or place across articles.

    Attributes:
        entity: It.
        names: As the newest articles write it, with how many do, most first.
        holders: Who is written to hold an office in it, those of most articles first.
        dated, undated: The newest contacts, those without a day apart.
        said: The newest statements in its name.
        cited: The newest statements that came through it.
        acts: How many statements in its name by month and act.
    """

    entity: KnownEntity
    names: tuple[tuple[str, int], ...]
    holders: tuple[Holder, ...]
    dated: Ledger
    undated: Ledger
    said: StatementPage
    cited: StatementPage
    acts: Mapping[tuple[str, str], int]


def office_asked(connection: Connection, which: str) -> OfficeAsked | None:
    """Returns what the page of an office, group, outlet or place shows; None where there is none of this id.

    Args:
        connection: To a store that is up to date.
        which: The id.
    """
    found = entities_of(connection, [which])
    if not found:
        return None
    entity = found[0]
    of = (Whom((), (entity,)),)
    word = search_word(entity.key, entity.name)
    offices = [one for one in offices_with(connection, word) if is_of(one, entity.key, entity.name)] if word else []
    return OfficeAsked(
        entity,
        tuple(profile.names_lately(connection, which)),
        tuple(holders(connection, offices)) if entity.kind != "outlet" else (),
        contacts_asked(connection, of, ContactsAsked(), most=NEWEST, counted=False),
        contacts_asked(connection, of, ContactsAsked(undated=True), most=NEWEST, counted=False),
        statement_page(connection, Wanted({"speaker": which}), most=NEWEST),
        statement_page(connection, Wanted({"chain": which}), most=NEWEST),
        profile.said_by_month(connection, which),
    )
