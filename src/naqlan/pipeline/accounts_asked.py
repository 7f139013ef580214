"""What do all articles of a store tell of these people and days? Accounts in order of time, the undated apart, each with its tellings."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from sqlalchemy import Connection

from naqlan.pipeline.origins import AccountOrigins, origins_of_accounts
from naqlan.pipeline.who import people_named
from naqlan.record.account import Account, AccountKind
from naqlan.record.judgement import Laid
from naqlan.store.account_groups import account_groups
from naqlan.store.account_lists import Asked, PageOf, account_ids, accounts_of, pages_of
from naqlan.store.judgements import laid_on
from naqlan.store.redirects import follow
from naqlan.store.who import KnownPerson

MOST = 100
"""Accounts that an answer has, unless more are asked for."""
FEW = 20
"""Accounts of which the origins are looked up unasked: each costs its articles, 2 ms apiece (20 accounts 50 ms, 100 accounts 180 ms)."""


@dataclass(frozen=True, slots=True)
class AccountTimeline:
    """Accounts in order of time.

    Attributes:
        dated: Those of which a telling gives the day: by their first day, then their last.
        undated: The others, by the day of their first article, which says nothing of the day of what it tells.
        pages: The page of each article that tells of them.
        people: For each name asked for, whom it may mean, those of most articles first; empty for a name that nobody has.
        more: Whether there are more than were asked for, which are older.
        origins: The named origins of each account by its id; empty where they were not looked up.
        judged: What readers corrected in a telling or checked, by the id of its item.
    """

    dated: tuple[Account, ...]
    undated: tuple[Account, ...]
    pages: Mapping[str, PageOf]
    people: tuple[tuple[KnownPerson, ...], ...]
    more: bool
    origins: Mapping[str, AccountOrigins] = field(default_factory=dict)
    judged: Mapping[str, Sequence[Laid]] = field(default_factory=dict)


def accounts_asked(
    connection: Connection,
    names: Sequence[str] = (),
    *,
    kinds: Sequence[AccountKind] = ("contact", "statement"),
    since: date | None = None,
    until: date | None = None,
    most: int = MOST,
    origins: bool | None = None,
    before: tuple[str, str] | None = None,
    exact: bool = False,
) -> AccountTimeline:
    """Returns the accounts of people and days, the newest where there are more than `most`.

    Args:
        connection: To a store that is up to date.
        names: At most two, as a reader writes them, in any spelling; ids of people too. None: everybody. One: what this person took part in, said
            or was told. Two: contacts between both, and what one of them said to or about the other.
        kinds: Contacts, statements or both.
        since: The first day, or None. Of undated accounts the days of their articles count.
        until: The last day, or None.
        most: Accounts at most.
        origins: Whether their named origins are looked up; None: where there are at most `FEW` accounts.
        before: Day (`account_lists.day_of`) and id of the account behind which to go on; None: from the newest.
        exact: As in `account_lists.Asked`.

    Returns:
        The accounts; none where nothing fits, or nobody is named so.
    """
    people = tuple(tuple(people_named(connection, name)) for name in names)
    if not all(people):
        return AccountTimeline((), (), {}, people, more=False)
    meant = tuple(frozenset(one.id for one in its) for its in people)
    first, last = (day.isoformat() if day else None for day in (since, until))
    ids = account_ids(connection, Asked(tuple(kinds), meant, first, last, most + 1, before, exact))
    found = timeline_of_ids(connection, ids[:most], origins=len(ids) <= FEW if origins is None else origins)
    return replace(found, people=people, more=len(ids) > most)


def accounts_told(connection: Connection, articles: Sequence[str], *, origins: bool = True) -> AccountTimeline:
    """Returns all accounts that some articles tell, each with all its tellings, those of other articles too.

    Args:
        connection: To a store that is up to date.
        articles: The ids of the articles.
        origins: Whether their named origins are looked up.
    """
    groups = account_groups(connection, articles)
    return timeline_of_ids(connection, [account for found in groups.values() for account in found], origins=origins)


def account_asked(connection: Connection, which: str) -> AccountTimeline:
    """Returns the account of an id, an old one too, with its origins; none where there is none."""
    return timeline_of_ids(connection, [follow(connection, "account", which)])


def timeline_of_ids(connection: Connection, ids: Sequence[str], *, origins: bool = True) -> AccountTimeline:
    """Returns accounts by their ids, each with all its tellings; one that is not there is passed over.

    Args:
        connection: To a store that is up to date.
        ids: The ids.
        origins: Whether their named origins are looked up.
    """
    found = accounts_of(connection, ids)
    pages = pages_of(connection, {told.article for one in found for told in one.tellings})
    dated, undated = (tuple(one for one in found if (one.earliest is None) is bare) for bare in (False, True))
    known = origins_of_accounts(connection, [(one.kind, one.id) for one in found]) if origins else {}
    judged = laid_on(connection, [told.item for one in found for told in one.tellings])
    return AccountTimeline(dated, undated, pages, (), more=False, origins=known, judged=judged)
