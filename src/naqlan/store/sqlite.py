"""How is a store kept in one file? SQLite in WAL mode: one writer at a time, any number of readers."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock

from sqlalchemy import Connection, inspect

from naqlan.errors import StoreError
from naqlan.store.backup import back_up
from naqlan.store.connect import ALONE, BEGIN, MARK, WRITING, engine_of, told
from naqlan.store.schema import migrations


class SQLite:
    """The database of a store in one file (`database.Database`).

    Args:
        path: Its file.

    Attributes:
        path: Its file.
    """

    def __init__(self, path: Path) -> None:
        self.path, self._engine = path, engine_of(path)
        self._asking: Connection | None = None
        self._watching: Connection | None = None
        self._one_watches = Lock()

    def close(self) -> None:
        """Lets go of the file."""
        if self._asking is not None:
            self._asking.close()
            self._asking = None
        if self._watching is not None:
            self._watching.close()
            self._watching = None
        self._engine.dispose()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Gives a connection that sees the store as it is now, whatever is being written."""
        with told(self.path), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Gives a connection that holds the file for writing from the start, and keeps its changes where it ends without an error."""
        with told(self.path), self._engine.connect().execution_options(**{BEGIN: WRITING}) as connection, connection.begin():
            yield connection

    @contextmanager
    def asking(self) -> Iterator[Connection]:
        """Gives the one connection that is kept for single questions."""
        with told(self.path):
            if self._asking is None:
                self._asking = self._engine.connect().execution_options(**{BEGIN: ALONE})
            yield self._asking

    def state(self) -> int:
        """Returns SQLite's count of what others than one connection have committed, which is kept for this and never writes."""
        with told(self.path), self._one_watches:
            if self._watching is None:
                self._watching = self._engine.connect().execution_options(**{BEGIN: ALONE})
            return int(self._watching.exec_driver_sql("PRAGMA data_version").scalar_one())

    def has_tables(self, connection: Connection) -> bool:
        """Says whether the file has tables of a store; one without any tables is to become one.

        Raises:
            StoreError: It is a file of another program.
        """
        mark = connection.exec_driver_sql("PRAGMA application_id").scalar_one()
        tables = inspect(connection).get_table_names()
        if not tables and mark in (0, MARK):
            return False
        if mark != MARK or migrations.name not in tables:
            raise StoreError(f"{self.path}: this is an SQLite file, but no store of Naqlan; give another path with --store")
        return True

    def make_ready(self, *, new: bool) -> None:
        """Marks a file that is new as ours, and has it written beside itself first."""
        with told(self.path), self._engine.connect() as connection:
            driver = connection.connection
            if new:
                driver.execute(f"PRAGMA application_id = {MARK}")  # before WAL, so that it stands in the file itself at once
            driver.execute("PRAGMA journal_mode = WAL")

    def size(self) -> int:
        """Returns how many bytes it takes on the disk."""
        return sum(path.stat().st_size for path in (self.path, self.path.with_name(self.path.name + "-wal")) if path.exists())

    def faults(self, connection: Connection) -> Iterator[str]:
        """Yields what is wrong with the file, and the rows that point at none."""
        for (line,) in connection.exec_driver_sql("PRAGMA integrity_check"):
            if line != "ok":
                yield f"the file: {line}"
        for table, row, parent, _ in connection.exec_driver_sql("PRAGMA foreign_key_check"):
            yield f"{table}, row {row}: points at a row of {parent} that is not there"

    def back_up(self, target: Path, *, force: bool, progress: Callable[[int, int], None] | None) -> None:
        """Copies the file (`backup.back_up`)."""
        back_up(self.path, target, force=force, progress=progress)
