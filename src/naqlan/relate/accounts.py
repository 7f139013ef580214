"""Which tellings are of one contact or statement? Verdicts on pairs, and the groups that follow from them."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from naqlan.links.groups import Pair, average_link, pair
from naqlan.record.account import Account, AccountKind, Likeness, Told
from naqlan.record.identity import hash_of
from naqlan.relate import contact_accounts, statement_accounts

TOGETHER = {"contact": 0.3, "statement": 0.3}
"""Least average score between two groups of tellings for them to be joined; a pair that was not found alike counts 0. On tellings grouped by hand
(docs/accounts.md) .1 gives statements P .90 R .82, .3 P .97 R .76, .5 P .99 R .75; contacts hardly change."""


def compare(one: Told, other: Told) -> Likeness | None:
    """Says what two tellings of one kind have to do with one another; None where nothing can be said."""
    return contact_accounts.compare(one, other) if one.kind == "contact" else statement_accounts.compare(one, other)


def keys(told: Told) -> set[str]:
    """Returns keys by which other tellings are looked for; the id of the item where it has none."""
    found = contact_accounts.keys(told) if told.kind == "contact" else statement_accounts.keys(told)
    mark = told.kind[0]
    return {f"{mark}:{key}" for key in found} or {told.item}


def days(told: Told) -> set[str]:
    """Returns the days around which other tellings are looked for."""
    return contact_accounts.days(told) if told.kind == "contact" else statement_accounts.days(told)


def window(kind: AccountKind) -> int:
    """Returns how many days two tellings of one contact or statement may lie apart."""
    return contact_accounts.WINDOW if kind == "contact" else statement_accounts.WINDOW


def shared_keys(kind: AccountKind) -> int:
    """Returns how many keys two tellings share before they are worth a comparison."""
    return 1 if kind == "contact" else statement_accounts.SHARED_KEYS


def groups(tellings: Sequence[Told], likenesses: Iterable[Likeness]) -> list[list[str]]:
    """Returns the tellings of each account.

    Args:
        tellings: Of one kind.
        likenesses: What pairs of them have to do with one another, if anything.

    Returns:
        Lists of their ids, the first telling (earliest article, then smallest id) first; the same in whatever order they are given.
    """
    scores: dict[Pair, float] = {}
    cannot: list[Pair] = []
    for one in likenesses:
        if one.verdict == "same":
            scores[one.one, one.other] = one.score
        else:
            cannot.append((one.one, one.other))
    by_id = {one.item: one for one in tellings}
    kind = tellings[0].kind if tellings else "contact"
    cannot += _of_one_article(tellings)
    found = average_link(sorted(by_id), scores, TOGETHER[kind], cannot=sorted(cannot))
    return [sorted(group, key=lambda item: (by_id[item].day, item)) for group in found]


def _of_one_article(tellings: Sequence[Told]) -> list[Pair]:
    two = contact_accounts.two_of_one_article if tellings and tellings[0].kind == "contact" else statement_accounts.two_of_one_article
    by_article: dict[str, list[Told]] = defaultdict(list)
    for one in tellings:
        by_article[one.article].append(one)
    pairs = (both for together in by_article.values() for both in combinations(together, 2))
    return [pair(one.item, other.item) for one, other in pairs if two(one, other)]


def account_id(first: str) -> str:
    """Returns the id of the account whose first telling has this id."""
    return hash_of("account", first)


def account_of(tellings: Sequence[Told]) -> Account:
    """Returns the account of tellings that belong together.

    Args:
        tellings: At least one, the first telling first.
    """
    earliest, latest = _days(tellings)
    return Account(
        id=account_id(tellings[0].item),
        kind=tellings[0].kind,
        sort=_most([one.sort for one in tellings if one.sort != "talks"] or ["talks"]),
        status=_status(tellings),
        earliest=earliest,
        latest=latest,
        first_day=min(one.day for one in tellings),
        last_day=max(one.day for one in tellings),
        articles=len({one.article for one in tellings}),
        tellings=tuple(tellings),
    )


def _most(values: Sequence[str]) -> str:
    """Returns the most frequent value, of several the one that comes first."""
    return Counter(values).most_common(1)[0][0]


def _status(tellings: Sequence[Told]) -> str:
    """Returns the status of a contact by the latest articles: disputed where one has it denied and another happened; else a polarity."""
    found = [one.status for one in tellings]
    if tellings[0].kind == "statement":
        return _most(found)
    if "disputed" in found or ("denied" in found and "happened" in found):
        return "disputed"
    for status in ("happened", "denied", "cancelled"):
        if status in found:
            return status
    return _most(found)


def _days(tellings: Sequence[Told]) -> tuple[str | None, str | None]:
    """Returns the days that most tellings give, the narrower first where as many give two; None for both where none gives one."""
    given: Counter[tuple[str, str]] = Counter()
    for one in tellings:
        if one.earliest and one.latest:
            given[one.earliest, one.latest] += 1
    if not given:
        return None, None
    return min(given, key=lambda days: (-given[days], _length(days), days))


def _length(days: tuple[str, str]) -> tuple[int, str]:
    first, last = days
    return (0 if first == last else 1 if first[:7] == last[:7] else 2), last


def moved(before: Mapping[str, str], after: Mapping[str, str]) -> dict[str, str]:
    """Returns where the accounts that are no more have gone.

    Args:
        before: The account that each telling had.
        after: The account that each telling has.

    Returns:
        For each account of `before` that is not in `after` the one that has its first telling, else that of most of its tellings.
    """
    alive = set(after.values())
    first = {account_id(item): item for item in before}
    gone: dict[str, Counter[str]] = {}
    for item, account in before.items():
        if account not in alive:
            gone.setdefault(account, Counter())[after[item]] += 1
    return {
        account: after[first[account]] if account in first else min(counts, key=lambda one: (-counts[one], one)) for account, counts in gone.items()
    }
