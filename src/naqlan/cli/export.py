"""`naqlan export`: write the tables of a store as files that other programs read."""

import sys
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from naqlan.cli.adding import store_option
from naqlan.cli.help import Command
from naqlan.cli.terminal import one_line
from naqlan.export.folder import ExportFormat
from naqlan.labels.labels import Labels
from naqlan.pipeline.export import export_store
from naqlan.store.store import open_store

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

FORMATS = ("jsonl", "csv", "parquet")


def make(labels: Labels) -> click.Command:
    """Returns the command in the language of `labels`."""

    def day(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
        try:
            return date.fromisoformat(value).isoformat() if value else None
        except ValueError as error:
            raise click.BadParameter(labels("export.no_day", value=one_line(value or ""))) from error

    def run(*, folder: Path, output: ExportFormat, tables: str | None, since: str | None, until: str | None, store_path: Path) -> None:
        named = [name.strip() for name in tables.split(",")] if tables else None
        with open_store(store_path, create=False) as store, _progress(labels) as progress:
            counts = export_store(store, folder, output, tables=named, since=since, until=until, progress=progress)
        rows = f"{sum(counts.values()):,}"
        click.echo(labels("export.done", folder=one_line(str(folder)), tables=len(counts), rows=rows), err=True)

    command = Command(
        "export",
        callback=run,
        help=labels("export.help"),
        short_help=labels("export.short"),
        options_metavar=labels("help.options_metavar"),
        params=[
            click.Argument(["folder"], type=click.Path(path_type=Path), metavar=labels("export.metavar")),
            click.Option(["--format", "output"], type=click.Choice(FORMATS), default="jsonl", help=labels("export.format")),
            click.Option(["--tables"], metavar="A,B", help=labels("export.tables")),
            click.Option(["--since"], metavar="DAY", callback=day, help=labels("export.since")),
            click.Option(["--until"], metavar="DAY", callback=day, help=labels("export.until")),
            store_option(labels),
        ],
    )
    command.labels = labels
    return command


@contextmanager
def _progress(labels: Labels) -> "Iterator[Callable[[str, int], None]]":
    """Gives what shows how far an export is, where someone watches standard error."""
    if not sys.stderr.isatty():
        yield lambda _name, _rows: None
        return
    from rich.console import Console  # noqa: PLC0415 (only a terminal needs a painter)

    with Console(stderr=True, markup=False).status("") as status:
        yield lambda name, rows: status.update(labels("export.progress", table=name, rows=f"{rows:,}"))
