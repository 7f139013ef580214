"""`naqlan rebuild`: what do the pages of a store say by the rules of today, and what of it is new, gone or changed?"""

from pathlib import Path

import click

from naqlan.cli.adding import INTERRUPTED, Progress, ending, failed, store_option
from naqlan.cli.help import Command
from naqlan.labels.labels import Labels
from naqlan.pipeline import judging
from naqlan.pipeline.adder import Adder
from naqlan.pipeline.page import settle_in
from naqlan.pipeline.rebuild import Rebuilt, rebuild
from naqlan.store.store import Store, open_store


def make(labels: Labels) -> click.Command:
    """Returns the command in the language of `labels`."""

    def run(store_path: Path, *, every: bool) -> None:
        click.get_current_context().exit(_rebuild(store_path, labels, every=every))

    command = Command(
        "rebuild",
        callback=run,
        help=labels("rebuild.help"),
        short_help=labels("rebuild.short"),
        options_metavar=labels("help.options_metavar"),
        params=[store_option(labels), click.Option(["--all", "every"], is_flag=True, help=labels("rebuild.all"))],
    )
    command.labels = labels
    return command


def _rebuild(path: Path, labels: Labels, *, every: bool) -> int:
    """Rebuilds a store and says what came of it; returns the exit code."""
    with ending() as stopping, open_store(path, create=False) as store, Progress(labels) as progress:
        settle_in()
        adder = Adder(store, "rebuild --all" if every else "rebuild", dropped=progress.dropped, kept=progress.kept)
        try:
            done = rebuild(store, adder, every=every, related=progress.related, stopping=stopping)
        except KeyboardInterrupt:  # asked for the second time
            done = None
        stopped = done is None or stopping()
        if not stopped and done is not None:
            _report(done, store, labels)
    if stopped:
        click.echo(labels("adding.stopped"), err=True)
        return INTERRUPTED
    return int(failed(adder.tally))


def _report(done: Rebuilt, store: Store, labels: Labels) -> None:
    click.echo(labels("rebuild.pages", pages=f"{done.pages:,}", withdrawn=f"{done.withdrawn:,}"))
    counts = {name: f"{done.items.get(name, 0):,}" for name in ("new", "gone", "changed")}
    click.echo(labels("rebuild.items", **counts))
    with store.reading() as connection:
        found = [one for one in judging.listed(connection) if one.judgement.undone is None]
    stranded = [one for one in found if one.stranded]
    click.echo(labels("rebuild.judgements", count=f"{len(found):,}", stranded=f"{len(stranded):,}"))
    if stranded:
        numbers = labels("adding.separator").join(str(one.judgement.number) for one in stranded[:20])
        click.echo(labels("rebuild.stranded", numbers=numbers))
