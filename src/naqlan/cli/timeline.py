"""`naqlan timeline`: what do several pages tell, in order of time?"""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import click
from rich.text import Text

from naqlan.cli.account_screen import write_accounts
from naqlan.cli.answers import asking
from naqlan.cli.contacts import range_options
from naqlan.cli.days import published_words
from naqlan.cli.documents import Documents, paths_argument
from naqlan.cli.items import QUIET, Wording
from naqlan.cli.screen import Screen
from naqlan.cli.terminal import one_line
from naqlan.labels.labels import Labels
from naqlan.names.likeness import name_parts
from naqlan.pipeline.accounts_asked import accounts_asked
from naqlan.pipeline.timeline import Event, Timeline, fits, timeline_of
from naqlan.record.article import Article
from naqlan.record.contact import Contact
from naqlan.record.identity import article_id
from naqlan.record.json import escaped, to_json
from naqlan.store.store import open_store

OF_PAGES = ("text", "jsonl")
"""Formats in which pages are put in order; those of a store have all."""


def make(labels: Labels) -> click.Command:
    """Returns the command in the language of `labels`."""

    def run(paths: tuple[str, ...], people: tuple[str, ...] | None, person: str | None, output: str, store_path: Path, **given: Any) -> None:
        names = people or ((person,) if person is not None else ())
        if not paths:
            _of_store(store_path, names, output, labels, **given)
        elif output not in OF_PAGES or given["since"] or given["until"] or given["origins"]:
            raise click.UsageError(labels("timeline.of_pages"), click.get_current_context())
        else:
            _of_pages(paths, names, output, labels)

    params: list[click.Parameter] = [
        paths_argument(labels, required=False),
        click.Option(["--people"], nargs=2, metavar="A B", help=labels("timeline.people")),
        click.Option(["--person"], metavar="NAME", help=labels("timeline.person")),
        *range_options(labels),
    ]
    return asking("timeline", labels, run, params)


def _of_store(path: Path, names: Sequence[str], output: str, labels: Labels, **given: Any) -> None:
    with open_store(path, create=False) as store, store.reading() as connection:
        found = accounts_asked(connection, names, **given)
    write_accounts(found, output, labels, names=names, trees=bool(given["origins"]))


def _of_pages(paths: Sequence[str], names: Sequence[str], output: str, labels: Labels) -> None:
    documents = Documents(paths, labels)
    articles = list(documents)
    _note_people(articles, names, labels)
    timeline = timeline_of(articles, names)
    if output == "jsonl":
        for line in _lines(timeline):
            click.echo(line)
    else:
        _show(timeline, Screen(labels))
    if documents.failed:
        click.get_current_context().exit(1)


def _note_people(articles: Sequence[Article], people: Sequence[str], labels: Labels) -> None:
    """Says on standard error where a name fits nobody, or people whose full names differ: they are not merged in silence."""
    for name in people:
        found = {name_parts(one.name): one.name for article in articles for one in article.people if fits(name, one)}
        fullest = [one for parts, one in found.items() if not any(set(parts) < set(other) for other in found)]
        if not found:
            click.echo(f"naqlan: {labels('note.nobody', name=one_line(name))}", err=True)
        elif len(fullest) > 1:
            names = "، ".join(map(one_line, fullest))
            click.echo(f"naqlan: {labels('note.several', name=one_line(name), names=names)}", err=True)


def _show(timeline: Timeline, screen: Screen) -> None:
    if not timeline.dated and not timeline.undated:
        screen.line(Text(screen.labels("heading.nothing"), style=QUIET))
    last = None
    for one in timeline.dated:
        if one.item.when != last:
            screen.heading(one.item.when or "")
            last = one.item.when
        show_event(one, screen)
    if timeline.undated:
        screen.heading(screen.labels("heading.undated"), len(timeline.undated))
    for one in timeline.undated:
        show_event(one, screen)


def show_event(one: Event, screen: Screen) -> None:
    """Writes a contact or statement for the eye, with its page."""
    words = Wording(screen, one.article)
    if isinstance(one.item, Contact):
        words.contact(one.item)
    else:
        words.statement(one.item)
    meta = one.article.meta
    published = published_words(meta.published, screen.labels)
    words.field("page", screen.source(meta.doc).append(f" · {published}"), 2)


def _lines(timeline: Timeline) -> Iterator[str]:
    """Yields one JSON object an event."""
    for one in (*timeline.dated, *timeline.undated):
        yield escaped(json.dumps(event_row(one), ensure_ascii=False, separators=(",", ":")))


def event_row(one: Event) -> dict[str, Any]:
    """Returns an event for programs: the item as the record has it, with names in place of ids, and its page."""
    record = to_json(one.article)
    kind = "contact" if isinstance(one.item, Contact) else "statement"
    item = next(found for found in record[f"{kind}s"] if found["id"] == one.item.id)
    names = {person.id: person.name for person in one.article.people}
    for key in ("parties", "through", "speakers", "addressees"):
        if key in item:
            item[key] = [names.get(name, name) for name in item[key]]
    item["chain"] = [[names.get(name, name) for name in link] for link in item["chain"]]
    page = {key: record[key] for key in ("doc", "source", "outlet", "title", "published")}
    return {
        "event": kind,
        "earliest": one.earliest.isoformat() if one.earliest else None,
        "latest": one.latest.isoformat() if one.latest else None,
        "article": article_id(one.article.meta.key),
        **page,
        kind: item,
    }
