"""What does one do with a store? Open it, add to it in batches, ask it; one writer at a time, any number of readers."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection

from naqlan.errors import StoreError
from naqlan.record.article import Article
from naqlan.record.page import Page, Unreadable
from naqlan.record.visit import Visit
from naqlan.store import inputs, runs
from naqlan.store.articles import article_of, each_article, record_of_version, versions_of
from naqlan.store.batch import Batch
from naqlan.store.captures import count_stale, each_capture, is_worked, page_bytes
from naqlan.store.counts import count
from naqlan.store.database import Database
from naqlan.store.drops import each_drop
from naqlan.store.migrations import migrate, newest, version_of
from naqlan.store.sqlite import SQLite
from naqlan.store.stored import Capture, Counts, Input, Run, State, Version
from naqlan.store.verify import problems_of
from naqlan.store.visits import due_visits, visits_of

DEFAULT = "naqlan.db"
"""The file of a store where none is named."""


class Store:
    """An open store; made by `open_store`, to be closed.

    Args:
        database: Where all of it is kept.
        clock: Gives the time now (UTC).

    Attributes:
        path: Where it is: its file.
    """

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self.path, self._database, self._clock = database.path, database, clock

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Lets go of the file."""
        self._database.close()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Gives a connection that sees the store as it is now, whatever is being written.

        Raises:
            StoreError: The file cannot be read.
        """
        with self._database.reading() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Gives a connection whose changes are kept together when it ends without an error, and else not at all.

        Raises:
            StoreError: The file cannot be written.
        """
        with self._database.writing() as connection:
            yield connection

    @contextmanager
    def batch(self, run: int) -> Iterator[Batch]:
        """Gives a batch to add to; it is kept as a whole when it ends without an error, and else not at all.

        Raises:
            StoreError: The file cannot be written.
        """
        with self.writing() as connection:
            batch = Batch(connection, run, self.now())
            yield batch
            batch.close()

    def now(self) -> str:
        """Returns the time now (`2024-03-27T12:05:00Z`)."""
        return self._clock().astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")

    def begin(self, command: str, code: str) -> int:
        """Writes down that somebody begins to add; returns the number of the run."""
        with self.writing() as connection:
            return runs.begin(connection, command, code, self.now())

    def end(self, run: int, state: State) -> None:
        """Writes down that a run ended, and how."""
        with self.writing() as connection:
            runs.end(connection, run, state, self.now())

    def input(self, path: str, key: str, fingerprint: str) -> Input:
        """Returns how far a file was read; from its beginning where it, or how it is read, has changed since."""
        with self.reading() as connection:
            return inputs.reached(connection, path, key, fingerprint)

    def is_worked(self, page: Page, code: str) -> str | None:
        """Returns the capture by which a page, with all given with it, was made an article of by this code, or None.

        It is asked for every page, so it keeps a connection of its own; one thread at a time may ask.
        """
        with self._database.asking() as connection:
            return is_worked(connection, page, code)

    def article(self, article: str) -> Article | None:
        """Returns the current record of an article by its id, None where there is none."""
        with self.reading() as connection:
            return article_of(connection, article)

    def articles(self, name: str | None = None, *, damaged: Callable[[StoreError], None] | None = None) -> Iterator[Article]:
        """Yields the current records of all articles, in the order in which they came; what is added meanwhile may be among them.

        Args:
            name: Only those whose `doc`, key or id this is; mostly one.
            damaged: Called with the error of a record that cannot be read; the others go on. None: the first one is raised.

        Raises:
            StoreError: The file cannot be read; or a record, and there is no `damaged`.
        """
        return each_article(self.reading, name, damaged)

    def versions(self, article: str) -> list[Version]:
        """Returns the versions of an article, that seen last first; empty where there is no such article."""
        with self.reading() as connection:
            return versions_of(connection, article)

    def record(self, version: int) -> Article | None:
        """Returns the record of a version by its number, None where there is none."""
        with self.reading() as connection:
            return record_of_version(connection, version)

    def page(self, sha256: str) -> bytes | None:
        """Returns the bytes of a page, None where it is not here."""
        with self.reading() as connection:
            return page_bytes(connection, sha256)

    def captures(self, *, but: str | None = None, after: str = "") -> Iterator[Capture]:
        """Yields what was given with the pages that are kept, by id from `after` on; `but` leaves out what this code worked."""
        return each_capture(self.reading, but, after)

    def stale(self, code: str) -> int:
        """Returns how many pages were worked last by other code than this."""
        with self.reading() as connection:
            return count_stale(connection, code)

    def drops(self) -> Iterator[Unreadable]:
        """Yields the sources that gave no article when they were last read, and why, in the order of their names."""
        return each_drop(self.reading)

    def visits(self, urls: Iterable[str]) -> dict[str, Visit]:
        """Returns what is known of addresses that are watched; those of which nothing is are left out."""
        with self.reading() as connection:
            return visits_of(connection, urls)

    def due(self, now: str, most: int) -> list[Visit]:
        """Returns the addresses that are to be fetched at a time (UTC), at most so many, those that wait longest first."""
        with self.reading() as connection:
            return due_visits(connection, now, most)

    def size(self) -> int:
        """Returns how many bytes the store takes on the disk."""
        return self._database.size()

    def state(self) -> int:
        """Returns a number that is another one once anything was written, by whichever process; for who keeps answers until then.

        Raises:
            StoreError: The file cannot be read.
        """
        return self._database.state()

    def counts(self) -> Counts:
        """Returns how much there is."""
        with self.reading() as connection:
            return count(connection)

    def runs(self, last: int = 10) -> list[Run]:
        """Returns the runs, the last first."""
        with self.reading() as connection:
            return runs.last(connection, last)

    def back_up(self, target: Path, *, force: bool = False, progress: Callable[[int, int], None] | None = None) -> None:
        """Copies the store, as it is now, into one file that can be opened as a store; see `backup.back_up`.

        Raises:
            StoreError: There is a file already; the copy cannot be written, or is not whole.
        """
        self._database.back_up(target, force=force, progress=progress)

    def problems(self) -> list[str]:
        """Checks the whole file; returns what is wrong, a sentence each: empty where all is well."""
        with self.reading() as connection:
            return [*self._database.faults(connection), *problems_of(connection)]


def _today() -> datetime:
    return datetime.now(UTC)


def open_store(path: str | Path, *, create: bool = True, clock: Callable[[], datetime] = _today) -> Store:
    """Opens a store and brings its tables to the form of this code.

    Args:
        path: Its file.
        create: Whether to make it where there is none.
        clock: Gives the time now (UTC).

    Raises:
        StoreError: There is none and none is to be made; the file is none, is damaged, or was written by a newer Naqlan.
    """
    place = Path(path)
    if not create and not place.exists():
        raise StoreError(f"{place}: there is no store here; make one with `naqlan add PATH… --store {place}`, or give its path with --store")
    database = SQLite(place)
    store = Store(database, clock)
    try:
        _prepare(store, database)
    except StoreError:
        store.close()
        raise
    return store


def _prepare(store: Store, database: Database) -> None:
    with store.reading() as connection:
        found = version_of(connection, database)
    if found == newest():
        return
    database.make_ready(new=found is None)
    with store.writing() as connection:
        migrate(connection, database, store.now())
