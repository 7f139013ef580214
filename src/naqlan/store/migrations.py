"""Which form do the tables of this file have, and how are they brought to ours? One transaction, all or nothing."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from sqlalchemy import Connection, func, insert, select

from naqlan.errors import StoreError
from naqlan.store import placed
from naqlan.store.database import Database
from naqlan.store.schema import captures_url, metadata, migrations
from naqlan.store.tables import CORPUS, JUDGED


def _corpus(connection: Connection) -> None:
    """Form 2: the tables of judgements and of the corpus work, with every article waiting for it."""
    metadata.create_all(connection, tables=[*JUDGED, *CORPUS])
    captures_url.create(connection)
    placed.place_all(connection)


FIRST = 1
MIGRATIONS: Mapping[int, Callable[[Connection], None]] = MappingProxyType({2: _corpus})
"""What brings the tables from the form before to that of the number: 2 and on. A store that is new is made in the newest at once."""


def newest(steps: Mapping[int, Callable[[Connection], None]] = MIGRATIONS) -> int:
    """Returns the number of the form that this code works with."""
    return max(steps, default=FIRST)


def migrate(connection: Connection, database: Database, now: str, steps: Mapping[int, Callable[[Connection], None]] = MIGRATIONS) -> None:
    """Makes the tables of a new store, or brings those of an older one to the newest form; within the transaction at hand.

    Args:
        connection: In a transaction that may write.
        database: Whose tables they are.
        now: The time (UTC) that is written down for what is applied.
        steps: The migrations known.

    Raises:
        StoreError: The file belongs to another program, or to a newer Naqlan.
    """
    found = version_of(connection, database)
    if found is not None and found > newest(steps):
        known = f"form {found}; this one knows {newest(steps)}"
        raise StoreError(f"{database.path}: the store was written by a newer Naqlan ({known}); install that, or give another --store")
    if found is None:
        metadata.create_all(connection)
        applied = range(FIRST, newest(steps) + 1)
    else:
        applied = range(found + 1, newest(steps) + 1)
        for number in applied:
            steps[number](connection)
    for number in applied:
        connection.execute(insert(migrations).values(number=number, applied=now))


def version_of(connection: Connection, database: Database) -> int | None:
    """Returns the number of the form that a file has; None where there are none yet.

    Raises:
        StoreError: It is a file of another program.
    """
    if not database.has_tables(connection):
        return None
    number = connection.execute(select(func.max(migrations.c.number))).scalar_one()
    if not isinstance(number, int):
        raise StoreError(f"{database.path}: it does not say which form its tables have, as a store does; give another path with --store")
    return number
