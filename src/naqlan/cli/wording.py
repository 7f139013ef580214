"""`naqlan wording`: what does each outlet call people, groups, places and acts?"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from naqlan.answers.row import Row
from naqlan.answers.wording import count_rows, use_rows
from naqlan.cli.answers import Column, asking, write
from naqlan.cli.screen import Screen
from naqlan.cli.wording_shown import show_passages, show_story
from naqlan.compare.word_sets import read_word_sets, word_sets
from naqlan.labels.labels import Labels
from naqlan.pipeline.wording_asked import Wording, counted_with_other_words, passages_with, wording_between, wording_counts
from naqlan.record.wording import VOICES, WordSet
from naqlan.store.store import Store, open_store
from naqlan.store.wording_asked import Asked

MONTH = "%Y-%m"
PASSAGES = 2
"""Passages that are shown of each word of a set."""
NUMBERS = tuple(Column(voice, f"voice_{voice}", lambda value, _: f"{value:,}" if value else "·") for voice in VOICES)


def make(labels: Labels) -> click.Command:
    """Returns the command in the language of `labels`."""

    def run(names: tuple[str, ...], words: Path | None, store_path: Path, output: str, by: str, **given: Any) -> None:
        own = read_word_sets(words) if words is not None else None
        if own is not None and not names:
            raise click.UsageError(labels("wording.needs_story"), click.get_current_context())
        if by == "month" and not (names or given["sets"]):
            raise click.UsageError(labels("wording.needs_set"), click.get_current_context())
        with open_store(store_path, create=False) as store:
            if names:
                _story(wording_between(store, names, own), own or word_sets(), output, labels)
            else:
                months = {name: given[name].strftime(MONTH) if given[name] else None for name in ("since", "until")}
                asked = Asked(_known(given["sets"], labels), given["outlet"], **months, by_outlet=by == "outlet", by_month=by == "month")
                _counts(store, asked, output, labels)

    month = click.DateTime([MONTH, "%Y-%m-%d"])
    params = [
        click.Argument(["names"], nargs=-1, metavar=labels("wording.metavar")),
        click.Option(["--set", "sets"], multiple=True, metavar="ID", help=labels("wording.set")),
        click.Option(["--by"], type=click.Choice(("voice", "outlet", "month")), default="voice", help=labels("wording.by")),
        click.Option(["--outlet"], metavar="NAME", help=labels("wording.outlet")),
        click.Option(["--since"], type=month, metavar="MONTH", help=labels("wording.since")),
        click.Option(["--until"], type=month, metavar="MONTH", help=labels("wording.until")),
        click.Option(["--words"], type=click.Path(path_type=Path), metavar="FILE", help=labels("wording.words")),
    ]
    return asking("wording", labels, run, params)


def _known(sets: Sequence[str], labels: Labels) -> Sequence[str]:
    """The ids of sets that were asked for.

    Raises:
        click.UsageError: There is no such set.
    """
    known = [one.id for one in word_sets()]
    if unknown := [one for one in sets if one not in known]:
        raise click.UsageError(labels("wording.no_set", name=unknown[0], sets=", ".join(sorted(known))), click.get_current_context())
    return sets


def _counts(store: Store, asked: Asked, output: str, labels: Labels) -> None:
    """Writes the sums over all articles of a store, and passages where sets are asked for."""
    known = {one.id: one for one in word_sets()}
    if counted_with_other_words(store):
        click.echo(f"naqlan: {labels('wording.other_words')}", err=True)
    rows = count_rows(wording_counts(store, asked), known, labels)
    head = [Column("set_label", "set"), Column("word", "word", style="bold")]
    apart = [Column("outlet", "outlet")] if asked.by_outlet else []
    apart += [Column("month", "month")] if asked.by_month else []
    columns = (*head, *apart, *NUMBERS, Column("articles", "articles"))
    write(rows if output != "text" else _once_named(rows), columns, output, labels)
    if output == "text" and asked.sets:
        words = dict.fromkeys((row["set"], row["word"]) for row in rows)
        found = [(name, word, passages_with(store, name, word, outlet=asked.outlet, most=PASSAGES)) for name, word in words]
        show_passages([known[one] for one in asked.sets], found, Screen(labels))


def _once_named(rows: Sequence[Row]) -> list[Row]:
    """The rows with the name of their set in the first row of each only."""
    return [{**row, "set_label": row["set_label"] if place == 0 or rows[place - 1]["set"] != row["set"] else ""} for place, row in enumerate(rows)]


def _story(found: Wording, sets: Sequence[WordSet], output: str, labels: Labels) -> None:
    """Writes the wording of a story."""
    columns = [Column(name, name) for name in ("kind", "what", "word", "outlet", "voice")]
    write(use_rows(found), columns, output, labels, lambda _: show_story(found, sets, Screen(labels)))
