"""`naqlan search`: where do these words stand, and who says them?"""

import gc
from pathlib import Path
from typing import Any

import click
from rich.text import Text

from naqlan.answers.search import KEYS, found_row
from naqlan.cli.answers import Column, asking, write
from naqlan.cli.days import day_reader
from naqlan.cli.help import Command
from naqlan.cli.items import FOUND, QUIET, Wording
from naqlan.cli.screen import Screen, painted
from naqlan.cli.terminal import cut
from naqlan.labels.labels import Labels
from naqlan.pipeline.search import Found, Passage, search, terms
from naqlan.record.statement import ACTS
from naqlan.store.search import Filters
from naqlan.store.store import open_store

WHERE = ("articles", "statements")
LONGEST_DOC = 100
"""Code points of an id given that are shown: in some dumps it is a text."""
MOST = 1000
"""Answers that may be asked for at once."""
COLUMNS = tuple(Column(name, name) for name in KEYS)


def make(labels: Labels) -> Command:
    """Returns the command in the language of `labels`."""

    def run(words: tuple[str, ...], store_path: Path, output: str, where: str | None, limit: int, *, rank: bool, **given: Any) -> None:
        where = where or ("statements" if given["who"] or given["act"] else "articles")
        if given["act"] and where == "articles":
            raise click.UsageError(labels("search.act_of_statements"), click.get_current_context())
        terms()
        gc.freeze()  # the words stay for as long as this runs: the collector, who would look at all of them, takes a sixth of a second
        filters = Filters(**{**given, "who": (given["who"],) if given["who"] else ()})
        with open_store(store_path, create=False) as store:
            found = search(store, " ".join(words), filters, where=where, limit=limit, rank=rank)  # type: ignore[arg-type]
        if output == "text":
            _show(found, labels)
        else:
            write(map(found_row, found), COLUMNS, output, labels)

    return asking("search", labels, run, _params(labels))


def _params(labels: Labels) -> list[click.Parameter]:
    return [
        click.Argument(["words"], nargs=-1, required=True, metavar="WORDS..."),
        click.Option(["--who"], metavar="NAME", help=labels("search.who")),
        click.Option(["--outlet"], metavar="NAME", help=labels("search.outlet")),
        click.Option(["--since"], metavar="DAY", callback=day_reader(labels, last=False), help=labels("search.since")),
        click.Option(["--until"], metavar="DAY", callback=day_reader(labels, last=True), help=labels("search.until")),
        click.Option(["--act"], type=click.Choice(ACTS), help=labels("search.act")),
        click.Option(["--in", "where"], type=click.Choice(WHERE), help=labels("search.in")),
        click.Option(["--rank"], is_flag=True, help=labels("search.rank")),
        click.Option(["--limit"], type=click.IntRange(1, MOST), default=20, show_default=True, help=labels("search.limit")),
    ]


def _show(found: list[Found], labels: Labels) -> None:
    screen = Screen(labels)
    if not found:
        screen.line(Text(labels("search.nothing"), style=QUIET))
    for one in found:
        meta = one.record.meta
        screen.console.print()
        published = Text(f" · {meta.published or labels('undated')}", style=QUIET)
        screen.line(_title(one, screen), Text(" · "), screen.source(meta.outlet or cut(meta.doc, LONGEST_DOC)), published)
        screen.line(screen.source(meta.url or cut(meta.doc, LONGEST_DOC), QUIET), indent=2)
        for passage in one.passages:
            if passage.span.field == "body" or passage.statements:
                _write(passage, Wording(screen, one.record, found=passage.found), screen)


def _title(one: Found, screen: Screen) -> Text:
    title = one.record.title
    if not title:
        return Text(screen.labels("untitled"), style=QUIET)
    marks = [(span.start, span.end, FOUND) for passage in one.passages for span in passage.found if span.field == "title"]
    return screen.isolated(painted(title, [(0, len(title), "bold"), *marks]))


def _write(passage: Passage, words: Wording, screen: Screen) -> None:
    span = passage.span
    if span.field == "body" and not passage.is_said:
        label = "label.words" if passage.statements else "own_voice"
        screen.line(Text(screen.labels(label), style=QUIET), indent=2)
        marks = [(one.start, one.end, FOUND) for one in passage.found]
        screen.passage(painted(words.article.body, marks, span.start, span.end), indent=6)
    for statement in passage.statements:
        words.statement(statement)
