"""`naqlan check`: is this store whole?"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from naqlan.cli.adding import store_option
from naqlan.cli.help import Command
from naqlan.cli.terminal import one_line
from naqlan.labels.labels import Labels
from naqlan.pipeline.check import problems
from naqlan.store.store import open_store


def make(labels: Labels) -> click.Command:
    """Returns the command in the language of `labels`."""

    def run(store_path: Path) -> None:
        found = 0
        with open_store(store_path, create=False) as store, _waiting(labels):
            for problem in problems(store):
                found += 1
                click.echo(one_line(problem))
        if found:
            click.get_current_context().exit(1)
        click.echo(labels("check.whole"))

    command = Command(
        "check",
        callback=run,
        help=labels("check.help"),
        short_help=labels("check.short"),
        options_metavar=labels("help.options_metavar"),
        params=[store_option(labels)],
    )
    command.labels = labels
    return command


@contextmanager
def _waiting(labels: Labels) -> Iterator[None]:
    """A terminal says meanwhile what is done."""
    if not sys.stderr.isatty():
        yield
        return
    from rich.console import Console  # noqa: PLC0415 (only a terminal needs a painter)

    with Console(stderr=True, markup=False).status(labels("check.checking")):
        yield
