"""How is an answer of a store written? As a table for the eye, or as JSON or CSV for other programs; the same rows in each."""

import csv
import io
import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import click
from rich.box import SIMPLE_HEAD
from rich.table import Table
from rich.text import Text

from naqlan.answers.row import Row
from naqlan.cli.adding import store_option
from naqlan.cli.help import Command
from naqlan.cli.items import QUIET
from naqlan.cli.screen import Screen
from naqlan.export.csv import cell, defused
from naqlan.labels.labels import Labels
from naqlan.record.json import escaped

if TYPE_CHECKING:
    from rich.console import JustifyMethod

FORMATS = ("text", "json", "jsonl", "csv")


@dataclass(frozen=True, slots=True)
class Column:
    """One column of an answer as a table.

    Attributes:
        key: The key of the row.
        label: What stands above it, below `label.` in the words of the language.
        show: Makes the text of a cell of its value and the row (a `Text` is safe already, a string is from outside);
            None: a list is joined, None is left out, all else is written as it is.
        style: A rich style.
        ratio: How much of the width it takes beside others that have a ratio; None: as much as it needs.
    """

    key: str
    label: str
    show: Callable[[Any, Row], str | Text] | None = None
    style: str = ""
    ratio: int | None = None


def format_option(labels: Labels) -> click.Option:
    """Returns the option `--format` of all commands that ask a store."""
    return click.Option(["--format", "output"], type=click.Choice(FORMATS), default="text", help=labels("answers.format"))


def asking(name: str, labels: Labels, callback: Callable[..., None], params: Sequence[click.Parameter]) -> Command:
    """Returns a command that asks a store: its own arguments and options, then `--store` and `--format`.

    Args:
        name: Of the command; its words are those below its name.
        labels: The language.
        callback: Called with `store_path`, `output` and what `params` give.
        params: What is its own.
    """
    command = Command(
        name,
        callback=callback,
        help=labels(f"{name}.help"),
        short_help=labels(f"{name}.short"),
        options_metavar=labels("help.options_metavar"),
        params=[*params, store_option(labels), format_option(labels)],
    )
    command.labels = labels
    return command


def write(rows: Iterable[Row], columns: Sequence[Column], output: str, labels: Labels, show: Callable[[Sequence[Row]], None] | None = None) -> None:
    """Writes an answer to standard output.

    Args:
        rows: The answer; JSON and CSV have every key of a row, in its order.
        columns: Of the table; for CSV of an empty answer also its head.
        output: `text`, `json`, `jsonl` or `csv`.
        labels: The language of the table.
        show: Writes the rows for the eye, where a table will not do; None: a table of `columns`.
    """
    if output == "jsonl":
        for row in rows:
            click.echo(_json(row))
    elif output == "json":
        click.echo(escaped(json.dumps(list(rows), ensure_ascii=False, indent=1, allow_nan=False)))
    elif output == "csv":
        click.echo(as_csv(rows, [one.key for one in columns]), nl=False)
    elif not (found := list(rows)):
        Screen(labels).line(Text(labels("answers.nothing"), style=QUIET))
    elif show is not None:
        show(found)
    else:
        table(found, columns, Screen(labels))


def table(rows: Iterable[Row], columns: Sequence[Column], screen: Screen) -> None:
    """Writes rows as a table as wide as the terminal; every cell is text from outside, safe and of a direction of its own."""
    made = Table(box=SIMPLE_HEAD, width=screen.console.width if any(one.ratio for one in columns) else None, header_style="bold")
    justify: JustifyMethod = "right" if screen.labels.right_to_left else "left"
    ordered = list(reversed(columns)) if screen.labels.right_to_left else list(columns)
    for one in ordered:
        made.add_column(screen.labels(f"label.{one.label}"), style=one.style, ratio=one.ratio, overflow="fold", justify=justify)
    for row in rows:
        shown = (one.show(row[one.key], row) if one.show else cell(row[one.key]) for one in ordered)
        made.add_row(*(screen.isolated(found) if isinstance(found, Text) else screen.source(found) for found in shown))
    screen.console.print(made)


def as_csv(rows: Iterable[Row], head: Sequence[str]) -> str:
    r"""Returns rows as CSV (RFC 4180, lines end in `\r\n`), the keys as its head; a cell that a spreadsheet would calculate is defused.

    Args:
        rows: The rows.
        head: Its head where there are no rows.
    """
    out = io.StringIO()
    writer = csv.writer(out)
    names: list[str] | None = None
    for row in rows:
        if names is None:
            names = list(row)
            writer.writerow(names)
        writer.writerow([defused(cell(row[name])) if not isinstance(row[name], (int, float)) else row[name] for name in names])
    if names is None:
        writer.writerow(head)
    return out.getvalue()


def _json(value: Any) -> str:
    return escaped(json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False))
