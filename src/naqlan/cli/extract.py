"""`naqlan extract`: which records do these pages hold?"""

from itertools import chain
from typing import Any

import click

from naqlan.cli.documents import Documents, paths_argument
from naqlan.cli.fetching import fetching_options, web_of
from naqlan.cli.help import Command
from naqlan.cli.reading import options_of, reading_options
from naqlan.cli.terminal import FIRST_STRONG, POP, cut, has_arabic, isolated, one_line
from naqlan.export.jsonl import array, lines
from naqlan.labels.labels import Labels
from naqlan.pipeline.page import settle_in
from naqlan.record.article import Article

FORMATS = ("jsonl", "json", "table")
WIDTHS = {"published": 11, "contacts": 8, "statements": 10, "figures": 7, "doc": 20}
"""Columns of the table, in cells of the terminal; the title has the rest."""
NARROWEST = 20
"""Code points of the title that are shown in however narrow a terminal."""


def make(labels: Labels) -> click.Command:
    """Returns the command in the language of `labels`."""

    def run(paths: tuple[str, ...], output: str, contact: str | None, allow_private: bool, **reading: Any) -> None:  # noqa: FBT001 (click's signature)
        documents = Documents(paths, labels, options_of(labels, **reading), web=web_of(contact=contact, allow_private=allow_private))
        settle_in()
        if output == "table":
            _table(documents, labels)
        else:
            for line in (lines if output == "jsonl" else array)(documents):
                click.echo(line)
        if documents.failed:
            click.get_current_context().exit(1)

    command = Command(
        "extract",
        callback=run,
        help=labels("extract.help"),
        short_help=labels("extract.short"),
        options_metavar=labels("help.options_metavar"),
        params=[
            paths_argument(labels),
            click.Option(["--format", "output"], type=click.Choice(FORMATS), default="jsonl", help=labels("extract.format")),
            *reading_options(labels),
            *fetching_options(labels),
        ],
    )
    command.labels = labels
    return command


def _table(documents: Documents, labels: Labels) -> None:
    """Writes a head, then a line a page as it comes; the title, last, is cut where a terminal ends."""
    from rich.cells import set_cell_size  # noqa: PLC0415 (only this format needs it)

    from naqlan.cli.screen import Screen  # noqa: PLC0415

    console = Screen(labels).console
    room = max(console.width - sum(WIDTHS.values()) - 2 * len(WIDTHS), NARROWEST) if console.is_terminal else None
    heads = [labels(f"column.{name}") for name in (*WIDTHS, "title")]
    for cells in chain([heads], (_cells(article, labels) for article in documents)):
        *fixed, title = (one_line(cell) for cell in cells)
        row = [_turned(set_cell_size(cell, width)) for cell, width in zip(fixed, WIDTHS.values(), strict=True)]
        click.echo("  ".join([*row, isolated(title if room is None else cut(title, room))]))


def _cells(article: Article, labels: Labels) -> list[str]:
    """Returns the cells of a page; its title is never shown without the outlet whose words it is, where that is known."""
    meta = article.meta
    title = article.title or labels("untitled")
    counts = [str(len(items)) for items in (article.contacts, article.statements, article.figures)]
    return [meta.published or labels("undated"), *counts, cut(meta.doc, WIDTHS["doc"]), f"{meta.outlet}: {title}" if meta.outlet else title]


def _turned(cell: str) -> str:
    """Returns a padded cell with a direction of its own, so that Arabic in it cannot move the columns."""
    return f"{FIRST_STRONG}{cell}{POP}" if has_arabic(cell) else cell
