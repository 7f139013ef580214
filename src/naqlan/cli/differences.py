"""`naqlan differences`: in what do the articles of a story differ?"""

from collections.abc import Sequence
from pathlib import Path

import click
from rich.text import Text

from naqlan.answers.differences import difference_row, outlet_of, sentence
from naqlan.cli.answers import Column, asking, write
from naqlan.cli.items import NAME, QUIET, STATUS, WARNING
from naqlan.cli.screen import Screen
from naqlan.cli.sides import both_sides, passage
from naqlan.cli.terminal import isolated
from naqlan.labels.labels import Labels
from naqlan.pipeline.differences import differences_between
from naqlan.record.difference import DIFFERENCE_KINDS, Difference, Side
from naqlan.store.store import open_store

STYLES = {"slip": QUIET, "wording": STATUS, "part": STATUS, "update": STATUS, "difference": "bold yellow"}
"""Styles of the rungs; those that are not here must not be overlooked."""
COLUMNS = (Column("kind", "kind"), Column("of", "of"), Column("sentence", "sentence"))


def make(labels: Labels) -> click.Command:
    """Returns the command in the language of `labels`."""

    def run(names: tuple[str, ...], kinds: tuple[str, ...], store_path: Path, output: str) -> None:
        with open_store(store_path, create=False) as store:
            found = [one for one in differences_between(store, names) if not kinds or one.kind in kinds]
        flat = output == "csv"
        rows = [difference_row(one, labels, flat=flat) for one in found]
        write(rows, COLUMNS, output, labels, lambda _: show(found, Screen(labels)))

    params = [
        click.Argument(["names"], nargs=-1, required=True, metavar=labels("differences.metavar")),
        click.Option(["--kind", "kinds"], multiple=True, type=click.Choice(DIFFERENCE_KINDS), help=labels("differences.kind")),
    ]
    return asking("differences", labels, run, params)


def show(found: Sequence[Difference], screen: Screen) -> None:
    """Writes differences for the eye: what differs in a sentence of ours, then the two passages."""
    last = None
    for one in found:
        if one.kind != last:
            screen.heading(screen.labels.of("difference", one.kind), sum(other.kind == one.kind for other in found))
            last = one.kind
        screen.line(Text(sentence(one, screen.labels), style=STYLES.get(one.kind, WARNING)))
        sides = (one.first, one.second)
        heads, passages = [_head(side, screen) for side in sides], [passage(side.passage.text, side.passage.marks) for side in sides]
        both_sides(screen, (heads[0], heads[1]), (passages[0], passages[1]))
        screen.console.print()


def _head(side: Side, screen: Screen) -> Text:
    """Outlet and day, then whose words they are and through whom."""
    labels, words = screen.labels, side.passage
    head = screen.source(outlet_of(words), NAME).append(f" · {words.published or labels('undated')}", QUIET)
    if words.speakers:
        head.append(" · ", QUIET).append_text(screen.source("، ".join(words.speakers)))
    elif words.polarity is None:
        head.append(" · ", QUIET).append(labels("own_voice"), QUIET)
    if words.chain:
        inner = "، ".join(name for link in reversed(words.chain) for name in link)
        head.append(" · ", QUIET).append(labels("differences.citing", names=isolated(inner)), QUIET)
    if words.polarity not in (None, "affirmed"):
        word = labels.maybe("polarity", words.polarity or "") or labels.of("status", words.polarity)
        head.append(" · ", QUIET).append(word, STATUS if words.polarity == "happened" else WARNING)
    if side.others:
        head.append(" · ", QUIET).append(labels("differences.others", count=len(side.others)), QUIET)
    return head
