"""`naqlan backfill`: how is a large input worked into tables, on all processors or on Ray?"""

import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import click

from naqlan.cli.documents import paths_argument
from naqlan.cli.help import Command
from naqlan.cli.reading import options_of, reading_options
from naqlan.cli.terminal import one_line
from naqlan.labels.labels import Labels
from naqlan.scale.backfill import SHARD_SIZE, Where, backfill

if TYPE_CHECKING:
    from rich.status import Status

    from naqlan.scale.supervise import Progress

EVERY = 10.0
"""Seconds between two lines of progress where nobody watches a terminal."""
MEGABYTE = 1024 * 1024
AT_LEAST_ONE = click.IntRange(min=1)


def make(labels: Labels) -> click.Command:
    """Returns the command in the language of `labels`."""

    def run(paths: tuple[str, ...], out: Path, engine: Literal["local", "ray"], address: str | None, workers: int | None, **rest: Any) -> None:
        if address is not None and engine != "ray":
            raise click.UsageError(labels("error.address"))
        where = Where(engine, workers, address, rest.pop("fresh"))
        size = rest.pop("shard_size") * MEGABYTE
        meter = Meter(labels)
        try:
            progress = backfill(paths, out, options=options_of(labels, **rest), where=where, size=size, told=meter.working, parting=meter.parting)
        except KeyboardInterrupt:
            click.echo(labels("adding.stopped"), err=True)
            raise
        finally:
            meter.end()
        for line in summary(progress, labels):
            click.echo(line)
        if progress.failed:
            for name, problem in progress.failed.items():
                click.echo(f"naqlan: {labels('backfill.given_up', name=name, problem=one_line(problem))}", err=True)
            click.get_current_context().exit(1)

    command = Command(
        "backfill",
        callback=run,
        help=labels("backfill.help"),
        short_help=labels("backfill.short"),
        options_metavar=labels("help.options_metavar"),
        params=[paths_argument(labels), *_options(labels), *reading_options(labels)],
    )
    command.labels = labels
    return command


def _options(labels: Labels) -> list[click.Parameter]:
    usual = SHARD_SIZE // MEGABYTE
    folder = click.Path(file_okay=False, path_type=Path)
    return [
        click.Option(["--out"], type=folder, required=True, metavar="DIR", help=labels("backfill.out")),
        click.Option(["--engine"], type=click.Choice(("local", "ray")), default="local", help=labels("backfill.engine")),
        click.Option(["--address"], metavar="ADDRESS", help=labels("backfill.address")),
        click.Option(["--workers"], type=AT_LEAST_ONE, metavar="N", help=labels("backfill.workers")),
        click.Option(["--shard-size"], type=AT_LEAST_ONE, default=usual, metavar="MB", help=labels("backfill.shard_size", default=usual)),
        click.Option(["--fresh"], is_flag=True, help=labels("backfill.fresh")),
    ]


class Meter:
    """Shows on standard error how far a back-fill is: one line that changes on a terminal, else a line now and then.

    Args:
        labels: The words.
    """

    def __init__(self, labels: Labels) -> None:
        self._labels = labels
        self._shown = time.monotonic()
        self._status: Status | None = None

    def parting(self, done: int, files: int) -> None:
        """Shows how many files of the input are parted, if it is time."""
        self._show(lambda: self._labels("backfill.parting", done=f"{done:,}", files=f"{files:,}"))

    def working(self, progress: "Progress") -> None:
        """Shows how much is worked, if it is time."""
        self._show(lambda: self._line(progress))

    def end(self) -> None:
        """Gives the line back."""
        if self._status is not None:
            self._status.stop()

    def _line(self, progress: "Progress") -> str:
        counts = {name: f"{getattr(progress, name):,}" for name in ("done", "shards", "rows", "articles")}
        line = self._labels("backfill.progress", failed=f"{len(progress.failed):,}", speed=f"{progress.speed:,.0f}", **counts)
        remaining = progress.remaining
        if remaining is None or progress.done == progress.shards:
            return line
        return f"{line}; {self._labels('backfill.remaining', time=_clock(remaining))}"

    def _show(self, words: Callable[[], str]) -> None:
        if sys.stderr.isatty():
            self._paint(words())
        elif time.monotonic() - self._shown >= EVERY:
            self._shown = time.monotonic()
            click.echo(f"naqlan: {words()}", err=True)

    def _paint(self, words: str) -> None:
        if self._status is None:
            from rich.console import Console  # noqa: PLC0415 (only a terminal needs a painter)

            self._status = Console(stderr=True, markup=False).status(words)
            self._status.start()
        self._status.update(words)


def summary(progress: "Progress", labels: Labels) -> list[str]:
    """Returns the lines that say what is in the tables, whichever run made them."""
    counts = {name: f"{getattr(progress, name):,}" for name in ("done", "rows", "articles", "statements", "contacts")}
    drops = [f"  {labels.of('reason', reason)}: {count:,}" for reason, count in progress.drops.most_common()]
    return [labels("backfill.summary", **counts), *([labels("backfill.dropped"), *drops] if drops else [])]


def _clock(seconds: float) -> str:
    """Returns a stretch of time as hours, minutes and seconds."""
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes // 60}:{minutes % 60:02d}:{rest:02d}"
