"""`naqlan backup`: how is a store copied while it is used?"""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from naqlan.cli.adding import store_option
from naqlan.cli.help import Command
from naqlan.cli.terminal import one_line
from naqlan.labels.labels import Labels
from naqlan.store.store import open_store


def make(labels: Labels) -> click.Command:
    """Returns the command in the language of `labels`."""

    def run(file: Path, store_path: Path, *, force: bool) -> None:
        with open_store(store_path, create=False) as store, _progress(labels) as progress:
            store.back_up(file, force=force, progress=progress)
        click.echo(labels("backup.done", path=one_line(str(file)), size=f"{file.stat().st_size:,}"), err=True)

    command = Command(
        "backup",
        callback=run,
        help=labels("backup.help"),
        short_help=labels("backup.short"),
        options_metavar=labels("help.options_metavar"),
        params=[
            click.Argument(["file"], type=click.Path(dir_okay=False, path_type=Path), metavar="FILE"),
            store_option(labels),
            click.Option(["--force"], is_flag=True, help=labels("backup.force")),
        ],
    )
    command.labels = labels
    return command


@contextmanager
def _progress(labels: Labels) -> Iterator[Callable[[int, int], None] | None]:
    """Gives what shows how much is copied; None where nobody watches a terminal."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console  # noqa: PLC0415 (only a terminal needs a painter)

    with Console(stderr=True, markup=False).status("") as status:
        yield lambda done, total: status.update(labels("backup.progress", share=f"{100 * done // max(total, 1)}"))
