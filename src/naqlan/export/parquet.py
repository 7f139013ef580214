"""How do rows become Parquet? Typed columns, packed with zstd, a group of rows at a time (extra `parquet`)."""

import json
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, BinaryIO

from naqlan.errors import MissingExtra
from naqlan.export.dictionary import Table, Type
from naqlan.export.values import Row


class ParquetRows:
    """Writes the rows of a table as Parquet; each call writes one group of rows.

    Args:
        table: The table.
        file: Where to.

    Raises:
        MissingExtra: pyarrow is not installed.
    """

    def __init__(self, table: Table, file: BinaryIO) -> None:
        self._pa, parquet = _pyarrow()
        kinds = _kinds(self._pa)
        self._types = {column.name: column.type for column in table.columns}
        self._schema = self._pa.schema([self._pa.field(name, kinds[kind]) for name, kind in self._types.items()])
        self._writer = parquet.ParquetWriter(file, self._schema, compression="zstd")

    def write(self, rows: Sequence[Row]) -> None:
        """Writes rows as one group."""
        columns = {name: [_made(kind, row[name]) for row in rows] for name, kind in self._types.items()}
        self._writer.write_table(self._pa.table(columns, schema=self._schema))

    def close(self) -> None:
        """Ends the table; the file is the caller's to close."""
        self._writer.close()


def _made(kind: Type, value: Any) -> Any:
    return value if value is None else _AS.get(kind, _same)(value)


def _same(value: Any) -> Any:
    return value


def _packed(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


_AS: dict[Type, Callable[[Any], Any]] = {"date": date.fromisoformat, "json": _packed}


def _kinds(pa: Any) -> dict[Type, Any]:
    text = pa.string()
    return {
        "text": text,
        "edtf": text,
        "json": text,
        "integer": pa.int64(),
        "number": pa.float64(),
        "boolean": pa.bool_(),
        "date": pa.date32(),
        "list": pa.list_(text),
        "chain": pa.list_(pa.list_(text)),
    }


def _pyarrow() -> tuple[Any, Any]:
    try:
        import pyarrow as pa  # noqa: PLC0415 (an extra)
        import pyarrow.parquet as pq  # noqa: PLC0415 (an extra)
    except ImportError as error:
        raise MissingExtra(
            "Parquet is written with pyarrow, which is not installed: pip install 'naqlan[parquet]'; or give --format jsonl"
        ) from error
    return pa, pq
