"""What does a store ask of the database under it? SQLite's answers are `sqlite.py`; another database gives its own and takes the same tests.

Beyond this, what differs between databases stands in `upsert.py` (ON CONFLICT) and `word_index.py` (which engine finds words).
"""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol

from sqlalchemy import Connection


class Database(Protocol):
    """Connections to one store, and what cannot be asked in plain SQL. All methods raise StoreError, in words that help, where it fails.

    Attributes:
        path: Where it is.
    """

    path: Path

    def reading(self) -> AbstractContextManager[Connection]:
        """Gives a connection that sees the store as it is now, whatever is being written."""

    def writing(self) -> AbstractContextManager[Connection]:
        """Gives a connection whose changes are kept together when it ends without an error; one at a time, a second one waits."""

    def asking(self) -> AbstractContextManager[Connection]:
        """Gives the one connection that is kept for single questions, each of which sees the store as it is then."""

    def state(self) -> int:
        """Returns a number that is another one after each commit, by whichever connection or process; none comes back while the store is open."""

    def has_tables(self, connection: Connection) -> bool:
        """Says whether there are tables of a store, and not none at all.

        Raises:
            StoreError: There are tables of another program.
        """

    def make_ready(self, *, new: bool) -> None:
        """Does what comes before the tables are made (`new`), or brought to another form."""

    def size(self) -> int:
        """Returns how many bytes it takes."""

    def faults(self, connection: Connection) -> Iterator[str]:
        """Yields what is wrong with the database itself, and with what its rows point at; a sentence each."""

    def back_up(self, target: Path, *, force: bool, progress: Callable[[int, int], None] | None) -> None:
        """Copies all of it, as it is at one moment, into a file that is a store."""

    def close(self) -> None:
        """Lets go of it."""
