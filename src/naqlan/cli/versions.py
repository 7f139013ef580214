"""`naqlan versions`: which texts has this page had, when, and what was changed?"""

from collections.abc import Iterator, Sequence
from pathlib import Path

import click
from rich.text import Text

from naqlan.answers.versions import KEYS, paired, version_rows
from naqlan.cli.answers import Column, asking, write
from naqlan.cli.items import NAME, QUIET, STATUS, WARNING, Wording
from naqlan.cli.screen import Screen, painted
from naqlan.cli.sides import both_sides, passage
from naqlan.labels.labels import Labels
from naqlan.pipeline.versions import VersionSeen, addresses, item_at, versions_named
from naqlan.record.article import Article
from naqlan.record.edit import Edit
from naqlan.record.span import Span
from naqlan.record.statement import Statement
from naqlan.store.store import open_store

COLUMNS = [Column(name, name) for name in KEYS]
STYLES = {"added": STATUS, "removed": WARNING, "changed": "bold yellow", "moved": QUIET}


def make(labels: Labels) -> click.Command:
    """Returns the command in the language of `labels`."""

    def run(page: str, store_path: Path, output: str) -> None:
        with open_store(store_path, create=False) as store:
            found = versions_named(store, page)
        rows = [row for ones in found for row in version_rows(ones)]
        write(rows, COLUMNS, output, labels, lambda _: _show(found, Screen(labels)))

    return asking("versions", labels, run, [click.Argument(["page"], metavar=labels("versions.metavar"))])


def _show(found: Sequence[Sequence[VersionSeen]], screen: Screen) -> None:
    labels = screen.labels
    for ones in found:
        screen.heading(labels("versions.heading", article=ones[-1].version.article), len(ones))
        for number, (before, one) in enumerate(paired(ones), start=1):
            _version(number, one, screen)
            for edit in one.edits:
                _edit(edit, screen, before, one.record)
            if number > 1 and not one.edits:
                screen.line(Text(labels("versions.same"), style=QUIET), indent=6)


def _version(number: int, one: VersionSeen, screen: Screen) -> None:
    labels, version = screen.labels, one.version
    screen.console.print()
    head: list[str | Text] = [Text(f"{number:>3}  ", style=QUIET), *_seen(one, labels)]
    screen.line(*head)
    screen.passage(painted(version.title or labels("untitled"), [(0, len(version.title or ""), "bold")], 0), indent=5)
    published = version.published or labels("undated")
    screen.line(screen.source(version.outlet or labels("unstated"), NAME), f" · {labels('label.published')}: {published}", indent=5)
    known = addresses(one.given)
    for address in known:
        screen.line(Text(f"{labels('versions.given')}: ", style=QUIET), screen.source(address), indent=5)
    if not known:
        sources = dict.fromkeys(given.source for given in one.given)
        screen.line(Text(f"{labels('versions.unknown')}: ", style=QUIET), screen.source("، ".join(sources), QUIET), indent=5)
    if one.claimed is not None:
        screen.line(Text(f"{labels('versions.claimed')}: ", style=WARNING), screen.source(one.claimed), indent=5)


def _seen(one: VersionSeen, labels: Labels) -> Iterator[str | Text]:
    version = one.version
    if version.first_seen == version.last_seen:
        yield Text(labels("versions.seen_once", time=version.first_seen), style="bold")
    else:
        yield Text(labels("versions.seen", first=version.first_seen, last=version.last_seen), style="bold")
    if version.current:
        yield Text(f" · {labels('versions.current')}", style=STATUS)


def _edit(edit: Edit, screen: Screen, before: Article | None, after: Article | None) -> None:
    labels = screen.labels
    what = f"{labels.of('edit', edit.kind)}: {labels.of('edit_of', edit.of)}"
    fields = labels("adding.separator").join(labels.maybe("value", one) or labels.maybe("about_page", one) or one for one in edit.fields)
    screen.line(Text(what + (f" ({fields})" if fields else ""), style=STYLES[edit.kind]), indent=6)
    sides = [side for side in ((before, edit.before, edit.before_span), (after, edit.after, edit.after_span)) if side[1] is not None]
    tellers = [_teller(edit, record, span, screen) for record, _, span in sides]
    if len(sides) == 2 and edit.kind == "changed":
        heads = [Text(labels(f"versions.{name}"), style=QUIET).append_text(teller) for name, teller in zip(("before", "after"), tellers, strict=True)]
        words = passage(edit.before or "", edit.before_marks), passage(edit.after or "", edit.after_marks)
        both_sides(screen, (heads[0], heads[1]), words, indent=8)
    else:
        if tellers[-1]:
            screen.line(tellers[-1], indent=8)
        screen.passage(passage(sides[-1][1] or "", ()), indent=8)


def _teller(edit: Edit, record: Article | None, span: Span | None, screen: Screen) -> Text:
    """Returns who says a statement, or who is said to have been in contact, how it is meant, and through whom; empty for other edits."""
    item = item_at(record, edit, span)
    if record is None or item is None:
        return Text()
    words, labels = Wording(screen, record), screen.labels
    who = words.names(item.speakers if isinstance(item, Statement) else item.parties)
    manner = labels.of("polarity", item.polarity) if isinstance(item, Statement) else labels.of("status", item.status)
    return Text(" · ").append_text(who).append(f" · {manner} · ", QUIET).append_text(words.chain(item.chain))
