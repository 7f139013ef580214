"""`naqlan store`: what is in this store, who put it there, and is it whole?"""

from collections import Counter
from pathlib import Path

import click

from naqlan.cli.adding import store_option
from naqlan.cli.documents import by_reason
from naqlan.cli.help import Command
from naqlan.cli.terminal import cut, one_line
from naqlan.labels.labels import Labels
from naqlan.pipeline.code import fingerprint
from naqlan.pipeline.corpus import related_by_other_code
from naqlan.store.store import Store, open_store
from naqlan.store.stored import Run

MOST_COMMAND = 100
"""Code points of a run's command that are shown; a shell may have written out a thousand paths."""
RUNS = 5
"""Runs that are shown."""


def make(labels: Labels) -> click.Command:
    """Returns the command in the language of `labels`."""

    def run(store_path: Path, *, dropped: bool) -> None:
        with open_store(store_path, create=False) as store:
            if dropped:
                _dropped(store, labels)
            else:
                _show(store, labels)

    command = Command(
        "store",
        callback=run,
        help=labels("store.help"),
        short_help=labels("store.short"),
        options_metavar=labels("help.options_metavar"),
        params=[
            store_option(labels),
            click.Option(["--dropped"], is_flag=True, help=labels("store.dropped")),
        ],
    )
    command.labels = labels
    return command


def _show(store: Store, labels: Labels) -> None:
    counts = store.counts()
    days = " – ".join(counts.days) if counts.days else labels("undated")
    size = f"{store.size():,}"
    click.echo(labels("store.file", path=one_line(str(store.path)), size=size))
    click.echo(labels("store.articles", articles=f"{counts.articles:,}", versions=f"{counts.versions:,}", days=days, undated=f"{counts.undated:,}"))
    sizes = {name: f"{getattr(counts, name):,}" for name in ("pages", "bytes", "packed", "records")}
    click.echo(labels("store.pages", **sizes))
    if counts.drops:
        click.echo(labels("store.drops", reasons=by_reason(Counter(counts.drops), labels)))
    if stale := store.stale(fingerprint()):
        click.echo(labels("store.stale", count=f"{stale:,}"))
    if related_by_other_code(store):
        click.echo(labels("store.across"))
    for one in store.runs(RUNS):
        click.echo(_run(one, labels))


def _run(run: Run, labels: Labels) -> str:
    counts = {name: f"{getattr(run, name):,}" for name in ("new", "changed", "same")}
    state = labels(f"store.state.{run.state}")
    line = labels("store.run", number=run.number, started=run.started, state=state, command=cut(one_line(run.command), MOST_COMMAND), **counts)
    dropped = by_reason(Counter(run.dropped), labels)
    return f"{line}; {labels('adding.dropped', reasons=dropped)}" if dropped else line


def _dropped(store: Store, labels: Labels) -> None:
    for one in store.drops():
        click.echo(f"{one_line(one.source)}: {labels.of('reason', one.reason)}: {one_line(one.detail)}")
