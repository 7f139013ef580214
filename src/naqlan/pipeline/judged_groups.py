"""Which mentions or articles does a judgement name that merges or parts people, or stories?"""

from collections.abc import Sequence

from sqlalchemy import Connection

from naqlan.errors import JudgementError
from naqlan.store.lookup import GROUPS, Meant, members_of

MOST = 200
"""Mentions or articles of a group from which one is parted: each with the one parted is a pair that must not be together."""


def as_person(connection: Connection, one: Meant, other: Meant) -> Meant:
    """Returns the person of whom a mention is the first, where the other thing is an article or mention that is to be parted from that person."""
    person = Meant("person", one.id, None)
    if one.of == "mention" and other.of in ("article", "mention") and members_of(connection, person, article=other.article, most=1):
        return person
    return one


def member(connection: Connection, one: Meant, about: str) -> Meant:
    """Returns what stands for a thing that is grouped: of a person or story its first mention or article.

    Raises:
        JudgementError: It is no thing that is grouped so.
    """
    if one.of in GROUPS:
        return members_of(connection, one, most=1)[0]
    if one.of != ("article" if about == "stories" else "mention"):
        raise JudgementError(
            f"{one.id}: this is the id of {one.of}; people are merged and parted with people or mentions, stories with stories or articles"
        )
    return one


def parted(connection: Connection, found: Sequence[Meant], about: str) -> list[list[Meant]]:
    """Returns the two sides of a parting, the one thing first: a group is parted from with all that it has, as far as `MOST`."""
    group = next((one for one in found if one.of in GROUPS), None)
    if group is None or all(one.of in GROUPS for one in found):
        return [[member(connection, one, about)] for one in found]
    other = next(one for one in found if one is not group)
    alone = members_of(connection, group, article=other.id, most=MOST) if other.of == "article" else [member(connection, other, about)]
    if not alone:
        raise JudgementError(f"{other.id}: this article has nothing of {group.id}")
    rest = [one for one in members_of(connection, group, most=MOST) if one not in alone]
    if not rest:
        raise JudgementError(f"{group.id}: nothing is left that it could be parted from")
    return [alone, rest]
