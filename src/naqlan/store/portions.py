"""How are many ids asked for? In portions that one question can take, sorted, by questions that were made once."""

from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import Connection, Row, Select, bindparam

AT_ONCE = 500
"""Ids of one question: SQLite takes 32,766, and a longer list is no faster."""
IDS: Any = bindparam("ids", expanding=True)
"""Stands for a portion of ids in a question: `column.in_(IDS)`. To make a question anew takes three times as long as to ask it (150 µs and 50)."""


def portions(ids: Iterable[str], size: int = AT_ONCE) -> Iterator[list[str]]:
    """Yields each id once, sorted, in lists that one question can take; nothing where there are none."""
    ordered = sorted(set(ids))
    for start in range(0, len(ordered), size):
        yield ordered[start : start + size]


def rows_of(connection: Connection, asked: Select[*tuple[Any, ...]], ids: Iterable[str], **given: object) -> Iterator[Row[*tuple[Any, ...]]]:
    """Yields the rows that a question gives for ids, portion by portion; nothing where there are none.

    Args:
        connection: To the store.
        asked: The question, with `IDS` in it.
        ids: The ids.
        given: What else it asks for, by the names of its parameters.
    """
    for some in portions(ids):
        yield from connection.execute(asked, {"ids": some, **given})
