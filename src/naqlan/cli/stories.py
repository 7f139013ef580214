"""`naqlan stories`: which events do the articles of a store tell of?"""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import click
from rich.text import Text

from naqlan.answers.row import Row
from naqlan.answers.stories import line_row, listed_row
from naqlan.answers.story_titles import shown_title
from naqlan.cli.answers import Column, asking, write
from naqlan.cli.days import day_reader
from naqlan.cli.items import QUIET
from naqlan.cli.screen import Screen
from naqlan.labels.labels import Labels
from naqlan.pipeline.story import Listed, listed_stories
from naqlan.pipeline.storylines import storyline
from naqlan.store.store import open_store

SHOWN = 30
"""Stories that a table shows where nobody says how many."""
PAIR = 2
"""Articles that a story has at least to be in a table where nobody says how many."""
SHORT = 8
"""Digits of an id that a table shows."""


def make(labels: Labels) -> click.Command:
    """Returns the command in the language of `labels`."""

    def run(store_path: Path, output: str, people: tuple[str, ...], limit: int | None, **given: Any) -> None:
        most = SHOWN if limit is None and output == "text" else limit
        with open_store(store_path, create=False) as store:
            days = {name: given[name].isoformat() if given[name] else None for name in ("since", "until")}
            found = listed_stories(store, **days, people=people, least=given["articles"] or (PAIR if output == "text" else 1), most=most or None)
            if given["lines"]:
                rows: Iterable[Row] = (line_row(one, storyline(store, one.story)[0], labels) for one in found)
                write(rows, LINES, output, labels, lambda shown: _show_lines(shown, Screen(labels)))
            else:
                write((_row(one, labels, output) for one in found), COLUMNS, output, labels)

    return asking(
        "stories",
        labels,
        run,
        [
            click.Option(["--since"], metavar="DAY", callback=day_reader(labels, last=False), help=labels("stories.since")),
            click.Option(["--until"], metavar="DAY", callback=day_reader(labels, last=True), help=labels("stories.until")),
            click.Option(["--person", "people"], multiple=True, metavar="NAME", help=labels("stories.people")),
            click.Option(["--articles"], type=click.IntRange(min=1), metavar="N", help=labels("stories.articles", default=PAIR)),
            click.Option(["--lines"], is_flag=True, help=labels("stories.lines")),
            click.Option(["--limit"], type=click.IntRange(min=0), help=labels("stories.limit", default=SHOWN)),
        ],
    )


LINES = (Column("id", "story"), Column("title", "title"), Column("line", "story"))
COLUMNS = (
    Column("id", "story", show=lambda value, _: str(value)[:SHORT]),
    Column("days", "days"),
    Column("count", "articles"),
    Column("outlets", "outlets"),
    Column("title", "title", show=lambda value, _: value, ratio=1),
)


def _row(one: Listed, labels: Labels, output: str) -> Row:
    """Returns a story as a row: what is fixed for programs, or that with counts and days for the eye."""
    story = one.story
    row = listed_row(one, labels)
    if output == "text":
        row["title"] = Text(shown_title(story.title, labels))
    if output in ("text", "csv"):
        row |= {"count": len(one.docs), "outlets": story.outlets, "days": _days(one, labels)}
    return row


def _show_lines(rows: Sequence[Row], screen: Screen) -> None:
    for row in rows:
        screen.console.print()
        for place, one in enumerate(row["line"], 1):
            style = "bold" if place == len(row["line"]) else ""
            words = Text(f"{one['last']} · ", style=style).append_text(screen.source(one["title"], style))
            screen.line(words, Text(f"  {one['id'][:SHORT]}", style=QUIET), indent=2)


def _days(one: Listed, labels: Labels) -> str:
    story = one.story
    if not one.dated:
        return labels("undated")
    return story.first if story.first == story.last else f"{story.first} – {story.last}"
