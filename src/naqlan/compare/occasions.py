"""What else did the same speaker tell the same people on the same occasion: in that call, at that meeting?

Pages tell a call by several sources, each of which has another sentence of it; what each of them says is a statement of its own.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from naqlan.compare.bearings import Bearings
from naqlan.names.likeness import same_name
from naqlan.record.account import Named
from naqlan.record.contact import ContactKind
from naqlan.record.sourced import Sourced

CONTACTS: dict[str, frozenset[ContactKind]] = {
    "call": frozenset({"call", "talks"}),
    "meeting": frozenset({"meeting", "talks", "visit"}),
}
"""Media that are occasions, each with the contacts that may be it. Elsewhere a speaker is heard himself, and nobody need tell of it."""
Occasion: TypeAlias = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Uttered:
    """A statement that was made on an occasion.

    Attributes:
        telling: It, with its speakers and those spoken to.
        when: Its day (EDTF), or None.
        contacts: Contacts between speaker and those spoken to that its page tells of and that may be the occasion: the account of each and its
            day, or None.
    """

    telling: Sourced
    when: str | None
    contacts: tuple[tuple[str, str | None], ...] = ()


def occasion_of(one: Uttered) -> Occasion | None:
    """Returns what is equal for statements of one occasion, as far as the speaker and those spoken to are the same.

    Returns:
        The contact, where it is clear which one; where the page tells of none, the page and the medium. None where nobody is spoken to, where
        the medium is no occasion or not known, and where several contacts may be it.
    """
    telling = one.telling
    if telling.via not in CONTACTS or len(telling.parties) == len(telling.speakers):
        return None
    accounts = {account for account, _ in one.contacts}
    if len(accounts) > 1:
        accounts = {account for account, day in one.contacts if day is not None and day == one.when}
    if one.contacts:
        return ("contact", *accounts) if len(accounts) == 1 else None
    return "page", telling.article, telling.via


def on_the_same_occasion(account: Sequence[Uttered], others: Sequence[Uttered], bearings: Bearings) -> tuple[Sourced, ...]:
    """Returns what the speaker of a statement told the same people on the same occasion besides it.

    Args:
        account: The tellings of the statement.
        others: Further statements of the same pages, or of others that tell of the same contact.
        bearings: Reads names.

    Returns:
        Tellings of other statements, in the order given; empty where there are none, or where the occasion is not known.
    """
    known = [(occasion, one.telling) for one in account if (occasion := occasion_of(one)) is not None]
    own = {one.telling.id for one in account}
    return tuple(
        one.telling
        for one in others
        if one.telling.id not in own
        and any(occasion_of(one) == occasion and _same_people(telling, one.telling, bearings) for occasion, telling in known)
    )


def _same_people(one: Sourced, other: Sourced, bearings: Bearings) -> bool:
    """Whether a speaker of each is one, and one of those spoken to."""
    first, second = len(one.speakers), len(other.speakers)
    return _meet(one.speakers, other.speakers, bearings) and _meet(one.parties[first:], other.parties[second:], bearings)


def _meet(some: Sequence[Named], others: Sequence[Named], bearings: Bearings) -> bool:
    return any(_same(one, other, bearings) for one in some for other in others)


def _same(one: Named, other: Named, bearings: Bearings) -> bool:
    if one.kind == other.kind == "person":
        return same_name(one.name, other.name)
    key = bearings.of(one.name).key
    return bool(key) and key == bearings.of(other.name).key
