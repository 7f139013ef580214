"""Which distinct origins do the articles of a store name for one contact or statement that several of them tell?"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import TypeAlias

from sqlalchemy import Connection

from naqlan.compare.occasions import Uttered, occasion_of, on_the_same_occasion
from naqlan.compare.origins import origins_of as count_origins
from naqlan.links.groups import Pair, pair
from naqlan.pipeline.judgements import judged_articles
from naqlan.pipeline.occasions import uttered_in
from naqlan.pipeline.sourcing import Page, bearings
from naqlan.record.article import Article
from naqlan.record.copy import Likeness
from naqlan.record.origin import Origins
from naqlan.record.sourced import Sourced
from naqlan.record.span import Span
from naqlan.store.copies import copies_of
from naqlan.store.origins import ItemKind, Place, items_of_account, items_of_accounts, kept_in, places_of

MOST_PAGES = 40
"""Pages on one call or meeting that are read for what else was said there, the earliest: a millisecond each."""
COVERED = 0.8
"""Part of a telling that must stand in what two articles have in common for it to be a copy: its ends are cut at other words now and then."""


@dataclass(frozen=True, slots=True)
class AccountOrigins:
    """The origins of one account, with the pages of its tellings.

    Attributes:
        origins: The origins.
        pages: Where each telling stands, by its id.
        occasion: Of a statement, the origins of all that its speaker told the same people in that call or at that meeting, itself included; None
            where nothing else is told of it, or the occasion is not known.
    """

    origins: Origins
    pages: Mapping[str, Place]
    occasion: Origins | None = None


@dataclass(frozen=True, slots=True)
class _Told:
    """A telling and where it stands in its article."""

    telling: Sourced
    span: Span


_Pages: TypeAlias = dict[str, tuple[Page, Article]]
_Copies: TypeAlias = Sequence[tuple[str, str, Likeness]]
_Spans: TypeAlias = dict[Uttered, Span]


def origins_of(connection: Connection, kind: ItemKind, account: str) -> AccountOrigins:
    """Returns the named origins of an account.

    Args:
        connection: To a store that is up to date.
        kind: Whether the account is a contact or a statement.
        account: Its id.

    Returns:
        The origins; none, of no telling, where there is no such account.
    """
    return origins_of_items(connection, kind, items_of_account(connection, kind, account))


def origins_of_items(connection: Connection, kind: ItemKind, items: Iterable[str]) -> AccountOrigins:
    """Returns the named origins of contacts or statements that are taken for one.

    Args:
        connection: To a store that is up to date.
        kind: What they are.
        items: Their ids.
    """
    return origins_of_each(connection, [(kind, items)])[0]


def origins_of_each(connection: Connection, accounts: Sequence[tuple[ItemKind, Iterable[str]]]) -> list[AccountOrigins]:
    """Returns the named origins of several accounts, each given as its kind and the ids of its tellings; articles are read once (a millisecond each).

    Args:
        connection: To a store that is up to date.
        accounts: The accounts.
    """
    places = _places(connection, accounts)
    pages = _read(connection, {one.article: one.day for some in places for one in some})
    uttered = _uttered(connection, pages)
    asked = {one.item for (kind, _), some in zip(accounts, places, strict=True) for one in some if kind == "statement"}
    further = _pages_on(connection, (one for one in uttered if one.telling.id in asked), pages)
    pages |= further
    uttered |= _uttered(connection, further)
    copies = list(copies_of(connection, pages)) if len(pages) > 1 else []
    return [_account(kind, some, pages, copies, uttered) for (kind, _), some in zip(accounts, places, strict=True)]


def origins_of_accounts(connection: Connection, accounts: Iterable[tuple[ItemKind, str]]) -> dict[str, AccountOrigins]:
    """Returns the named origins of several accounts by their ids; one that is not there is left out.

    Args:
        connection: To a store that is up to date.
        accounts: The kind and the id of each.
    """
    of_kind: dict[ItemKind, list[str]] = defaultdict(list)
    for kind, account in accounts:
        of_kind[kind].append(account)
    items = [(kind, account, found) for kind, ids in of_kind.items() for account, found in items_of_accounts(connection, kind, ids).items()]
    found = origins_of_each(connection, [(kind, ids) for kind, _, ids in items])
    return {account: one for (_, account, _), one in zip(items, found, strict=True)}


def _places(connection: Connection, accounts: Iterable[tuple[ItemKind, Iterable[str]]]) -> list[list[Place]]:
    """Where the tellings of accounts stand: of each account by day, article and id; asked for at once."""
    homes: dict[ItemKind, dict[str, list[list[Place]]]] = {"contact": {}, "statement": {}}
    found: list[list[Place]] = []
    for kind, items in accounts:
        found.append([])
        for item in set(items):
            homes[kind].setdefault(item, []).append(found[-1])
    for kind, home in homes.items():
        for place in places_of(connection, kind, home):
            for places in home[place.item]:
                places.append(place)
    return found


def _read(connection: Connection, days: Mapping[str, str]) -> _Pages:
    """The records of articles as judged, each article given with its day; one that is not there is left out."""
    return {article: (Page(article, record, days[article]), record) for article, record in judged_articles(connection, days).items()}


def _uttered(connection: Connection, pages: _Pages) -> _Spans:
    """What was said on occasions by pages, each with where it stands."""
    kept = kept_in(connection, pages)
    return dict(both for article, (page, record) in pages.items() for both in uttered_in(page, record, kept.get(article, {})))


def _pages_on(connection: Connection, uttered: Iterable[Uttered], pages: _Pages) -> _Pages:
    """The further pages that tell of the calls and meetings in which something was said."""
    occasions = {occasion[1] for one in uttered if (occasion := occasion_of(one)) is not None and occasion[0] == "contact"}
    told: list[tuple[ItemKind, Iterable[str]]] = [("contact", items) for items in items_of_accounts(connection, "contact", occasions).values()]
    days = {one.article: one.day for some in _places(connection, told) for one in some[:MOST_PAGES]}
    return _read(connection, {article: day for article, day in days.items() if article not in pages})


def _account(kind: ItemKind, places: Sequence[Place], pages: _Pages, copies: _Copies, uttered: _Spans) -> AccountOrigins:
    told: list[_Told] = []
    where: dict[str, Place] = {}
    for place in places:
        for one in _tellings(place, pages, kind):
            told.append(one)
            where[one.telling.id] = place
    found = count_origins([one.telling for one in told], bearings(), _copies(told, copies), statement=kind == "statement")
    items = {one.item for one in places}
    own = [one for one in uttered if one.telling.id in items]
    also = on_the_same_occasion(own, list(uttered), bearings()) if own else ()
    if not also:
        return AccountOrigins(found, where)
    both = [*told, *(_Told(one.telling, span) for one, span in uttered.items() if one.telling in also)]
    occasion = count_origins([one.telling for one in both], bearings(), _copies(both, copies))
    return AccountOrigins(found, where, occasion)


def _tellings(place: Place, pages: _Pages, kind: ItemKind) -> Iterator[_Told]:
    if place.article not in pages:
        return
    page, record = pages[place.article]
    if kind == "statement":
        yield from (_Told(page.statement(place.item, one), one.span) for one in record.statements if one.id == place.local)
    for contact in record.contacts if kind == "contact" else ():
        if contact.id == place.local:
            tellings = page.contact(place.item, contact)
            yield from (_Told(telling, passage.span) for telling, passage in zip(tellings, contact.tellings, strict=True))


def _copies(told: Sequence[_Told], pairs: Iterable[tuple[str, str, Likeness]]) -> list[Pair]:
    """The pairs of tellings that stand in words which two articles have in common."""
    by_article: dict[str, list[_Told]] = defaultdict(list)
    for one in told:
        if one.span.field == "body":
            by_article[one.telling.article].append(one)
    found = []
    for first, second, likeness in pairs:
        for one, other in product(by_article.get(first, ()), by_article.get(second, ())):
            if _in_common(one.span, other.span, likeness):
                found.append(pair(one.telling.id, other.telling.id))
    return found


def _in_common(one: Span, other: Span, likeness: Likeness) -> bool:
    """Whether two spans stand in one passage that their articles have in common, at about the same place of it."""
    for passage in likeness.passages:
        start, end = max(one.start, passage.start), min(one.end, passage.end)
        other_start, other_end = max(other.start, passage.other_start), min(other.end, passage.other_end)
        covers = end - start >= COVERED * (one.end - one.start) and other_end - other_start >= COVERED * (other.end - other.start)
        beside = abs((start - passage.start) - (other_start - passage.other_start)) <= one.end - one.start
        if covers and beside and end > start:
            return True
    return False
