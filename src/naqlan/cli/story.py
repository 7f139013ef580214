"""`naqlan story`: what do the articles on one event tell, who told it first, and what came before and after?"""

from collections.abc import Iterator
from pathlib import Path

import click
from rich.text import Text

from naqlan.answers.story import MEMBER_KEYS, Line, member_row, story_row
from naqlan.answers.story_titles import shown_title
from naqlan.cli.account_screen import AccountScreen
from naqlan.cli.answers import Column, asking, write
from naqlan.cli.coverage_shown import show_coverage
from naqlan.cli.items import NAME, QUIET
from naqlan.cli.origins import origins_option
from naqlan.cli.screen import Screen
from naqlan.cli.terminal import isolated
from naqlan.labels.labels import Labels
from naqlan.pipeline.accounts_asked import AccountTimeline, accounts_told
from naqlan.pipeline.coverage import coverage_of_articles
from naqlan.pipeline.story import Member, Told, story_named
from naqlan.pipeline.storylines import storyline
from naqlan.store.store import open_store

MOST_PEOPLE = 15
"""People who are shown; JSON has all."""
COLUMNS = tuple(Column(name, name) for name in MEMBER_KEYS)


def make(labels: Labels) -> click.Command:
    """Returns the command in the language of `labels`."""

    def run(name: str, store_path: Path, output: str, *, origins: bool | None) -> None:
        with open_store(store_path, create=False) as store:
            told = story_named(store, name)
            line = storyline(store, told.story)
            coverage = coverage_of_articles(store, told.articles)
            with store.reading() as connection:
                found = accounts_told(connection, told.story.articles, origins=origins is not False)
        if output == "text":
            screen = Screen(labels)
            show(told, line, screen, found)
            show_coverage(coverage, screen)
        elif output == "csv":
            write(map(member_row, told.members), COLUMNS, output, labels)
        else:
            write([story_row(told, line, labels, accounts=found, coverage=coverage)], COLUMNS, output, labels)

    return asking("story", labels, run, [click.Argument(["name"], metavar=labels("story.metavar")), origins_option(labels)])


def show(told: Told, line: Line, screen: Screen, found: AccountTimeline) -> None:
    """Writes a story for the eye: its articles in order, what came before and after, its people, then its accounts in order of time."""
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
    AccountScreen(screen, found, trees=True).show()


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
