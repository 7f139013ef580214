"""The ledger of contacts: who is told to have met or called whom, the newest first, the undated apart."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from naqlan.errors import PageError
from naqlan.pipeline.contacts_asked import Ledger, contacts_asked, meant_by
from naqlan.pipeline.source_counts import outlet_named
from naqlan.record.contact import CONTACT_KINDS, STATUSES
from naqlan.store.contacts_asked import ContactsAsked
from naqlan.web.claims import contact_values, meant_values
from naqlan.web.days import days_between
from naqlan.web.parameters import Parameter
from naqlan.web.route import Asked, Route

SHOWN = 20
"""Contacts of one page: the origins of each are looked up, 2 ms apiece."""
APART = 5
"""Undated contacts that stand below the dated ones of the first page."""
MOST_NAMES = 2
_BEHIND = re.compile(r"(\d{4}-\d\d-\d\d)\.([0-9a-f]{24})", re.ASCII)
PARAMETERS = (
    Parameter("people", many=True),
    Parameter("kind", "choice", choices=CONTACT_KINDS, vocabulary="kind"),
    Parameter("status", "choice", choices=STATUSES, vocabulary="status"),
    Parameter("since", "day"),
    Parameter("until", "day"),
    Parameter("outlet"),
    Parameter("checked", "flag"),
    Parameter("undated", "flag"),
    Parameter("below"),
)


@dataclass(frozen=True, slots=True)
class Contacts:
    """The answer: a page of the ledger, and on the first page of dated ones the newest undated ones."""

    ledger: Ledger
    apart: Ledger | None


def ask(asked: Asked) -> Contacts:
    """Asks for a page of the ledger."""
    given = asked.given
    if len(given["people"]) > MOST_NAMES:
        raise PageError(f"people: {len(given['people'])} names are too many; give two at most", status=400)
    below = _behind(given["below"])
    since, until = days_between(given["since"], given["until"])
    with asked.store.reading() as connection:
        wanted = ContactsAsked(
            kind=given["kind"],
            status=given["status"],
            outlet=(outlet_named(connection, given["outlet"]) or given["outlet"]) if given["outlet"] else None,
            since=since.isoformat() if since else None,
            until=until.isoformat() if until else None,
            checked=given["checked"],
            undated=given["undated"],
        )
        people = meant_by(connection, given["people"])
        ledger = contacts_asked(connection, people, wanted, below=below, most=SHOWN)
        apart = None
        if below is None and not wanted.undated:
            apart = contacts_asked(connection, people, replace(wanted, undated=True), most=APART)
    return Contacts(ledger, apart)


def shown(found: Contacts, asked: Asked) -> Mapping[str, Any]:
    """Returns the values of the template."""
    ledger, apart, given = found.ledger, found.apart, asked.given
    return {
        "people": [_meant(place, ledger, given["people"]) for place in range(len(given["people"]))],
        "filters": PARAMETERS[1:7],
        "given": given,
        "contacts": _rows(ledger, asked),
        "number": ledger.number,
        "next": f"{ledger.next[0]}.{ledger.next[1]}" if ledger.next else None,
        "apart": _rows(apart, asked) if apart else [],
        "apart_number": apart.number if apart else 0,
    }


def _meant(place: int, ledger: Ledger, names: Sequence[str]) -> Mapping[str, Any]:
    """Whom one of the names that were asked for means; `left` is what is asked without it, `instead` with one of several people in its place."""
    before, after = list(names[:place]), list(names[place + 1 :])
    shown = meant_values(names[place], ledger.people[place])
    instead = [{**one, "instead": [*before, one["id"], *after]} for one in shown["meant"]]
    return {**shown, "meant": instead, "left": [*before, *after]}


def _rows(ledger: Ledger, asked: Asked) -> list[Mapping[str, Any]]:
    return [contact_values(one, ledger.told, ledger.stories, asked.words) for one in ledger.contacts]


def _behind(given: str | None) -> tuple[str, str] | None:
    if given is None:
        return None
    found = _BEHIND.fullmatch(given)
    if found is None:
        raise PageError("below: this is no place in the list; follow the links of the page", status=400)
    return found[1], found[2]


ROUTES = (Route("contacts", "/contacts", ask, shown, parameters=PARAMETERS),)
