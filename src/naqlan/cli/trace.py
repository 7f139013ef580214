"""`naqlan trace`: who is first reported to have said it, in which other words, and who denies it?"""

from pathlib import Path
from typing import Any

import click
from rich.text import Text

from naqlan.answers.trace import KEYS, traced_row
from naqlan.cli.answers import Column, asking, write
from naqlan.cli.days import day_reader
from naqlan.cli.items import QUIET, STATUS, WARNING
from naqlan.cli.said import MOST_NAMED, page_lines, statement_lines
from naqlan.cli.screen import Screen
from naqlan.cli.terminal import isolated
from naqlan.labels.labels import Labels
from naqlan.pipeline.trace import MOST, Trace, Traced, trace
from naqlan.store.search import Filters
from naqlan.store.store import open_store

STYLES = {"first": f"bold {STATUS}", "denial": WARNING, "variant": QUIET}
COLUMNS = [Column(name, name) for name in KEYS]


def make(labels: Labels) -> click.Command:
    """Returns the command in the language of `labels`."""

    def run(words: tuple[str, ...], store_path: Path, output: str, who: str | None, limit: int, **given: Any) -> None:
        with open_store(store_path, create=False) as store:
            found = trace(store, " ".join(words), Filters(who=(who,) if who else (), **given), limit=limit)
        write([traced_row(one) for one in found.wordings], COLUMNS, output, labels, lambda _: _show(found, Screen(labels)))

    params = [
        click.Argument(["words"], nargs=-1, required=True, metavar="WORDS..."),
        click.Option(["--who"], metavar="NAME", help=labels("trace.who")),
        click.Option(["--since"], metavar="DAY", callback=day_reader(labels, last=False), help=labels("search.since")),
        click.Option(["--until"], metavar="DAY", callback=day_reader(labels, last=True), help=labels("search.until")),
        click.Option(["--limit"], type=click.IntRange(1, MOST), default=20, show_default=True, help=labels("search.limit")),
    ]
    return asking("trace", labels, run, params)


def _show(found: Trace, screen: Screen) -> None:
    labels = screen.labels
    for one in found.wordings:
        screen.console.print()
        page_lines(one.said, screen, Text(labels(f"trace.turn.{one.turn}"), style=STYLES[one.turn]))
        statement_lines(one.said, screen)
        if one.repeats:
            _repeats(one, screen)
    screen.console.print()
    if found.more:
        screen.line(Text(labels("trace.more", count=found.more), style=QUIET))
    if found.cut:
        screen.line(Text(labels("trace.cut", count=MOST), style=WARNING))
    screen.line(Text(labels("trace.note"), style=QUIET))


def _repeats(one: Traced, screen: Screen) -> None:
    labels = screen.labels
    named = []
    for again in one.repeats[:MOST_NAMED]:
        day = again.page.published or labels("undated")
        named.append(f"{isolated(again.page.outlet or again.page.doc)} {day}" + (f" ({labels('trace.copy')})" if again.copy else ""))
    more = len(one.repeats) - len(named)
    text = labels("list").join(named) + (f" {labels('said.more', count=more)}" if more else "")
    screen.line(Text(f"{labels('label.repeats')}: ", style=QUIET), Text(text), indent=6)
