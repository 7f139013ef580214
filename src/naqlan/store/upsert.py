"""How is a row put in where one with its key may be there already? The one place that knows how databases say `ON CONFLICT`.

PostgreSQL's statement is SQLite's with more to it, and SQLAlchemy writes it for both; `tests/store/test_upsert.py` holds it to that.
"""

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from sqlalchemy import Table
from sqlalchemy.dialects.postgresql import Insert, insert
from sqlalchemy.sql.base import ReadOnlyColumnCollection
from sqlalchemy.sql.elements import KeyedColumnElement

Given: TypeAlias = ReadOnlyColumnCollection[str, KeyedColumnElement[Any]]
"""The columns of the row that was to be put in."""


def add(table: Table) -> Insert:
    """Returns what puts in a row unless there is one with its key."""
    return insert(table).on_conflict_do_nothing()


def put(table: Table, changes: Callable[[Given], Mapping[str, Any]] | None = None) -> Insert:
    """Returns what puts in a row, or changes the one that has its key already.

    Args:
        table: The table; its primary key counts.
        changes: Makes the new values of a row that is there from what was given; None: all that was given takes their place.
    """
    made = insert(table)
    values = changes(made.excluded) if changes else {one.name: one for one in made.excluded if not one.primary_key}
    return made.on_conflict_do_update(index_elements=list(table.primary_key), set_=dict(values))
