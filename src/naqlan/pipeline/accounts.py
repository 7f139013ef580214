"""The last step of the corpus work: the same contact and the same statement, told by several articles, as one account."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from sqlalchemy import Connection

from naqlan.pipeline.arrival import Arrival
from naqlan.record.account import AccountKind, Likeness, Told
from naqlan.relate.accounts import account_id, account_of, compare, days, groups, keys, moved, shared_keys, window
from naqlan.store.account_tellings import items_of, tellings_of
from naqlan.store.accounts import (
    accounts_before,
    found_by_keys,
    likenesses_of,
    put_accounts,
    put_keys,
    put_likenesses,
    take_out_accounts,
    take_out_tellings,
)

KINDS: tuple[AccountKind, ...] = ("contact", "statement")


def keep_accounts(connection: Connection, arrivals: Sequence[Arrival], gone: Sequence[str]) -> None:
    """Sets the contacts and statements of articles that arrive beside those of others (a step, see `arrival.Step`)."""
    left, linked = take_out_tellings(connection, gone)
    take_out_accounts(connection, map(account_id, left))
    for kind in KINDS:
        told = tellings_of(connection, kind, items_of(connection, kind, [one.article for one in arrivals]))
        put_keys(connection, [(one, keys(one), days(one)) for one in told.values()])
        put_likenesses(connection, _likenesses(connection, kind, told))
        _regroup(connection, kind, {*told, *linked})


def _likenesses(connection: Connection, kind: AccountKind, told: dict[str, Told]) -> list[Likeness]:
    """Returns the verdicts on all pairs of which one telling has arrived."""
    around: dict[str, dict[str, set[str]]] = defaultdict(dict)
    for item, one in told.items():
        for day in days(one):
            around[day][item] = keys(one)
    pairs: set[tuple[str, str]] = set()
    for day, asked in around.items():
        for item, others in found_by_keys(connection, asked, day, window(kind)).items():
            least = min(shared_keys(kind), len(asked[item]))
            pairs |= {(min(item, other), max(item, other)) for other, shared in others.items() if shared >= least}
    known = told | tellings_of(connection, kind, {end for one in pairs for end in one} - set(told))
    # What is left out here waits to be withdrawn: its keys are still there, and it has no version any more.
    found = (compare(known[one], known[other]) for one, other in sorted(pairs) if one in known and other in known)
    return [one for one in found if one is not None]


def _regroup(connection: Connection, kind: AccountKind, touched: Iterable[str]) -> None:
    """Makes the accounts of tellings anew, and of all that hang together with them."""
    nodes, likenesses = _component(connection, touched)
    told = tellings_of(connection, kind, nodes)
    before = accounts_before(connection, kind, told)
    made = [account_of([told[item] for item in group]) for group in groups(list(told.values()), likenesses)]
    after = {one.item: account.id for account in made for one in account.tellings}
    take_out_accounts(connection, {*before.values(), *map(account_id, told)})
    put_accounts(connection, kind, made, moved(before, after))


def _component(connection: Connection, touched: Iterable[str]) -> tuple[set[str], list[Likeness]]:
    """Returns all tellings that hang together with these by pairs that are the same, and the verdicts on pairs of them."""
    nodes: set[str] = set()
    waiting = set(touched)
    found: dict[tuple[str, str], Likeness] = {}
    while waiting:
        nodes |= waiting
        likenesses = likenesses_of(connection, waiting)
        found.update(((one.one, one.other), one) for one in likenesses)
        waiting = {end for one in likenesses if one.verdict == "same" for end in (one.one, one.other)} - nodes
    return nodes, [one for one in found.values() if one.one in nodes and one.other in nodes]
