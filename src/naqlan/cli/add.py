"""`naqlan add`: how do pages get into a store?"""

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import click

from naqlan.cli.adding import INTERRUPTED, Progress, ending, failed, store_option
from naqlan.cli.documents import paths_argument
from naqlan.cli.fetching import fetching_options, web_of
from naqlan.cli.help import Command
from naqlan.cli.labels import Labels
from naqlan.cli.reading import options_of, reading_options
from naqlan.pipeline.add import add_paths
from naqlan.pipeline.adder import Adder
from naqlan.pipeline.web import Web
from naqlan.read.options import Options
from naqlan.store.store import open_store


def make(labels: Labels) -> click.Command:
    """Returns the command in the language of `labels`."""

    def run(paths: tuple[str, ...], store_path: Path, contact: str | None, allow_private: bool, **reading: Any) -> None:  # noqa: FBT001 (click's signature)
        fetching = partial(web_of, contact=contact, allow_private=allow_private)
        code = _add(paths, store_path, options_of(labels, **reading), fetching, labels)
        click.get_current_context().exit(code)

    command = Command(
        "add",
        callback=run,
        help=labels("add.help"),
        short_help=labels("add.short"),
        options_metavar=labels("help.options_metavar"),
        params=[paths_argument(labels), store_option(labels), *reading_options(labels), *fetching_options(labels)],
    )
    command.labels = labels
    return command


def _add(paths: tuple[str, ...], path: Path, options: Options, fetching: Callable[..., Web], labels: Labels) -> int:
    """Adds what paths hold; returns the exit code."""
    command = " ".join(("add", *paths))
    with open_store(path) as store, Progress(labels) as progress, ending() as stopping:
        with Adder(store, command, language=options.language, dropped=progress.dropped, kept=progress.kept) as adder:
            web = fetching(stopping=stopping)
            add_paths(paths, adder, store, options=options, stdin=getattr(sys.stdin, "buffer", None), web=web, stopping=stopping)
        stopped = stopping()
    progress.summary(adder.tally, path)
    if stopped:
        click.echo(labels("adding.stopped"), err=True)
        return INTERRUPTED
    return int(failed(adder.tally))
