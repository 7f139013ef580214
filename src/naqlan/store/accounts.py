"""Which tellings belong to one account? What is kept of them: keys, verdicts on pairs, and the accounts that follow."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, or_, select, update

from naqlan.dates.window import window as days_around
from naqlan.record.account import Account, AccountKind, Likeness, Told
from naqlan.store.account_tellings import TABLES
from naqlan.store.portions import portions
from naqlan.store.redirects import redirect
from naqlan.store.schema_accounts import account_keys, account_links, accounts

K, L, A = account_keys.c, account_links.c, accounts.c
NEIGHBOURS = 300
"""Ids of one question that looks for them on both sides of a pair."""


def put_keys(connection: Connection, found: Iterable[tuple[Told, Iterable[str], Iterable[str]]]) -> None:
    """Keeps by which keys and around which days each telling is found."""
    rows = [{"key": key, "day": day, "item": told.item, "article": told.article} for told, keys, days in found for key in keys for day in days]
    if rows:
        connection.execute(insert(account_keys), rows)


def take_out_tellings(connection: Connection, articles: Iterable[str]) -> tuple[set[str], set[str]]:
    """Takes out all that was kept of the tellings of articles.

    Returns:
        Their ids; and those of the other tellings that were linked with them, whose accounts are to be made anew.
    """
    items: set[str] = set()
    for some in portions(articles):
        items |= set(connection.execute(select(K.item).where(K.article.in_(some)).distinct()).scalars())
        connection.execute(delete(account_keys).where(K.article.in_(some)))
    linked = {end for one in likenesses_of(connection, items) for end in (one.one, one.other)} - items
    for some in portions(items, NEIGHBOURS):
        connection.execute(delete(account_links).where(or_(L.one.in_(some), L.other.in_(some))))
    return items, linked


def found_by_keys(connection: Connection, keys: Mapping[str, Iterable[str]], around: str, window: int) -> dict[str, Counter[str]]:
    """Returns for each telling the others that are found by its keys near a day, with how many keys they share.

    Args:
        connection: To the store.
        keys: The keys of each telling.
        around: The day (`2024-03-27`).
        window: Days before and after it.
    """
    holders: dict[str, list[str]] = defaultdict(list)
    for item, mine in keys.items():
        for key in mine:
            holders[key].append(item)
    first, last = days_around(around, window)
    found: dict[str, Counter[str]] = {item: Counter() for item in keys}
    for some in portions(holders):
        asked = select(K.key, K.item).where(K.key.in_(some), K.day.between(first, last)).distinct()
        for key, other in connection.execute(asked):
            for item in holders[key]:
                if item != other:
                    found[item][other] += 1
    return found


def put_likenesses(connection: Connection, found: Iterable[Likeness]) -> None:
    """Keeps verdicts on pairs that have none yet."""
    rows = [
        {"one": one.one, "other": one.other, "verdict": one.verdict, "score": one.score, "reasons": json.dumps(one.reasons, ensure_ascii=False)}
        for one in found
    ]
    if rows:
        connection.execute(insert(account_links), rows)


def likenesses_of(connection: Connection, items: Iterable[str]) -> list[Likeness]:
    """Returns the verdicts on all pairs in which one of these tellings is."""
    found: dict[tuple[str, str], Likeness] = {}
    for some in portions(items):
        for side in (L.one, L.other):
            for row in connection.execute(select(account_links).where(side.in_(some))).mappings():
                likeness = Likeness(row["one"], row["other"], row["verdict"], row["score"], tuple(json.loads(row["reasons"])))
                found[likeness.one, likeness.other] = likeness
    return [found[one] for one in sorted(found)]


def accounts_before(connection: Connection, kind: AccountKind, items: Iterable[str]) -> dict[str, str]:
    """Returns the account that each of these tellings has; one that has none is left out."""
    table = TABLES[kind]
    found: dict[str, str] = {}
    for some in portions(items):
        asked = select(table.c.id, table.c.account).where(table.c.id.in_(some), table.c.account.is_not(None))
        found.update((row.id, row.account) for row in connection.execute(asked))
    return found


def take_out_accounts(connection: Connection, gone: Iterable[str]) -> None:
    """Takes out accounts; an id that is none is passed over."""
    for some in portions(gone):
        connection.execute(delete(accounts).where(A.id.in_(some)))


def put_accounts(connection: Connection, kind: AccountKind, made: Sequence[Account], moved: Mapping[str, str]) -> None:
    """Keeps accounts; those that their tellings had were taken out.

    Args:
        connection: In a transaction that writes.
        kind: Of the accounts.
        made: The accounts, with their tellings.
        moved: Where those that are no more have gone.
    """
    if not made:
        return
    names = ("id", "kind", "sort", "status", "earliest", "latest", "first_day", "last_day", "articles")
    rows: list[dict[str, Any]] = [{name: getattr(one, name) for name in names} for one in made]
    connection.execute(insert(accounts), rows)
    table = TABLES[kind]
    belongs = [{"which": told.item, "whole": one.id} for one in made for told in one.tellings]
    connection.execute(update(table).where(table.c.id == bindparam("which")).values(account=bindparam("whole")), belongs)
    redirect(connection, "account", moved, {one.id for one in made})
