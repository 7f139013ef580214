"""How do rows become CSV? RFC 4180; lists joined in one cell, and no cell that a spreadsheet would calculate."""

import csv
import json
from collections.abc import Iterable, Mapping
from typing import Any, TextIO

from naqlan.export.dictionary import Table
from naqlan.export.values import Row
from naqlan.record.json import escaped
from naqlan.text.controls import plain

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""What a spreadsheet takes for the beginning of a formula; such a cell is written with an apostrophe before it (OWASP, "CSV Injection")."""
JOINED = " | "
"""Between the members of a list in one cell."""
ENCODING = "utf-8-sig"
"""With a mark of its encoding at the head, without which spreadsheets read Arabic as the code page of their country."""
NESTED = frozenset({"chain", "json"})
"""Types of which a cell is JSON, for joined they could not be parted again."""


def cell(value: Any) -> str:
    """Returns a value as the text of one cell: a list of plain values joined, an object as JSON, None as nothing."""
    if value is None:
        return ""
    if isinstance(value, (list, tuple)):
        return JOINED.join(cell(one) for one in value)
    return _json(value) if isinstance(value, Mapping) else str(value)


def defused(text: str) -> str:
    """Returns text that no spreadsheet takes for a formula, without control codes."""
    safe = plain(text)
    return f"'{safe}" if safe.lstrip(" ").startswith(FORMULA) else safe


class CsvRows:
    r"""Writes the rows of a table as CSV, its head first; lines end in `\r\n`.

    Args:
        table: The table.
        file: Where to; opened with `ENCODING` and without a translation of line ends.
    """

    def __init__(self, table: Table, file: TextIO) -> None:
        self._nested = [column.type in NESTED for column in table.columns]
        self._writer = csv.writer(file)
        self._writer.writerow([column.name for column in table.columns])

    def write(self, rows: Iterable[Row]) -> None:
        """Writes rows."""
        self._writer.writerows([self._cell(*one) for one in zip(row.values(), self._nested, strict=True)] for row in rows)

    def close(self) -> None:
        """Ends the table; the file is the caller's to close."""

    def _cell(self, value: Any, nested: bool) -> Any:  # noqa: FBT001 (one of two)
        if isinstance(value, (int, float)):
            return value
        return defused(_json(value) if nested and value is not None else cell(value))


def _json(value: Any) -> str:
    return escaped(json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False))
