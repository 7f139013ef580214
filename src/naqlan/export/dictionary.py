"""What does each exported table and column mean? The data dictionary (`data/tables.yaml`), as our code and as other programs read it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, TypeAlias

from naqlan.lexicon.load import load_yaml

FILE, PACKAGE = "tables.yaml", "naqlan.export"
Type: TypeAlias = Literal["text", "integer", "number", "boolean", "date", "edtf", "list", "chain", "json"]
FRICTIONLESS: Mapping[Type, str] = {
    "text": "string", "integer": "integer", "number": "number", "boolean": "boolean", "date": "date", "edtf": "string",
    "list": "array", "chain": "array", "json": "any",
}  # fmt: skip
"""The types of a Data Package (Frictionless Standards, Table Schema 1)."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of an exported table.

    Attributes:
        name: Its name.
        type: What its values are.
        about: What it says.
        of: The table and column (`articles.id`) that it is an id of, or None.
        out_of: The column whose EDTF value it is worked out of, or None.
    """

    name: str
    type: Type
    about: str
    of: str | None = None
    out_of: str | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """One exported table.

    Attributes:
        name: Its name.
        about: What a row is.
        key: The columns that together are unique.
        columns: All of them, in order.
    """

    name: str
    about: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]


@cache
def dictionary() -> dict[str, Table]:
    """Returns all exported tables by name."""
    return {
        name: Table(name, found["about"], tuple(found["key"]), tuple(_column(one, *spec) for one, spec in found["columns"].items()))
        for name, found in load_yaml(FILE, PACKAGE)["tables"].items()
    }


@cache
def left_out() -> dict[str, str]:
    """Returns the tables of a store that are not exported, each with the reason."""
    return dict(load_yaml(FILE, PACKAGE)["left_out"])


def data_package(files: Mapping[str, str], given: Mapping[str, Any]) -> dict[str, Any]:
    """Returns the description of exported tables as a Data Package (`datapackage.json`).

    Args:
        files: The file of each table, and so the tables.
        given: What else is said of the whole (`created`, …).
    """
    tables = dictionary()
    return {"name": "naqlan-export", "profile": "data-package", **given, "resources": [_resource(tables[name], file) for name, file in files.items()]}


def readme(files: Mapping[str, str], counts: Mapping[str, int], head: Iterable[str]) -> str:
    """Returns the README of exported tables: what each is and what its columns say.

    Args:
        files: The file of each table.
        counts: The rows of each table.
        head: What stands above.
    """
    lines = [*head, ""]
    for name, file in files.items():
        table = dictionary()[name]
        lines += [f"## {file}", "", f"{counts[name]:,} rows. {table.about}", "", *columns_of(table), ""]
    return "\n".join(lines)


def columns_of(table: Table) -> list[str]:
    """Returns the columns of a table as lines of a Markdown table."""
    rows = [f"| `{one.name}` | {one.type} | {one.about}{f' → `{one.of}`' if one.of else ''} |" for one in table.columns]
    return ["| column | type | |", "|---|---|---|", *rows]


def _column(name: str, kind: Type, about: str, more: Mapping[str, str] | None = None) -> Column:
    return Column(name, kind, about, (more or {}).get("of"), (more or {}).get("from"))


def _resource(table: Table, file: str) -> dict[str, Any]:
    format_ = file.rsplit(".", 1)[-1]
    fields = [{"name": one.name, "type": FRICTIONLESS[one.type], "description": one.about} for one in table.columns]
    keys = [
        {"fields": [one.name], "reference": {"resource": one.of.split(".")[0], "fields": [one.of.split(".")[1]]}} for one in table.columns if one.of
    ]
    schema: dict[str, Any] = {"fields": fields, "primaryKey": list(table.key)}
    return {
        "name": table.name,
        "path": file,
        "format": format_,
        "encoding": "utf-8",
        "description": table.about,
        "schema": schema | ({"foreignKeys": keys} if keys else {}),
    }
