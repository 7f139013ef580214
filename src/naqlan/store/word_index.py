"""Which engine finds words? The one of the database at hand: SQLite's is `fts.py`; another would do the same in its own way."""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Protocol

from sqlalchemy import Connection

from naqlan.store import fts
from naqlan.store.query import Query
from naqlan.store.words import Conditions, Index


class WordIndex(Protocol):
    """What search asks of an engine. A row is its number and its columns, as `words.COLUMNS` names them, terms parted by blanks."""

    def create(self, connection: Connection, /) -> None:
        """Makes what the engine needs, in a store that is new."""

    def put_rows(self, connection: Connection, index: Index, rows: Sequence[tuple[int, Sequence[str]]], /) -> None:
        """Puts rows in, which are not there."""

    def take_out_rows(self, connection: Connection, index: Index, rows: Sequence[tuple[int, Sequence[str]]], /) -> None:
        """Takes rows out, which are what was put in."""

    def empty(self, connection: Connection, /) -> None:
        """Takes out all rows."""

    def numbers(
        self, connection: Connection, index: Index, query: Query | None, also: Conditions, *, between: tuple[int, int], limit: int
    ) -> list[int]:
        """Returns the numbers of rows that are found, the highest first; without a query those that fit the conditions."""

    def oldest(
        self, connection: Connection, index: Index, query: Query | None, also: Conditions, *, between: tuple[int, int], limit: int
    ) -> list[int]:
        """Returns the numbers of rows that are found, the lowest first."""

    def best(self, connection: Connection, index: Index, query: Query | None, also: Conditions, *, between: tuple[int, int], limit: int) -> list[int]:
        """Returns the numbers of the best among the highest thousand that are found, the best first."""

    def sum_of_rows(self, index: Index, rows: Iterable[Sequence[str]], /) -> int:
        """Returns a sum over the terms of rows, the same in any order."""

    def sum_of_index(self, connection: Connection, index: Index, /) -> int:
        """Returns the sum that all rows of an index have together, modulo 2 to the 64th."""


_ENGINES: Mapping[str, WordIndex] = MappingProxyType({"sqlite": fts})


def index_of(connection: Connection) -> WordIndex:
    """Returns the engine of the database that a connection leads to."""
    return _ENGINES[connection.dialect.name]
