"""How many ids does one question take? They are asked for in portions, sorted, so that equal questions are asked in one order."""

from collections.abc import Iterable, Iterator

AT_ONCE = 500
"""Ids of one question: SQLite takes 32,766, and a longer list is no faster."""


def portions(ids: Iterable[str], size: int = AT_ONCE) -> Iterator[list[str]]:
    """Yields each id once, sorted, in lists that one question can take; nothing where there are none."""
    ordered = sorted(set(ids))
    for start in range(0, len(ordered), size):
        yield ordered[start : start + size]
