"""`naqlan story`: what do the articles on one event tell, who told it first, and what came before and after?"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeAlias

import click
from rich.text import Text

from naqlan.cli.answers import Column, Row, asking, write
from naqlan.cli.coverage_shown import coverage_row, show_coverage
from naqlan.cli.items import NAME, QUIET
from naqlan.cli.labels import Labels
from naqlan.cli.origins import origins_option, origins_row, put_origins
from naqlan.cli.screen import Screen
from naqlan.cli.story_titles import shown_title, title_words
from naqlan.cli.terminal import isolated
from naqlan.cli.timeline import event_row, show_event
from naqlan.pipeline.coverage import coverage_of_articles
from naqlan.pipeline.origins import ItemOrigins, origins_in
from naqlan.pipeline.story import Member, Told, story_named
from naqlan.pipeline.storylines import storyline
from naqlan.pipeline.timeline import Event
from naqlan.record.contact import Contact
from naqlan.record.identity import article_id
from naqlan.record.story import Story
from naqlan.store.store import open_store

Line: TypeAlias = tuple[tuple[Story, ...], tuple[Story, ...]]
"""The stories before one, and those after it."""
MOST_PEOPLE = 15
"""People who are shown; JSON has all."""
COLUMNS = tuple(Column(name, name) for name in ("id", "doc", "outlet", "title", "published", "published_at", "url", "genre", "copy_of", "copy"))


def make(labels: Labels) -> click.Command:
    """Returns the command in the language of `labels`."""

    def run(name: str, store_path: Path, output: str, *, origins: bool | None) -> None:
        with open_store(store_path, create=False) as store:
            told = story_named(store, name)
            line = storyline(store, told.story)
            coverage = coverage_of_articles(store, told.articles)
            with store.reading() as connection:
                found = origins_in(connection, told.story.articles) if origins is not False and output != "csv" else None
        if output == "text":
            screen = Screen(labels)
            show(told, line, screen, found)
            show_coverage(coverage, screen)
        elif output == "csv":
            write(map(_member, told.members), COLUMNS, output, labels)
        else:
            write([{**as_row(told, line, labels, found), "coverage": coverage_row(coverage)}], COLUMNS, output, labels)

    return asking("story", labels, run, [click.Argument(["name"], metavar=labels("story.metavar")), origins_option(labels)])


def show(told: Told, line: Line, screen: Screen, origins: ItemOrigins | None = None) -> None:
    """Writes a story for the eye: its articles in order, what came before and after, its people, then what is told in order of time."""
    labels, story = screen.labels, told.story
    screen.line(Text(shown_title(story.title, labels), style="bold"))
    counts = {"articles": len(told.members), "outlets": story.outlets, "id": story.id}
    screen.line(Text(labels("story.counts", **counts), style=QUIET))
    screen.heading(labels("heading.articles"), len(told.members))
    for member in told.members:
        _show_member(member, told, screen)
    for heading, stories in zip(("before", "after"), line, strict=True):
        if stories:
            screen.heading(labels(f"heading.{heading}"), len(stories))
        for other in stories:
            screen.line(f"{other.last} · ", screen.isolated(Text(shown_title(other.title, labels))), Text(f"  {other.id}", style=QUIET), indent=2)
    if told.people:
        screen.heading(labels("heading.people"), len(told.people))
        named = [screen.source(name, NAME).append(f" ({count})", style=QUIET) for name, count in told.people[:MOST_PEOPLE]]
        screen.line(Text(labels("list")).join(named), indent=2)
    events = [*told.timeline.dated, *told.timeline.undated]
    seen: set[str] = set()
    for kind in ("contacts", "statements"):
        found = [one for one in events if isinstance(one.item, Contact) == (kind == "contacts")]
        if found:
            screen.heading(labels(f"heading.{kind}"), len(found))
        for one in found:
            show_event(one, screen)
            account = _account(one, origins)
            if origins is not None and account is not None and account not in seen:
                put_origins(origins.origins[account], screen, indent=2, tree=True)
                seen.add(account)
    if left := sum(not one.own for one in told.members):
        screen.line(Text(labels("story.reprints", count=left), style=QUIET))


def _account(one: Event, origins: ItemOrigins | None) -> str | None:
    return origins.accounts.get((article_id(one.article.meta.key), one.item.id)) if origins is not None else None


def as_row(told: Told, line: Line, labels: Labels, origins: ItemOrigins | None = None) -> Row:
    """Returns a story for programs; `origins` is None where they were not asked for."""
    story = told.story
    events = [event_row(one) | {"account": _account(one, origins)} for one in (*told.timeline.dated, *told.timeline.undated)]
    return {
        "id": story.id,
        "title": title_words(story.title, labels),
        "first": story.first,
        "last": story.last,
        "outlets": story.outlets,
        "articles": [_member(one) for one in told.members],
        **{
            name: [{"id": one.id, "title": title_words(one.title, labels), "last": one.last} for one in stories]
            for name, stories in zip(("before", "after"), line, strict=True)
        },
        "people": [{"name": name, "articles": count} for name, count in told.people],
        "contacts": [one for one in events if one["event"] == "contact"],
        "statements": [one for one in events if one["event"] == "statement"],
        "origins": [{"account": account, **origins_row(one)} for account, one in origins.origins.items()] if origins is not None else None,
    }


def _member(one: Member) -> dict[str, Any]:
    meta = one.record.meta
    known = {name: getattr(meta, name) for name in ("doc", "outlet")}
    page = {name: getattr(meta, name) for name in ("published", "published_at", "url", "genre")}
    return {"id": one.id, **known, "title": one.record.title, **page, "copy_of": one.copy_of, "copy": one.copy}


def _show_member(one: Member, told: Told, screen: Screen) -> None:
    meta, labels = one.record.meta, screen.labels
    screen.line(*_head(one, told, screen), indent=2)
    screen.line(screen.source(one.record.title or labels("untitled")), Text(f"  {isolated(meta.doc)}", style=QUIET), indent=4)


def _head(one: Member, told: Told, screen: Screen) -> Iterator[str | Text]:
    """Yields when and by whom an article was published, whether none is earlier, and whose copy it is."""
    meta, labels = one.record.meta, screen.labels
    yield meta.published_at or meta.published or labels("undated")
    yield " · "
    yield screen.source(meta.outlet, NAME) if meta.outlet else Text(labels("unstated"), style=QUIET)
    if meta.genre != "news":
        yield Text(f" · {labels.of('genre', meta.genre)}", style=QUIET)
    if one.copy is not None:
        of = next(other.record.meta for other in told.members if other.id == one.copy_of)
        yield Text(f" · {labels.of('copy', one.copy)}: {isolated(of.outlet or of.doc)}", style=QUIET)
    elif one.id in (first := _first(told)):
        yield Text(f" · {labels('story.first' if len(first) == 1 else 'story.first_day')}", style="bold green")


def _first(told: Told) -> set[str]:
    """Returns the articles that nothing of the story is earlier than, as far as pages say: of several on one day, each whose hour is not later."""
    dated = [one for one in told.members if one.record.meta.published]
    if not dated:
        return set()
    day = min(str(one.record.meta.published) for one in dated)
    earliest = [one for one in dated if one.record.meta.published == day]
    hours = [one.record.meta.published_at for one in earliest]
    if all(hours):
        first = min(str(hour) for hour in hours)
        earliest = [one for one in earliest if one.record.meta.published_at == first]
    return {one.id for one in earliest}
