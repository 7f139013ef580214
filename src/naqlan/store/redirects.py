"""What has become of an id that was given out? Stories, accounts and people that were joined to another are found by their old ids too."""

from collections.abc import Mapping
from typing import Literal, TypeAlias

from sqlalchemy import Connection, bindparam, delete, select

from naqlan.store.schema_corpus import redirects
from naqlan.store.upsert import put

Redirected: TypeAlias = Literal["story", "storyline", "account", "person"]
PUT = put(redirects)
TAKE_BACK = delete(redirects).where(redirects.c.kind == bindparam("of"), redirects.c.old == bindparam("alive"))
NEXT = select(redirects.c.new).where(redirects.c.kind == bindparam("of"), redirects.c.old == bindparam("which"))
MOST_STEPS = 1000
"""Redirects that are followed one after another; more cannot be, for an id that is alive is no redirect (`redirect`)."""


def redirect(connection: Connection, kind: Redirected, moved: Mapping[str, str], alive: set[str]) -> None:
    """Notes which ids mean others from now on.

    Args:
        connection: In a transaction that writes.
        kind: Of what they are ids.
        moved: The new id of each old one.
        alive: Ids that exist now; none of them is a redirect any longer.
    """
    if alive:
        connection.execute(TAKE_BACK, [{"of": kind, "alive": one} for one in sorted(alive)])
    rows = [{"kind": kind, "old": old, "new": new} for old, new in sorted(moved.items()) if old != new and old not in alive]
    if rows:
        connection.execute(PUT, rows)


def follow(connection: Connection, kind: Redirected, which: str) -> str:
    """Returns the id that an id means now: itself where it was never redirected."""
    seen = {which}
    for _ in range(MOST_STEPS):
        following = connection.execute(NEXT, {"of": kind, "which": which}).scalar()
        if following is None or following in seen:
            break
        seen.add(following)
        which = following
    return which
