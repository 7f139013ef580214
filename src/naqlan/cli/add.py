"""`naqlan add`: how do pages get into a store?"""

import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import click

from naqlan.cli.adding import INTERRUPTED, Progress, ending, failed, store_option
from naqlan.cli.documents import paths_argument
from naqlan.cli.fetching import fetching_options, web_of
from naqlan.cli.help import Command
from naqlan.cli.reading import options_of, reading_options
from naqlan.labels.labels import Labels
from naqlan.pipeline.add import add_paths
from naqlan.pipeline.adder import Adder
from naqlan.pipeline.again import add_again
from naqlan.pipeline.corpus import bring_up_to_date
from naqlan.pipeline.page import settle_in
from naqlan.pipeline.web import Web
from naqlan.read.options import Options
from naqlan.store.store import open_store


@dataclass(frozen=True, slots=True)
class _Wanted:
    paths: tuple[str, ...]
    again: bool
    options: Options
    fetching: Callable[..., Web]


def make(labels: Labels) -> click.Command:
    """Returns the command in the language of `labels`."""

    def run(paths: tuple[str, ...], store_path: Path, *, again: bool, contact: str | None, allow_private: bool, **reading: Any) -> None:
        if not paths and not again:
            raise click.UsageError(labels("error.missing", name=labels("help.paths_metavar")), click.get_current_context())
        fetching = partial(web_of, contact=contact, allow_private=allow_private)
        code = _add(_Wanted(paths, again, options_of(labels, **reading), fetching), store_path, labels)
        click.get_current_context().exit(code)

    command = Command(
        "add",
        callback=run,
        help=labels("add.help"),
        short_help=labels("add.short"),
        options_metavar=labels("help.options_metavar"),
        params=[
            paths_argument(labels, required=False),
            store_option(labels),
            click.Option(["--again"], is_flag=True, help=labels("add.again")),
            *reading_options(labels),
            *fetching_options(labels),
        ],
    )
    command.labels = labels
    return command


def _add(wanted: _Wanted, path: Path, labels: Labels) -> int:
    """Adds what paths hold, reads again what is to be; returns the exit code."""
    command = " ".join(("add", *(["--again"] if wanted.again else []), *wanted.paths))
    with ending() as stopping, open_store(path, create=bool(wanted.paths)) as store, Progress(labels) as progress:
        settle_in()
        adder = Adder(store, command, language=wanted.options.language, dropped=progress.dropped, kept=progress.kept)
        with suppress(KeyboardInterrupt):  # asked for the second time
            with adder:
                if wanted.again:
                    add_again(store, adder, stopping=stopping)
                stdin, web = getattr(sys.stdin, "buffer", None), wanted.fetching(stopping=stopping)
                add_paths(wanted.paths, adder, store, options=wanted.options, stdin=stdin, web=web, stopping=stopping)
            bring_up_to_date(store, progress=progress.related, stopping=stopping)
        stopped = stopping()
    progress.summary(adder.tally, path)
    if stopped:
        click.echo(labels("adding.stopped"), err=True)
        return INTERRUPTED
    return int(failed(adder.tally))
