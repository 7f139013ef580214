"""`naqlan who`: who is this, as the articles of a store have it?"""

from collections.abc import Iterator
from pathlib import Path

import click
from rich.text import Text

from naqlan.answers.who import KEYS, profile_row
from naqlan.cli.answers import Column, asking, write
from naqlan.cli.days import published_words
from naqlan.cli.items import NAME, QUIET, WARNING, Wording
from naqlan.cli.screen import Screen
from naqlan.cli.terminal import isolated
from naqlan.labels.labels import Labels
from naqlan.pipeline.who import Profile, people_named, profile_of
from naqlan.store.store import open_store
from naqlan.store.who import KnownPerson, Namesake

COLUMNS = tuple(Column(name, name) for name in KEYS)
SHOWN = 8
"""Spellings, roles and others that are shown of each kind; JSON has all that were asked for."""


def make(labels: Labels) -> click.Command:
    """Returns the command in the language of `labels`."""

    def run(name: str, store_path: Path, output: str) -> None:
        with open_store(store_path, create=False) as store, store.reading() as connection:
            found = people_named(connection, name)
            if output == "text":
                screen = Screen(labels)
                if found:
                    _Shown(screen).profile(profile_of(connection, found[0]), found[1:])
                else:
                    screen.line(Text(labels("who.nobody", name=isolated(name)), style=QUIET))
                return
            write((profile_row(profile_of(connection, one)) for one in found), COLUMNS, output, labels)

    return asking("who", labels, run, [click.Argument(["name"], metavar=labels("who.metavar"))])


class _Shown:
    """Writes a profile for the eye."""

    def __init__(self, screen: Screen) -> None:
        self.screen, self.labels = screen, screen.labels

    def profile(self, one: Profile, others: list[KnownPerson]) -> None:
        self._person(one.person)
        self._list("spellings", (self.screen.source(form).append(f"  {count:,}", style=QUIET) for form, count in one.spellings[:SHOWN]))
        self._list("roles", (self._dated(role.role, role.articles, role.first, role.last) for role in one.roles[:SHOWN]))
        self._list("met", (self._met(*row) for row in one.met[:SHOWN]))
        if one.said:
            self.screen.heading(self.labels("heading.said"))
            for told in one.said:
                words = Wording(self.screen, told.article)
                words.statement(told.statement)
                published = published_words(told.article.meta.published, self.labels)
                words.field("page", self.screen.source(told.article.meta.doc).append(f" · {published}"), 2)
        self._list("cited_by", (self.screen.source(name).append(f"  {count:,}", style=QUIET) for name, count in one.cited_by[:SHOWN]))
        self._list("namesakes", (self._namesake(each) for each in one.namesakes[:SHOWN]))
        listed = {each.person.id for each in one.namesakes[:SHOWN]}
        self._list("also_named", (self._known(each) for each in others if each.id not in listed))

    def _person(self, one: KnownPerson) -> None:
        self.screen.line(self.screen.source(one.name, NAME), Text(f"  {self._span(one.articles, one.first, one.last)} · {one.id}", style=QUIET))

    def _span(self, articles: int, first: str | None, last: str | None) -> str:
        days = self.labels("undated") if first is None else first if first == last else f"{first} – {last}"
        return self.labels("who.span", articles=f"{articles:,}", days=days)

    def _known(self, one: KnownPerson) -> Text:
        return self.screen.source(one.name).append(f"  {self._span(one.articles, one.first, one.last)} · {one.id}", style=QUIET)

    def _dated(self, words: str, articles: int, first: str | None, last: str | None) -> Text:
        return self.screen.source(words).append(f"  {self._span(articles, first, last)}", style=QUIET)

    def _met(self, name: str, kind: str, articles: int, last: str | None) -> Text:
        key = "who.met" if last else "who.met_undated"
        words = self.labels(key, kind=self.labels.of("kind", kind), articles=f"{articles:,}", last=last or "")
        return self.screen.source(name, NAME).append(f"  {words}", style=QUIET)

    def _namesake(self, one: Namesake) -> Text:
        text = self.screen.source(one.person.name, NAME)
        if one.role:
            text.append("  ").append_text(self.screen.source(one.role))
        text.append(f"  {self._span(one.person.articles, one.person.first, one.person.last)} · {one.person.id}", style=QUIET)
        text.append("\n").append(self.labels(f"who.{one.verdict}"), style=WARNING)
        return text.append(" ").append(" ".join(self.labels(f"name_reason.{name}") for name, _ in one.reasons))

    def _list(self, heading: str, rows: Iterator[Text]) -> None:
        found = list(rows)
        if found:
            self.screen.heading(self.labels(f"heading.{heading}"))
            for row in found:
                for number, line in enumerate(row.split("\n")):
                    self.screen.line(line, indent=2 if number == 0 else 6)
