"""Which pages stand in this Parquet file? One a row, a few rows held at a time."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from naqlan.errors import MissingExtra
from naqlan.read.file import File
from naqlan.read.options import Options
from naqlan.read.rows import FIELDS, FINEWEB, bad_row, no_text_column, row_page
from naqlan.record.page import Page, Unreadable

if TYPE_CHECKING:
    from pyarrow.parquet import ParquetFile

BATCH = 16
"""Rows that are held at a time, so that a file made of a few huge values costs sixteen of them at most."""
MOST_GROUP = 4 * 1024**3
"""Bytes, unpacked, of a group of rows that is opened, as the file itself states them; common dumps have a tenth of it."""
MOST_BATCH = 1024**3
"""Bytes of `BATCH` rows once they are read: a file that has more is read no further, whatever it states."""


def read_parquet(file: File, options: Options) -> Iterator[Page | Unreadable]:
    """Reads the rows of a Parquet file as pages; positions are rows, from 0.

    Raises:
        MissingExtra: pyarrow is not installed.
        OSError: It cannot be read.
    """
    pa, pq = load_pyarrow()
    try:
        with pq.ParquetFile(file.path) as table:
            yield from _pages(table, file, options)
    except (pa.ArrowException, ValueError) as error:
        yield Unreadable(file.source, file.stem, "damaged", f"no Parquet file that can be read: {' '.join(str(error).split())[:300]}")


def row_groups(file: File) -> list[tuple[int, int]]:
    """Returns for each group of rows their number and the bytes that they take, packed; the empty list for what is no Parquet file.

    Raises:
        MissingExtra: pyarrow is not installed.
        OSError: It cannot be read.
    """
    pa, pq = load_pyarrow()
    try:
        with pq.ParquetFile(file.path if file.member is None else file.member()) as table:
            facts = [table.metadata.row_group(number) for number in range(table.num_row_groups)]
            return [(group.num_rows, sum(group.column(column).total_compressed_size for column in range(group.num_columns))) for group in facts]
    except (pa.ArrowException, ValueError):
        return []


def load_pyarrow() -> tuple[Any, Any]:
    """Returns the modules `pyarrow` and `pyarrow.parquet`.

    Raises:
        MissingExtra: pyarrow is not installed.
    """
    try:
        import pyarrow as pa  # noqa: PLC0415 (an extra)
        import pyarrow.parquet as pq  # noqa: PLC0415 (an extra)
    except ImportError as error:
        raise MissingExtra("Parquet files are read with pyarrow, which is not installed: pip install 'naqlan[parquet]'") from error
    return pa, pq


def _pages(table: "ParquetFile", file: File, options: Options) -> Iterator[Page | Unreadable]:
    names = table.schema_arrow.names
    if problem := no_text_column(names, options.columns):
        yield Unreadable(file.source, file.stem, *problem)
        return
    wanted = {name for field in FIELDS.values() for name in field} | set(options.columns.values()) | FINEWEB
    columns = [name for name in names if name in wanted]
    number = 0
    for group in range(table.num_row_groups):
        facts = table.metadata.row_group(group)
        if options.ends(number):
            return
        if number + facts.num_rows <= options.start:
            number += facts.num_rows
        elif facts.total_byte_size > MOST_GROUP:
            yield bad_row(number + 1, file, ("too long", f"{facts.num_rows:,} rows of {facts.total_byte_size:,} bytes in one group"))
            number += facts.num_rows
        else:
            for batch in table.iter_batches(BATCH, row_groups=[group], columns=columns, use_threads=False):
                if batch.nbytes > MOST_BATCH:
                    yield bad_row(number + 1, file, ("too long", f"{batch.num_rows} rows of {batch.nbytes:,} bytes; the rest is not read"))
                    return
                for place in range(batch.num_rows):
                    number += 1
                    if options.wants(number - 1):
                        yield _row(batch, place, number, file, options)


def _row(batch: Any, place: int, number: int, file: File, options: Options) -> Page | Unreadable:
    """Returns the page of one row; a value that Python has no type for, such as a day in the year 100,000, costs its row alone."""
    try:
        row = {name: column[place].as_py() for name, column in zip(batch.schema.names, batch.columns, strict=True)}
    except (ValueError, OverflowError) as error:
        return bad_row(number, file, ("damaged", f"a value of the row cannot be read: {str(error)[:200]}"))
    return row_page(_written(row), number, file, options)


def _written(row: Mapping[str, Any]) -> dict[str, Any]:
    """Returns a row with its days and times as ISO 8601 writes them, which is how all other dumps have them."""
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in row.items()}
