"""`naqlan said`: what is somebody reported to have said?"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click
from rich.text import Text

from naqlan.answers.statements import KEYS, said_row
from naqlan.cli.answers import Column, asking, write
from naqlan.cli.days import day_reader
from naqlan.cli.items import QUIET, Wording
from naqlan.cli.screen import Screen
from naqlan.cli.terminal import isolated, one_line
from naqlan.labels.labels import Labels
from naqlan.pipeline.said import Said, Speaker, said, speaker
from naqlan.record.statement import ACTS
from naqlan.store.said import Report
from naqlan.store.search import Filters
from naqlan.store.store import open_store

MOST = 1000
"""Statements that may be asked for at once."""
SHORT = 8
"""Digits of an id that are shown."""
MOST_NAMED = 6
"""Other outlets of one statement that are named on the screen."""
COLUMNS = [Column(name, name) for name in KEYS]


def make(labels: Labels) -> click.Command:
    """Returns the command in the language of `labels`."""

    def run(who: str, store_path: Path, output: str, about: str | None, limit: int, **given: Any) -> None:
        with open_store(store_path, create=False) as store:
            found = said(store, who, Filters(**given), about=about, limit=limit)
            with store.reading() as connection:
                _note_people(who, speaker(connection, who), labels)
        write([said_row(one) for one in found], COLUMNS, output, labels, lambda _: show(found, Screen(labels)))

    params = [
        click.Argument(["who"], metavar="WHO"),
        click.Option(["--about"], metavar="WORDS", help=labels("said.about")),
        click.Option(["--act"], type=click.Choice(ACTS), help=labels("said.act")),
        click.Option(["--outlet"], metavar="NAME", help=labels("search.outlet")),
        click.Option(["--since"], metavar="DAY", callback=day_reader(labels, last=False), help=labels("search.since")),
        click.Option(["--until"], metavar="DAY", callback=day_reader(labels, last=True), help=labels("search.until")),
        click.Option(["--limit"], type=click.IntRange(1, MOST), default=20, show_default=True, help=labels("search.limit")),
    ]
    return asking("said", labels, run, params)


def _note_people(who: str, meant: Speaker, labels: Labels) -> None:
    """Says on standard error where a name fits several people: what each of them said is listed, under its own name."""
    if len(meant.people) > 1:
        names = "، ".join(f"{one_line(one.name)} ({one.id[:SHORT]})" for one in meant.people[:MOST_NAMED])
        click.echo(f"naqlan: {labels('said.several', name=one_line(who), names=names)}", err=True)


def show(found: Sequence[Said], screen: Screen) -> None:
    """Writes statements for the eye: each under its page, with who else reports it."""
    last = None
    for one in found:
        if one.article != last:
            screen.console.print()
            page_lines(one, screen)
            last = one.article
        statement_lines(one, screen)


def page_lines(one: Said, screen: Screen, *notes: Text) -> None:
    """Writes the page of a statement: its day, its outlet, notes of ours, then its address."""
    meta = one.record.meta
    day = Text(meta.published or screen.labels("undated"), style="bold")
    screen.line(day, " · ", screen.source(meta.outlet or meta.doc), *(part for note in notes for part in (" · ", note)))
    screen.line(screen.source(meta.url or meta.doc, QUIET), indent=2)


def statement_lines(one: Said, screen: Screen) -> None:
    """Writes a statement, and who else reports it."""
    words = Wording(screen, one.record, found=one.found)
    words.statement(one.statement)
    if one.others:
        words.field("others", reporting(one.others, screen), 2)


def reporting(others: Sequence[Report], screen: Screen) -> Text:
    """Returns who else reports a statement: outlets with their first day, the earliest first."""
    firsts = sorted({one.outlet or one.doc: one for one in reversed(others)}.items(), key=lambda row: (row[1].day is None, row[1].day or ""))
    named = [f"{isolated(name)} {one.day or screen.labels('undated')}" for name, one in firsts[:MOST_NAMED]]
    more = len(firsts) - len(named)
    return Text(screen.labels("list").join(named) + (f" {screen.labels('said.more', count=more)}" if more else ""))
