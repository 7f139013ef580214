"""How do exported tables come to lie in a folder? Under other names until all are whole, with a README and a data dictionary beside them."""

import json
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO, Any, Literal, Protocol, TypeAlias, cast

from naqlan.errors import InputError
from naqlan.export.csv import ENCODING, CsvRows
from naqlan.export.dictionary import Table, data_package, dictionary, readme
from naqlan.export.jsonl import JsonRows
from naqlan.export.parquet import ParquetRows
from naqlan.export.values import Row

ExportFormat: TypeAlias = Literal["jsonl", "csv", "parquet"]
AT_ONCE = 1000
"""Rows that are held at a time; with their bodies, 5 MB of articles."""
PACKAGE, README = "datapackage.json", "README.md"
NAME = "naqlan-export"


class Rows(Protocol):
    """Writes the rows of one table."""

    def write(self, rows: Sequence[Row]) -> None:
        """Writes rows."""

    def close(self) -> None:
        """Ends the table."""


class Folder:
    """A folder that tables are exported to; used in `with`: what is left by an error takes nothing away from what was there before.

    Args:
        path: The folder, made where there is none.
        kind: The format.

    Raises:
        InputError: It is no folder, or holds other things than an earlier export.
    """

    def __init__(self, path: Path, kind: ExportFormat) -> None:
        if path.exists() and not path.is_dir():
            raise InputError(f"{path}: this is a file; give a folder that tables can be written to")
        path.mkdir(parents=True, exist_ok=True)
        if any(not one.name.endswith(".part") for one in path.iterdir()) and not _is_ours(path):
            raise InputError(f"{path}: there are other files in this folder; give an empty one, or that of an earlier export")
        self._path, self._kind = path, kind
        self._counts: dict[str, int] = {}

    def put(self, table: Table, rows: Iterable[Row]) -> Iterator[int]:
        """Writes a table, still under another name; yields how many rows it has so far."""
        self._counts[table.name] = 0
        with ExitStack() as stack:
            file = stack.enter_context(_opened(self._part(self._file(table.name)), self._kind))
            out = stack.enter_context(_closing(self._rows(table, file)))
            for some in _handfuls(rows):
                out.write(some)
                self._counts[table.name] += len(some)
                yield self._counts[table.name]
        if not self._counts[table.name]:
            yield 0

    def finish(self, head: Sequence[str], given: Mapping[str, Any]) -> dict[str, int]:
        """Gives all files their names and writes the README and the data dictionary.

        Args:
            head: What stands above in the README.
            given: What the data dictionary says of the whole.

        Returns:
            How many rows each table has.
        """
        files = {name: self._file(name) for name in self._counts}
        package = json.dumps(data_package(files, given), ensure_ascii=False, indent=1) + "\n"
        for name, text in ((README, readme(files, self._counts, head)), (PACKAGE, package)):
            with _opened(self._part(name), "jsonl") as file:
                file.write(text)
        for name in (*files.values(), README, PACKAGE):
            self._part(name).replace(self._path / name)
        return dict(self._counts)

    def drop(self) -> None:
        """Takes away what has no name yet."""
        for part in self._path.glob("*.part"):
            part.unlink()

    def _file(self, table: str) -> str:
        return f"{table}.{self._kind}"

    def _part(self, name: str) -> Path:
        return self._path / f"{name}.part"

    def _rows(self, table: Table, file: Any) -> Rows:
        if self._kind == "jsonl":
            return JsonRows(file)
        return CsvRows(table, file) if self._kind == "csv" else ParquetRows(table, file)


@contextmanager
def _opened(path: Path, kind: ExportFormat) -> Iterator[IO[Any]]:
    """A file to write to, on the disk when it is closed."""
    with path.open("wb") if kind == "parquet" else path.open("w", encoding=ENCODING if kind == "csv" else "utf-8", newline="") as file:
        yield cast("IO[Any]", file)
        file.flush()
        os.fsync(file.fileno())


@contextmanager
def _closing(rows: Rows) -> Iterator[Rows]:
    try:
        yield rows
    finally:
        rows.close()


def _handfuls(rows: Iterable[Row]) -> Iterator[list[Row]]:
    held: list[Row] = []
    for row in rows:
        held.append(row)
        if len(held) == AT_ONCE:
            yield held
            held = []
    if held:
        yield held


def _is_ours(path: Path) -> bool:
    try:
        return bool(json.loads((path / PACKAGE).read_text(encoding="utf-8")).get("name") == NAME)
    except (OSError, ValueError, AttributeError):
        return False


def tables_named(names: Iterable[str] | None) -> list[Table]:
    """Returns the tables of these names, all where none are named, in the order of the dictionary.

    Raises:
        InputError: There is no such table.
    """
    known = dictionary()
    wanted = set(known if names is None else names)
    if missing := sorted(wanted - known.keys()):
        raise InputError(f"{missing[0]}: there is no such table; the tables are {', '.join(known)}")
    return [table for name, table in known.items() if name in wanted]
