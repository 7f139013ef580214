"""Who is this, across the articles of a store? One person with all that stands on the page of theirs."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection

from naqlan.pipeline.contacts_asked import Ledger, contacts_asked
from naqlan.pipeline.statements_asked import StatementPage, Wanted, statement_page
from naqlan.pipeline.whom import Whom
from naqlan.record.judgement import Judgement
from naqlan.store import profile, who
from naqlan.store.contacts_asked import ContactsAsked
from naqlan.store.judgements import each_judgement
from naqlan.store.profile import Met, OutletRole
from naqlan.store.redirects import follow
from naqlan.store.who import KnownPerson, Namesake

NEWEST = 5
"""Contacts and statements of each kind that the page shows; lists of their own have the rest."""


@dataclass(frozen=True, slots=True)
class PersonAsked:
    """A person across articles.

    Attributes:
        person: Who.
        spellings: Every form of the name with the articles that give it, most first.
        roles: As outlets write them, most articles first.
        met: Whom most contacts are told of with the person.
        dated, undated: The newest contacts, those without a day apart.
        said: The newest statements.
        acts: How many statements by month and act.
        cited: Who is named as having passed on the newest statements, and how often.
        namesakes: Others who may be, or are not, the same person.
        judgements: Those of readers about the person, the last first.
    """

    person: KnownPerson
    spellings: tuple[tuple[str, int], ...]
    roles: tuple[OutletRole, ...]
    met: tuple[Met, ...]
    dated: Ledger
    undated: Ledger
    said: StatementPage
    acts: Mapping[tuple[str, str], int]
    cited: tuple[tuple[str, int], ...]
    namesakes: tuple[Namesake, ...]
    judgements: tuple[Judgement, ...]


def person_asked(connection: Connection, which: str) -> PersonAsked | None:
    """Returns what the page of a person shows, None where there is no such person.

    Args:
        connection: To a store that is up to date.
        which: The id; an old one leads to the new one.
    """
    person = who.person(connection, follow(connection, "person", which))
    if person is None:
        return None
    of = (Whom((person,)),)
    judged = profile.judged_about(connection, person.id)
    return PersonAsked(
        person,
        tuple(sorted(who.spellings(connection, person.id).items(), key=lambda row: (-row[1], row[0]))),
        tuple(profile.roles_by_outlet(connection, person.id)),
        tuple(profile.most_met(connection, person.id)),
        contacts_asked(connection, of, ContactsAsked(), most=NEWEST, counted=False),
        contacts_asked(connection, of, ContactsAsked(undated=True), most=NEWEST, counted=False),
        statement_page(connection, Wanted({"speaker": person.id}), most=NEWEST),
        profile.said_by_month(connection, person.id),
        tuple(who.citing(connection, person.id)),
        tuple(who.namesakes(connection, person.id)),
        tuple(each_judgement(connection, numbers=judged)) if judged else (),
    )
