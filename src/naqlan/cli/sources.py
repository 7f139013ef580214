"""`naqlan sources`: who is cited by whom, how often, and how much of it is unnamed?"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click
from rich.text import Text

from naqlan.answers.row import Row
from naqlan.answers.sources import KEYS, cites_row
from naqlan.cli.answers import Column, asking, table, write
from naqlan.cli.items import QUIET
from naqlan.cli.screen import Screen
from naqlan.cli.terminal import isolated
from naqlan.labels.labels import Labels
from naqlan.pipeline.source_counts import outlet_named, who_cites, whom_cited
from naqlan.store.store import open_store

DEFAULT, MOST = 20, 1000
"""Sources that are shown where nothing is said; most that can be asked for."""


def make(labels: Labels) -> click.Command:
    """Returns the command in the language of `labels`."""

    def run(outlet: str | None, limit: int, store_path: Path, output: str) -> None:
        with open_store(store_path, create=False) as store, store.reading() as connection:
            citing = outlet_named(connection, outlet) if outlet is not None else None
            found = [] if outlet is not None and citing is None else whom_cited(connection, limit, citing)
            found += who_cites(connection, outlet, limit) if outlet is not None else []
        rows = [cites_row(one) for one in found]
        write(rows, [Column(key, key) for key in KEYS], output, labels, lambda shown: _show(shown, Screen(labels)))

    limit = click.Option(["--limit"], type=click.IntRange(1, MOST), default=DEFAULT, help=labels("sources.limit", default=DEFAULT))
    return asking("sources", labels, run, [click.Argument(["outlet"], required=False, metavar="[OUTLET]"), limit])


def _show(rows: Sequence[Row], screen: Screen) -> None:
    labels = screen.labels
    citing = [one for one in rows if one["share"] is not None]
    by = [one for one in rows if one["share"] is None]
    if citing:
        unnamed, outlet = citing[0], citing[0]["citing"]
        screen.heading(labels("sources.all") if outlet is None else labels("sources.cites", name=isolated(outlet)))
        counts = {"count": f"{unnamed['citations']:,}", "share": f"{unnamed['share']:.0%}"}
        screen.line(Text(labels("sources.unnamed", **counts)))
        table(citing[1:], _columns(labels, of_all=outlet is None), screen)
    if by:
        screen.heading(labels("sources.cited_by", name=isolated(by[0]["cited"])))
        table(by, [Column("citing", "outlet", lambda value, _: value or labels("unstated")), Column("citations", "citations", _number)], screen)
    screen.line(Text(labels("sources.note"), style=QUIET))


def _columns(labels: Labels, *, of_all: bool) -> list[Column]:
    columns = [
        Column("cited", "cited"),
        Column("kind", "kind", lambda value, _: labels.of("source", str(value))),
        Column("citations", "citations", _number),
        Column("share", "share", lambda value, _: f"{value:.1%}"),
        Column("repeated", "repeated", _number),
    ]
    return [*columns, Column("outlets", "outlets", _number)] if of_all else columns


def _number(value: Any, _: Row) -> str:
    return f"{value:,}"
