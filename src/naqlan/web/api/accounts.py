"""What did people do and say, as all articles tell it?"""

from typing import TYPE_CHECKING, Any

from naqlan.answers.accounts import account_row
from naqlan.answers.shape import many, ref
from naqlan.errors import PageError
from naqlan.pipeline.accounts_asked import AccountTimeline, account_asked, accounts_asked
from naqlan.record.account import ACCOUNT_KINDS, Account, AccountKind
from naqlan.store.account_lists import day_of
from naqlan.web.days_asked import BETWEEN, between
from naqlan.web.listing import AFTER, Listing, limit, parts_after
from naqlan.web.parameters import Parameter
from naqlan.web.route import Asked, Route

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST = 2
"""People that may be asked for at once: one, or both of a pair."""
PEOPLE = Parameter(
    "people",
    many=True,
    told="A person, by name in any spelling or by id. Given once: what they took part in, said or were told. Twice: contacts between both, "
    "and what one said to or about the other.",
)
KIND = Parameter("kind", "choice", choices=ACCOUNT_KINDS, many=True, told="Contacts, statements, or both.")
ORIGINS = Parameter("origins", "flag", told="Whether the origins that the texts name are looked up.")


def pair_of(asked: Asked) -> tuple[str, ...]:
    """Returns the people that are asked for, one or both of a pair; none: everybody.

    Raises:
        PageError: There are more; status 400.
    """
    names: tuple[str, ...] = asked.given[PEOPLE.name]
    if len(names) > MOST:
        raise PageError(f"{PEOPLE.name}: {len(names)} are too many; give one, or both of a pair", status=400, parameter=PEOPLE.name)
    return names


def asked_accounts(asked: Asked) -> AccountTimeline:
    """Asks for contacts and statements, the newest first."""
    given, names = asked.given, pair_of(asked)
    kinds: Sequence[AccountKind] = given["kind"] or ("contact", "statement")
    since, until = between(given)
    before = parts_after(given["after"], 2)
    with asked.store.reading() as connection:
        return accounts_asked(
            connection,
            names,
            kinds=kinds,
            since=since,
            until=until,
            most=given["limit"],
            origins=given["origins"],
            before=(before[0], before[1]) if before else None,
            exact=True,
        )


def list_row(found: AccountTimeline, _: Asked) -> Listing:
    """Returns the accounts, the newest first."""
    ordered = sorted(sorted((*found.dated, *found.undated), key=lambda one: one.id), key=day_of, reverse=True)
    return Listing([account_row(one, found) for one in ordered], _after(ordered[-1]) if found.more else None)


def _after(one: Account) -> str:
    return f"{day_of(one)}.{one.id}"


def asked_one(asked: Asked) -> AccountTimeline:
    """Asks for one account."""
    with asked.store.reading() as connection:
        found = account_asked(connection, asked.given["account"])
    if not (found.dated or found.undated):
        raise PageError(f"{asked.given['account']:.60}: the store has no account of this id", status=404)
    return found


def one_row(found: AccountTimeline, _: Asked) -> dict[str, Any]:
    """Returns it with all its tellings and the origins that they name."""
    return account_row((*found.dated, *found.undated)[0], found)


ROUTES = (
    Route(
        "accounts",
        "/accounts",
        asked_accounts,
        row=list_row,
        parameters=(KIND, PEOPLE, *BETWEEN, ORIGINS, limit(20, 200), AFTER),
        schema=many(ref("Account")),
        told="Contacts and statements as all articles tell them, the newest first.",
    ),
    Route("account", "/accounts/{account}", asked_one, row=one_row, schema=ref("Account"), told="One contact or statement with all its tellings."),
)
