"""Who is told to have met or called whom?"""

from naqlan.answers.accounts import account_row
from naqlan.answers.shape import many, ref
from naqlan.pipeline.contacts_asked import Ledger, contacts_asked, meant_by
from naqlan.pipeline.source_counts import outlet_named
from naqlan.record.contact import CONTACT_KINDS, STATUSES
from naqlan.store.contacts_asked import ContactsAsked
from naqlan.web.api.accounts import PEOPLE, pair_of
from naqlan.web.days_asked import BETWEEN, between, written
from naqlan.web.listing import AFTER, Listing, limit, parts_after
from naqlan.web.parameters import Parameter
from naqlan.web.route import Asked, Route

KIND = Parameter("kind", "choice", choices=CONTACT_KINDS, vocabulary="kind", told="What it was.")
STATUS = Parameter("status", "choice", choices=STATUSES, vocabulary="status", told="How it is told, as most tellings have it.")
OUTLET = Parameter("outlet", told="The publisher of a page that tells of it.")
CHECKED = Parameter("checked", "flag", told="Only those of which a reader checked a telling.")
UNDATED = Parameter("undated", "flag", told="Those of which no telling gives a day; else those of which one does.")


def asked_ledger(asked: Asked) -> Ledger:
    """Asks for contacts, the newest first."""
    given = asked.given
    names = pair_of(asked)
    since, until = map(written, between(given))
    place = parts_after(given["after"], 2)
    with asked.store.reading() as connection:
        wanted = ContactsAsked(
            kind=given["kind"],
            status=given["status"],
            outlet=(outlet_named(connection, given["outlet"]) or given["outlet"]) if given["outlet"] else None,
            since=since,
            until=until,
            checked=given["checked"],
            undated=given["undated"],
        )
        return contacts_asked(connection, meant_by(connection, names), wanted, below=(place[0], place[1]) if place else None, most=given["limit"])


def ledger_row(found: Ledger, _: Asked) -> Listing:
    """Returns a part of them, each with all its tellings and the origins that they name."""
    return Listing([account_row(one, found.told) for one in found.contacts], ".".join(found.next) if found.next else None)


ROUTES = (
    Route(
        "ledger",
        "/contacts",
        asked_ledger,
        row=ledger_row,
        parameters=(PEOPLE, KIND, STATUS, *BETWEEN, OUTLET, CHECKED, UNDATED, limit(20, 200), AFTER),
        schema=many(ref("Account")),
        told="Contacts as all articles tell them, the newest first; the dated ones, or the undated ones.",
    ),
)
