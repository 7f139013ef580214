"""What does one see while pages go into a store, and how is it ended in good order? For all commands that add."""

import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, Self

import click

from naqlan.cli.documents import by_reason
from naqlan.cli.terminal import one_line
from naqlan.labels.labels import Labels
from naqlan.pipeline.adder import Tally
from naqlan.record.dropped import COUNTED
from naqlan.record.page import Unreadable
from naqlan.store.store import DEFAULT

if TYPE_CHECKING:
    from rich.status import Status

VARIABLE = "NAQLAN_STORE"
MOST_TOLD = 20
"""Documents that could not be read that are told one by one; the store has them all."""
EVERY = 30.0
"""Seconds between two lines of progress where nobody watches a terminal."""
EXPECTED = {*COUNTED, "no article"}
"""Reasons for which a page may be dropped though all went well."""
INTERRUPTED = 130


def store_option(labels: Labels) -> click.Option:
    """Returns the option `--store`."""
    kind = click.Path(dir_okay=False, path_type=Path)
    words = labels("adding.store", variable=VARIABLE, default=DEFAULT)
    return click.Option(["--store", "store_path"], type=kind, envvar=VARIABLE, default=DEFAULT, metavar="FILE", help=words)


class Progress:
    """Tells on standard error how far a run is, what could not be read, and at its end what came of it.

    Args:
        labels: The words.
    """

    def __init__(self, labels: Labels) -> None:
        self._labels = labels
        self._began = self._shown = time.monotonic()
        self._told = 0
        self._status: Status | None = None
        self._terminal = sys.stderr.isatty()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._status is not None:
            self._status.stop()

    def dropped(self, item: Unreadable) -> None:
        """Tells of a document that could not be read, as long as there are few of them."""
        if item.reason in EXPECTED:
            return
        self._told += 1
        if self._told <= MOST_TOLD:
            reason = self._labels.of("reason", item.reason)
            click.echo(f"naqlan: {one_line(item.source)}: {reason}: {one_line(item.detail)}", err=True)
        elif self._told == MOST_TOLD + 1:
            click.echo(f"naqlan: {self._labels('adding.more')}", err=True)

    def anew(self) -> None:
        """Lets as many documents be told again as before."""
        self._told = 0

    def kept(self, tally: Tally) -> None:
        """Shows how far the run is."""
        if self._terminal:
            self._paint(self._line(tally))
        elif time.monotonic() - self._shown >= EVERY:
            self._shown = time.monotonic()
            click.echo(f"naqlan: {self._line(tally)}", err=True)

    def related(self, done: int, total: int) -> None:
        """Shows how many articles were set beside the others."""
        words = self._labels("adding.related", done=f"{done:,}", total=f"{total:,}")
        if self._terminal:
            self._paint(words)
        elif time.monotonic() - self._shown >= EVERY:
            self._shown = time.monotonic()
            click.echo(f"naqlan: {words}", err=True)

    def summary(self, tally: Tally, path: Path) -> None:
        """Says what came of the run."""
        click.echo(f"{one_line(str(path))}: {self._line(tally)}", err=True)
        if tally.skipped:
            click.echo(self._labels("adding.skipped", count=f"{tally.skipped:,}"), err=True)

    def _line(self, tally: Tally) -> str:
        speed = tally.pages / max(time.monotonic() - self._began, 0.001)
        counts = {name: f"{tally.outcomes[name]:,}" for name in ("new", "changed", "same")}
        line = self._labels("adding.line", pages=f"{tally.pages:,}", speed=f"{speed:,.0f}", **counts)
        dropped = by_reason(tally.dropped, self._labels)
        return f"{line}; {self._labels('adding.dropped', reasons=dropped)}" if dropped else line

    def _paint(self, words: str) -> None:
        if self._status is None:
            from rich.console import Console  # noqa: PLC0415 (only a terminal needs a painter)

            self._status = Console(stderr=True, markup=False).status(words)
            self._status.start()
        self._status.update(words)


def failed(tally: Tally) -> bool:
    """Says whether something could not be read that should have been."""
    return any(reason not in EXPECTED for reason in tally.dropped)


@contextmanager
def ending() -> Iterator[Callable[[], bool]]:
    """Gives a function that says whether the user has asked to end (Ctrl-C, or a polite kill); asking twice ends at once."""
    asked = threading.Event()
    kinds = (signal.SIGINT, signal.SIGTERM)

    def note(_: int, __: FrameType | None) -> None:
        asked.set()
        for kind, before in previous.items():
            signal.signal(kind, before)

    if threading.current_thread() is not threading.main_thread():
        yield asked.is_set
        return
    previous = {kind: signal.getsignal(kind) for kind in kinds}
    for kind in kinds:
        signal.signal(kind, note)
    try:
        yield asked.is_set
    finally:
        for kind, before in previous.items():
            signal.signal(kind, before)
