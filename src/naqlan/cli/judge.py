"""`naqlan judge`: what does a reader decide about what was read? Kept with who and why, listed, undone, never erased."""

import re
from collections.abc import Callable, Sequence
from pathlib import Path

import click
from rich.text import Text

from naqlan.answers.judgements import KEYS, judgement_row
from naqlan.answers.row import Row
from naqlan.cli.adding import Progress
from naqlan.cli.answers import Column, asking, write
from naqlan.cli.items import QUIET, STATUS, WARNING, correction
from naqlan.cli.screen import Screen
from naqlan.cli.terminal import cut
from naqlan.labels.labels import Labels
from naqlan.pipeline import judging
from naqlan.pipeline.judging import WHO, By
from naqlan.store.store import Store, open_store

NUMBER = re.compile("[0-9]{1,9}")
SHOWN = 160
"""Code points of the words judged that are shown."""
COLUMNS = [Column(name, name) for name in KEYS]


VERBS: dict[str, tuple[int, int | None]] = {
    "merge": (2, None), "part": (2, 2), "drop": (1, 1), "correct": (3, 3), "check": (1, 1), "undo": (1, 1), "list": (0, 0),
}  # fmt: skip
"""How many arguments each verb takes, at least and at most."""


def make(labels: Labels) -> click.Command:
    """Returns the command in the language of `labels`."""

    def run(verb: str, given: tuple[str, ...], store_path: Path, output: str, *, who: str | None, why: str, stranded: bool) -> None:
        least, most = VERBS[verb]
        if len(given) < least or (most is not None and len(given) > most):
            raise click.UsageError(labels(f"judge.usage.{verb}"), click.get_current_context())
        with open_store(store_path, create=False) as store:
            numbers: list[int] | None = None
            if verb != "list":
                with Progress(labels) as progress:
                    numbers = [_judge(store, verb, given, By(who or judging.somebody(), why), progress.related)]
            with store.reading() as connection:
                found = [one for one in judging.listed(connection, numbers=numbers) if one.stranded or not stranded]
        write([judgement_row(one) for one in found], COLUMNS, output, labels, lambda rows: _show(rows, Screen(labels)))

    return asking(
        "judge",
        labels,
        run,
        [
            click.Argument(["verb"], type=click.Choice(list(VERBS)), metavar="VERB"),
            click.Argument(["given"], nargs=-1, metavar="[ID | VALUE]..."),
            click.Option(["--why"], default="", help=labels("judge.why")),
            click.Option(["--who"], envvar=WHO, help=labels("judge.who", variable=WHO)),
            click.Option(["--stranded"], is_flag=True, help=labels("judge.stranded")),
        ],
    )


def _judge(store: Store, verb: str, given: Sequence[str], by: By, progress: Callable[[int, int], None]) -> int:
    """Makes or withdraws a judgement; returns its number."""
    if verb == "undo":
        number = int(given[0]) if NUMBER.fullmatch(given[0]) else 0
        judging.undo(store, number, by, progress=progress)
        return number
    if verb == "correct":
        return judging.correct(store, given[0], (given[1], given[2]), by, progress=progress)
    if verb in ("merge", "part"):
        return (judging.merge if verb == "merge" else judging.part)(store, given, by, progress=progress)
    return (judging.drop if verb == "drop" else judging.check)(store, given[0], by, progress=progress)


def _show(rows: Sequence[Row], screen: Screen) -> None:
    labels = screen.labels
    for row in rows:
        style = {"stands": STATUS, "undone": QUIET, "waits": QUIET}.get(row["state"], WARNING)
        head: list[str | Text] = [Text(f"{row['number']:>4}  ", style=QUIET), Text(labels.of("decision", row["decision"]), style="bold")]
        screen.line(*head, " · ", Text(labels(f"judge.state.{row['state']}"), style=style))
        if row["name"] is not None:
            _change(row, screen)
        for target in row["targets"]:
            _target(target, screen, undone=row["undone"] is not None)
        screen.line(Text(f"{labels('label.why')}: ", style=QUIET), screen.source(row["why"]), indent=6)
        screen.line(screen.source(row["who"]), f" · {row['at']}", indent=6)
        if row["undone"] is not None:
            parts = (f" · {row['undone']} · ", screen.source(row["undone_why"]))
            screen.line(Text(f"{labels('judge.undone_by')}: ", style=QUIET), screen.source(row["undone_by"]), *parts, indent=6)


def _change(row: Row, screen: Screen) -> None:
    what = correction(screen, row["targets"][0]["kind"], row["name"], (row["was"], row["value"]))
    screen.line(Text(f"{screen.labels('label.correction')}: ", style=QUIET), what, indent=6)


def _target(target: Row, screen: Screen, *, undone: bool) -> None:
    labels = screen.labels
    kind = labels.of("item", target["kind"])
    words = screen.source(cut(target["quoted"], SHOWN)) if target["quoted"] else Text()
    place = "" if undone else f"{target['item'] or labels('judge.no_place')} · "
    screen.line(Text(f"{kind} ", style=QUIET), words, Text(f"  {place}", style=QUIET), screen.source(target["article"], QUIET), indent=6)
