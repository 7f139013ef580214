"""`naqlan people`: who are the people of a store, each once, with all spellings and roles?"""

from dataclasses import asdict
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import click

from naqlan.cli.answers import Column, asking, write
from naqlan.labels.labels import Labels
from naqlan.store.store import open_store
from naqlan.store.who import every_person

if TYPE_CHECKING:
    from collections.abc import Iterator

    from naqlan.answers.row import Row

COLUMNS = (
    Column("name", "person", style="bold cyan", ratio=2),
    Column("surfaces", "spellings", ratio=3),
    Column("roles", "roles", lambda value, _: " | ".join(value[:SHOWN]), ratio=4),
    Column("articles", "articles", lambda value, _: f"{len(value):,}"),
)
SHOWN = 5
"""Roles of a person that the table shows; the other formats have all."""
LIMIT = 50
"""People whom the table shows where nobody says how many."""
LEAST = 2
"""Articles from which the table shows a person, unless asked for all."""


def make(labels: Labels) -> click.Command:
    """Returns the command in the language of `labels`."""

    def run(store_path: Path, output: str, limit: int | None, *, everybody: bool) -> None:
        with open_store(store_path, create=False) as store, store.reading() as connection:
            rows: Iterator[Row] = (asdict(one) for one in every_person(connection))
            most, left = limit, 0
            if output == "text":
                most = LIMIT if limit is None else limit
                found = [row for row in rows if everybody or len(row["articles"]) >= LEAST]
                rows = iter(sorted(found, key=lambda row: (-len(row["articles"]), row["name"])))
                left = len(found) - most if most else 0
            write(islice(rows, most or None), COLUMNS, output, labels)
            if left > 0:
                click.echo(f"naqlan: {labels('people.more', count=f'{left:,}')}", err=True)

    options = [
        click.Option(["--all", "everybody"], is_flag=True, help=labels("people.all")),
        click.Option(["--limit"], type=click.IntRange(min=0), help=labels("people.limit", default=LIMIT)),
    ]
    return asking("people", labels, run, options)
