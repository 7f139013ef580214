"""How is the file of a store opened? SQLite in WAL mode, transactions begun by us, errors in words that help."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import ConnectionPoolEntry

from naqlan.errors import StoreError

MARK = 0x4E51_4C4E
"""`application_id` of a store ("NQLN"), by which its file is told from other SQLite files."""
PATIENCE = 30.0
"""Seconds for which one waits for another writer, who holds the file for one batch (some tenths of a second)."""
BEGIN = "naqlan_begin"
"""Execution option of a connection: how it begins a transaction; the empty string where each statement stands alone."""
READING, WRITING, ALONE = "BEGIN", "BEGIN IMMEDIATE", ""
ADVICE = {
    "SQLITE_BUSY": f"another process has been writing to it for more than {PATIENCE:.0f} seconds; try again when it has ended",
    "SQLITE_FULL": "the disk is full; make room and start again, what was kept is safe",
    "SQLITE_READONLY": "it must not be written to; check its permissions and those of its folder",
    "SQLITE_CANTOPEN": "it cannot be opened; check that its folder exists and may be written to",
    "SQLITE_NOTADB": "it is no store of Naqlan; give another path with --store",
    "SQLITE_CORRUPT": "it is damaged; docs/store.md says how to get out what is whole",
    "SQLITE_IOERR": "the disk could not be read or written; what was kept before is safe",
}
"""What to do about an error of SQLite, by the head of its name."""


def engine_of(path: Path) -> Engine:
    """Returns the engine for the file of a store; nothing is opened yet."""
    # Absolute, for `:memory:` and the empty name are no files to SQLite; whole, for a `?` would part a URL that is written out.
    url = URL.create("sqlite", database=str(path.absolute()))
    engine = create_engine(url, connect_args={"timeout": PATIENCE}, hide_parameters=True)
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turns errors of the database into ours, with the path and what to do.

    Raises:
        StoreError: The database raised an error.
    """
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        cause = error.orig if isinstance(error, DBAPIError) else error
        name = getattr(cause, "sqlite_errorname", None) or ""
        advice = next((words for head, words in ADVICE.items() if name.startswith(head)), None)
        raise StoreError(f"{path}: {advice or cause}") from error


def _prepare(connection: sqlite3.Connection, _: ConnectionPoolEntry) -> None:
    connection.isolation_level = None  # Python's own guess at when to begin leaves DDL outside; `_begin` does it
    for pragma in ("foreign_keys = ON", "synchronous = NORMAL", "trusted_schema = OFF", "journal_size_limit = 67108864"):
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    # A writer takes its lock at once: one that began as a reader would be refused it without waiting.
    options: dict[str, Any] = dict(connection.get_execution_options())
    if how := options.get(BEGIN, READING):
        connection.exec_driver_sql(how)
