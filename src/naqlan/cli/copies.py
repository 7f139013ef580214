"""`naqlan copies`: who reprinted whom, which agency was it, and which passages are the same?"""

from collections.abc import Iterator, Sequence
from pathlib import Path

import click
from rich.text import Text

from naqlan.answers.copies import KEYS, PAIR_KEYS, copy_rows, pair_row
from naqlan.cli.answers import Column, asking, table, write
from naqlan.cli.items import NAME, QUIET
from naqlan.cli.screen import Screen
from naqlan.cli.terminal import cut, isolated, one_line
from naqlan.labels.labels import Labels
from naqlan.pipeline.copies_asked import CopiesOf, CopyFound, CopyGroup, all_pairs, copies_of_article, newest_groups
from naqlan.store.copies_asked import CopyPage, articles_named
from naqlan.store.store import Store, open_store

GROUPS = 20
"""Groups that are shown, the newest first."""
PASSAGES = 3
"""Passages of a copy that are shown, the longest; JSON has all."""
SHOWN = 400
"""Code points of a passage that are shown."""
PAIRS = [Column(name, name) for name in PAIR_KEYS]
COPIES = [Column(name, name) for name in KEYS]


def make(labels: Labels) -> click.Command:
    """Returns the command in the language of `labels`."""

    def run(article: str | None, store_path: Path, output: str) -> None:
        with open_store(store_path, create=False) as store:
            if article is not None:
                found = _copies(store, article, labels)
                if output == "text":
                    _show(found, Screen(labels))
                else:
                    write(copy_rows(found), COPIES, output, labels)
            elif output == "text":
                _groups(newest_groups(store, GROUPS), Screen(labels))
            else:
                write(map(pair_row, all_pairs(store)), PAIRS, output, labels)

    params: list[click.Parameter] = [click.Argument(["article"], required=False, metavar=labels("copies.metavar"))]
    return asking("copies", labels, run, params)


def _copies(store: Store, name: str, labels: Labels) -> CopiesOf:
    with store.reading() as connection:
        named = articles_named(connection, name)
    found = copies_of_article(store, named[0]) if named else None
    if found is None:
        raise click.UsageError(labels("copies.nobody", name=one_line(name)), click.get_current_context())
    if len(named) > 1:
        click.echo(f"naqlan: {labels('note.more', doc=one_line(found.page.doc))}", err=True)
    return found


def _show(found: CopiesOf, screen: Screen) -> None:
    labels = screen.labels
    screen.line(*_page(found.page, screen, found.first))
    if found.agencies:
        screen.line(labels("copies.agencies", names=_names(found.agencies, labels)), indent=2)
    if found.first is None:
        screen.line(Text(labels("copies.first_unknown" if found.copies else "copies.none"), style=QUIET), indent=2)
    for copy in found.copies:
        screen.console.print()
        screen.line(*_page(copy.page, screen, found.first))
        shares = {"this": f"{copy.of_this:.0%}", "copy": f"{copy.of_copy:.0%}"}
        screen.line(Text(labels.of("copy", copy.kind), style="bold"), " · ", labels("copies.shares", **shares), indent=2)
        _passages(copy, screen)


def _passages(copy: CopyFound, screen: Screen) -> None:
    longest = sorted(copy.passages, key=lambda one: one.place.start - one.place.end)[:PASSAGES]
    rows = [{"here": cut(one.words, SHOWN), "there": cut(one.other_words, SHOWN)} for one in copy.passages if one in longest]
    if rows:
        table(rows, [Column("here", "here", ratio=1), Column("there", "there", ratio=1)], screen)
    if len(copy.passages) > PASSAGES:
        screen.line(Text(screen.labels("copies.more", count=len(copy.passages) - PASSAGES), style=QUIET), indent=2)


def _groups(groups: Sequence[CopyGroup], screen: Screen) -> None:
    labels = screen.labels
    if not groups:
        screen.line(Text(labels("copies.none"), style=QUIET))
    for group in groups:
        screen.heading(labels("copies.group", reprints=len(group.reprints), parts=len(group.parts)))
        if group.agencies:
            screen.line(labels("copies.agencies", names=_names(group.agencies, labels)), indent=2)
        if group.first is None and len(group.reprints) > 1:
            screen.line(Text(labels("copies.first_unknown"), style=QUIET), indent=2)
        for kind, pages in (("reprint", group.reprints), ("part", group.parts)):
            for page in pages:
                note = Text(f" · {labels.of('copy', kind)}", style=QUIET) if kind == "part" else ""
                screen.line(*_page(page, screen, group.first), note, indent=2)


def _page(page: CopyPage, screen: Screen, first: str | None) -> Iterator[str | Text]:
    """Yields who published it, when, its title, the id it is asked by, and whether it likely was the first."""
    labels = screen.labels
    yield screen.source(page.outlet, NAME) if page.outlet else Text(labels("unstated"), style=QUIET)
    yield f" · {page.published or labels('undated')} · "
    yield screen.source(page.title or "") if page.title else Text(labels("untitled"), style=QUIET)
    if page.article == first:
        yield Text(f" · {labels('copies.first')}", style="bold green")
    yield Text(f"  {isolated(page.doc)}", style=QUIET)


def _names(names: Sequence[str], labels: Labels) -> str:
    return labels("and").join(map(isolated, names))
