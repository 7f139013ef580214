"""`naqlan people`: who are the people of a store, each once, with all spellings and roles?"""

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from naqlan.cli.answers import Column, Row, asking, write
from naqlan.cli.labels import Labels
from naqlan.store.store import open_store
from naqlan.store.who import every_person

if TYPE_CHECKING:
    from collections.abc import Iterator

COLUMNS = (
    Column("name", "person", style="bold cyan", ratio=2),
    Column("surfaces", "spellings", ratio=3),
    Column("roles", "roles", lambda value, _: " | ".join(value[:SHOWN]), ratio=4),
    Column("articles", "articles", lambda value, _: f"{len(value):,}"),
)
SHOWN = 5
"""Roles of a person that the table shows; the other formats have all."""
LEAST = 2
"""Articles from which the table shows a person, unless asked for all."""


def make(labels: Labels) -> click.Command:
    """Returns the command in the language of `labels`."""

    def run(store_path: Path, output: str, *, everybody: bool) -> None:
        with open_store(store_path, create=False) as store, store.reading() as connection:
            rows: Iterator[Row] = (asdict(one) for one in every_person(connection))
            if output == "text":
                found = [row for row in rows if everybody or len(row["articles"]) >= LEAST]
                rows = iter(sorted(found, key=lambda row: (-len(row["articles"]), row["name"])))
            write(rows, COLUMNS, output, labels)

    return asking("people", labels, run, [click.Option(["--all", "everybody"], is_flag=True, help=labels("people.all"))])
