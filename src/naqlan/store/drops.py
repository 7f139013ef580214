"""Which sources gave no article when they were last read, and why?"""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager

from sqlalchemy import Connection, select

from naqlan.record.page import Unreadable
from naqlan.store.schema import drops

AT_ONCE = 500
"""Rows that are read in one step."""


def each_drop(reading: Callable[[], AbstractContextManager[Connection]]) -> Iterator[Unreadable]:
    """Yields the sources that gave no article when they were last read, in the order of their names, and why."""
    asked = select(drops.c.source, drops.c.doc, drops.c.reason, drops.c.detail).order_by(drops.c.source).limit(AT_ONCE)
    last = ""
    while True:
        with reading() as connection:
            rows = connection.execute(asked.where(drops.c.source > last)).all()
        if not rows:
            return
        yield from (Unreadable(*row) for row in rows)
        last = rows[-1].source
