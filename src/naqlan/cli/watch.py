"""`naqlan watch`: how does a store stay fresh?"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

import click

from naqlan.cli.adding import Progress, ending, store_option
from naqlan.cli.documents import by_reason
from naqlan.cli.fetching import fetching_options, web_of
from naqlan.cli.help import Command
from naqlan.fetch.clock import written
from naqlan.labels.labels import Labels
from naqlan.pipeline.adder import Adder
from naqlan.pipeline.corpus import bring_up_to_date
from naqlan.pipeline.page import settle_in
from naqlan.pipeline.watch import Round, Watch
from naqlan.pipeline.web import Web, lists_of
from naqlan.read.options import LANGUAGES, Language
from naqlan.store.store import open_store

UNITS = {"s": 1, "m": 60, "h": 3600, "d": 86_400}
LEAST, MOST = 60, 30 * 86_400
"""Seconds between two rounds, at least and at most."""
_TIME = re.compile(r"([0-9]{1,7})([smhd])")


@dataclass(frozen=True, slots=True)
class _Wanted:
    feeds: tuple[str, ...]
    every: timedelta
    once: bool
    language: Language


def make(labels: Labels) -> click.Command:
    """Returns the command in the language of `labels`."""

    def run(feeds: tuple[str, ...], store_path: Path, every: str, *, once: bool, language: Language, **fetching: Any) -> None:
        wanted = _Wanted(feeds, _pause(every, labels), once, language)
        code = _watch(wanted, store_path, partial(web_of, **fetching), labels)
        click.get_current_context().exit(code)

    command = Command(
        "watch",
        callback=run,
        help=labels("watch.help"),
        short_help=labels("watch.short"),
        options_metavar=labels("help.options_metavar"),
        params=[
            click.Argument(["feeds"], nargs=-1, required=True, metavar=labels("help.feeds_metavar")),
            click.Option(["--every"], default="10m", metavar="TIME", help=labels("watch.every")),
            click.Option(["--once"], is_flag=True, help=labels("watch.once")),
            store_option(labels),
            click.Option(["--language"], type=click.Choice(LANGUAGES), default="ar", help=labels("reading.language")),
            *fetching_options(labels),
        ],
    )
    command.labels = labels
    return command


def _pause(given: str, labels: Labels) -> timedelta:
    found = _TIME.fullmatch(given.strip())
    seconds = int(found[1]) * UNITS[found[2]] if found else 0
    if not LEAST <= seconds <= MOST:
        raise click.UsageError(labels("error.time", given=given))
    return timedelta(seconds=seconds)


def _watch(wanted: _Wanted, path: Path, fetching: Callable[..., Web], labels: Labels) -> int:
    """Watches lists; returns the exit code: asked to end, it has done what it was to do."""
    lists = lists_of(wanted.feeds)
    if not lists:
        raise click.UsageError(labels("error.no_feeds"))
    failed = False
    with ending() as stopping, open_store(path) as store, Progress(labels) as progress:
        web = fetching(stopping=stopping)
        settle_in()
        with Adder(store, " ".join(("watch", *wanted.feeds)), language=wanted.language, dropped=progress.dropped, kept=progress.kept) as adder:
            for done in Watch(store, adder, web, every=wanted.every).rounds(lists, once=wanted.once):
                click.echo(_line(done, written(web.clock.today()), labels), err=True)
                bring_up_to_date(store, progress=progress.related, stopping=stopping)
                progress.anew()
                failed = bool(done.failed)
            if stopping():
                adder.stop()
    progress.summary(adder.tally, path)
    return int(wanted.once and failed)


def _line(done: Round, now: str, labels: Labels) -> str:
    line = labels("watch.round", now=now, lists=done.lists, pages=done.pages, unchanged=done.unchanged)
    if done.failed:
        line += labels("watch.failed", reasons=by_reason(done.failed, labels))
    return line + labels("watch.later", count=done.later) if done.later else line
