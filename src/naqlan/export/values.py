"""What is the value of an exported cell? Out of what a store keeps: lists out of JSON, days out of EDTF values."""

import json
from collections.abc import Mapping
from typing import Any, TypeAlias

from naqlan.dates.edtf import Edtf, parse
from naqlan.errors import RecordError
from naqlan.export.dictionary import Column, Table

Row: TypeAlias = dict[str, Any]
LISTS = frozenset({"list", "chain", "json"})


def row_of(table: Table, kept: Mapping[str, Any]) -> Row:
    """Returns a row with every column of a table, in order: plain strings, numbers, booleans, lists and objects.

    Args:
        table: The table.
        kept: The row as a store keeps it; lists may be JSON. What it lacks is None.
    """
    return {column.name: _value(column, kept) for column in table.columns}


def precision(value: str | None) -> str | None:
    """Returns how exactly an EDTF value is known: `day`, `month`, `year`, `decade`, `century`, `interval`, `unspecified`; None for no value."""
    found = _parsed(value)
    if found is None:
        return None
    if found.end is not None:
        return "interval"
    year, month, day = found.start.year, found.start.month or "XX", found.start.day or "XX"
    known = year[:4].rstrip("X")
    if "X" in known or (len(known) < len(year) and (month, day) != ("XX", "XX")) or (month == "XX" and day != "XX"):
        return "unspecified"
    if len(known) < len(year):
        return {3: "decade", 2: "century"}.get(len(known), "unspecified")
    return "year" if month == "XX" else "month" if day == "XX" else "day"


def _value(column: Column, kept: Mapping[str, Any]) -> Any:
    if column.out_of is not None:
        return _worked_out(column.name, kept.get(column.out_of))
    value = kept.get(column.name)
    if column.type in LISTS and isinstance(value, str):
        return json.loads(value)
    return bool(value) if column.type == "boolean" and value is not None else value


def _worked_out(name: str, value: str | None) -> str | None:
    if name == "precision":
        return precision(value)
    found = _parsed(value)
    day = None if found is None else found.earliest() if name == "earliest" else found.latest()
    return None if day is None else day.isoformat()


def _parsed(value: str | None) -> Edtf | None:
    try:
        return parse(value) if value else None
    except RecordError:
        return None
