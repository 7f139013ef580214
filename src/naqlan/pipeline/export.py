"""How does a store become files that other programs read? Table by table, all of one state of the store."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from naqlan import __version__
from naqlan.export.folder import NAME, ExportFormat, Folder, tables_named
from naqlan.export.values import row_of
from naqlan.store.export import exported
from naqlan.store.store import Store


def export_store(
    store: Store,
    path: Path,
    kind: ExportFormat,
    *,
    tables: Iterable[str] | None = None,
    since: str | None = None,
    until: str | None = None,
    progress: Callable[[str, int], None] = lambda _name, _rows: None,
) -> dict[str, int]:
    """Writes the tables of a store into a folder; memory is flat in their rows.

    Args:
        store: The store.
        path: The folder, made where there is none; an earlier export in it is replaced, once this one is whole.
        kind: The format.
        tables: Their names; None: all.
        since: The first day (`2024-03-27`) of what is exported; None: from the beginning.
        until: The last one; None: to the end.
        progress: Called with the name of a table and how many of its rows are written.

    Returns:
        How many rows each table has.

    Raises:
        InputError: There is no such table, or the folder holds other things.
        MissingExtra: Parquet is asked for and pyarrow is not installed.
        StoreError: The store cannot be read.
    """
    wanted = tables_named(tables)
    folder = Folder(path, kind)
    try:
        with store.reading() as connection:
            for table in wanted:
                for rows in folder.put(table, (row_of(table, kept) for kept in exported(connection, table.name, since, until))):
                    progress(table.name, rows)
        days = {"since": since, "until": until}
        given: dict[str, Any] = {"title": "Tables of a Naqlan store", "created": store.now(), "version": __version__, **days}
        return folder.finish(_head(store.now(), days), given)
    finally:
        folder.drop()


def _head(now: str, days: dict[str, str | None]) -> list[str]:
    between = f" Articles from {days['since'] or 'the beginning'} to {days['until'] or 'the end'}." if any(days.values()) else ""
    return [
        f"# {NAME}",
        "",
        f"Tables of a Naqlan store, written by Naqlan {__version__} on {now}.{between} `datapackage.json` says the same for programs",
        "(Frictionless Data Package). What the tables tell is what pages say, never that it is so: show no claim without its speaker,",
        "chain and polarity. Offsets count code points of `articles.body` or `articles.title`. Days are ISO 8601, other times UTC, and",
        "values of type edtf as in EDTF level 0 (2024-03, 2024-03-26/2024-03-27, 199X).",
    ]
