"""Which records stand in a table that a back-fill wrote? One a row; and for the rows without one, why there is none."""

from collections.abc import Iterator
from typing import Any

from naqlan.errors import RecordError
from naqlan.read.file import File
from naqlan.read.parquet import load_pyarrow
from naqlan.record.article import Article
from naqlan.record.dropped import OF_PAGES
from naqlan.record.json import loads
from naqlan.record.page import Unreadable

MARK = {b"naqlan.table": b"1"}
"""What the schema of such a table says of itself: whose it is, and in which form."""
BATCH = 64
"""Rows that are held at a time."""
_COLUMNS = ["source", "doc", "reason", "detail", "record"]


def is_table(file: File) -> bool:
    """Says whether a file is such a table; one that cannot be opened, or has lost columns of ours, is left to the reader of pages.

    Raises:
        MissingExtra: It may be one, and pyarrow is not installed.
    """
    if file.ending != ".parquet" or file.member is not None:
        return False
    pa, pq = load_pyarrow()
    try:
        schema = pq.read_schema(file.path)
    except (OSError, ValueError, pa.ArrowException):
        return False
    texts = {column.name for column in schema if column.type in (pa.string(), pa.large_string())}
    return (schema.metadata or {}).items() >= MARK.items() and texts.issuperset(_COLUMNS)


def read_table(file: File, start: int = 0) -> Iterator[tuple[int, Article | Unreadable]]:
    """Reads a table from a row on.

    Yields:
        Row number, from 0, with the record of the row, or why it has none; where the file breaks off, the last item says so.
    """
    pa, pq = load_pyarrow()
    number = 0
    try:
        with pq.ParquetFile(file.path) as table:
            for batch in table.iter_batches(BATCH, columns=_COLUMNS, use_threads=False):
                rows = batch.to_pylist() if number + batch.num_rows > start else []
                for place, row in enumerate(rows, number):
                    if place >= start:
                        yield place, _document(row, file, place)
                number += batch.num_rows
    except (OSError, ValueError, pa.ArrowException) as error:
        yield number, Unreadable(file.source, file.stem, "damaged", f"the table cannot be read: {' '.join(str(error).split())[:300]}", number)


def _document(row: dict[str, Any], file: File, place: int) -> Article | Unreadable:
    if row["record"] is not None:
        try:
            return loads(row["record"])
        except RecordError as error:
            problem = f"no record of this format: {error}"
    elif row["reason"] in OF_PAGES and None not in (row["source"], row["doc"], row["detail"]):
        return Unreadable(row["source"], row["doc"], row["reason"], row["detail"], place)
    else:
        problem = "the row has neither a record nor a reason why there is none"
    return Unreadable(f"{file.source}:{place + 1}", row["doc"] or file.stem, "damaged", problem, place)
