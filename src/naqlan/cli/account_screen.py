"""How are accounts shown? Each with all its tellings: outlet, day, speaker, chain, polarity and passage, never the claim alone."""

from collections.abc import Sequence

import click
from rich.text import Text

from naqlan.answers.accounts import FLAT_KEYS, KEYS, account_row, flat_rows, fullest_names, outlets_of
from naqlan.cli.answers import Column, write
from naqlan.cli.days import published_words
from naqlan.cli.items import NAME, QUIET, QUOTES, STATUS, WARNING
from naqlan.cli.origins import put_origins
from naqlan.cli.screen import Screen
from naqlan.cli.terminal import isolated, one_line
from naqlan.labels.labels import Labels
from naqlan.pipeline.accounts_asked import AccountTimeline
from naqlan.record.account import Account, Told
from naqlan.store.account_lists import PageOf

SHORT = 8
"""Digits of an id that are shown; other commands take them for the whole."""
COLUMNS = tuple(Column(name, name) for name in KEYS)


def write_accounts(found: AccountTimeline, output: str, labels: Labels, *, names: Sequence[str], brief: bool = False, trees: bool = False) -> None:
    """Writes accounts to standard output, and to standard error whom the names fit and whether there are more.

    Args:
        found: The accounts.
        output: `text`, `json`, `jsonl` or `csv`.
        labels: The language.
        names: As they were asked for.
        brief: Whether the eye is shown the first telling alone, and who else tells of it.
        trees: Whether the eye is shown who has it from whom, not only on one line which origins are named.
    """
    note_people(found, names, labels)
    accounts = (*found.dated, *found.undated)
    if output == "csv":
        write(flat_rows(accounts, found), [Column(name, name) for name in FLAT_KEYS], output, labels)
    else:
        rows = [account_row(one, found) for one in accounts]
        write(rows, COLUMNS, output, labels, lambda _: AccountScreen(Screen(labels), found, brief=brief, trees=trees).show())
    if found.more:
        click.echo(f"naqlan: {labels('accounts.more', count=f'{len(accounts):,}')}", err=True)


def note_people(found: AccountTimeline, names: Sequence[str], labels: Labels) -> None:
    """Says on standard error where a name fits nobody, or several people: they are not merged in silence."""
    for name, people in zip(names, found.people, strict=True):
        if not people:
            click.echo(f"naqlan: {labels('accounts.nobody', name=one_line(name))}", err=True)
        elif len(people) > 1:
            listed = "، ".join(f"{one_line(one.name)} ({one.articles:,})" for one in people[:5])
            click.echo(f"naqlan: {labels('accounts.several', name=one_line(name), names=listed)}", err=True)


class AccountScreen:
    """Writes accounts for the eye.

    Args:
        screen: Where they go.
        found: The accounts.
        brief: Whether only the first telling is shown, and who else tells of it.
        trees: Whether the trees of origins are shown.
    """

    def __init__(self, screen: Screen, found: AccountTimeline, *, brief: bool = False, trees: bool = False) -> None:
        self.screen, self.labels = screen, screen.labels
        self._found, self._brief, self._trees = found, brief, trees

    def show(self) -> None:
        """Writes all accounts: the dated ones under their days, then the undated ones."""
        last = None
        for one in self._found.dated:
            days = one.earliest if one.earliest == one.latest else f"{one.earliest}/{one.latest}"
            if days != last:
                self.screen.heading(days or "")
                last = days
            self._account(one)
        if self._found.undated:
            self.screen.heading(self.labels("heading.undated"), len(self._found.undated))
        for one in self._found.undated:
            self._account(one)

    def _account(self, account: Account) -> None:
        labels, first = self.labels, account.tellings[0]
        names = Text(labels("and")).join(
            [self.screen.source(name, NAME) for name in fullest_names(account)] or [Text(labels("unstated"), style=QUIET)]
        )
        tellings = sum(len(told.passages) for told in account.tellings)
        counted = f" · {labels('accounts.told', tellings=tellings, articles=account.articles)}" if tellings > 1 else ""
        quiet = Text(f"{counted}  {account.id[:SHORT]}", style=QUIET)
        if account.kind == "contact":
            style = STATUS if account.status == "happened" else WARNING
            head: list[str | Text] = [
                Text(labels.of("kind", account.sort), style="bold"),
                " · ",
                Text(labels.of("status", account.status), style=style),
                " · ",
                names,
            ]
        else:
            head = [names, *self._hearers(first), " · ", *self._act(account.sort, account.status)]
        self.screen.line(*head, quiet, indent=2)
        for told in account.tellings[:1] if self._brief else account.tellings:
            self._telling(told, account)
        if self._brief and len(account.tellings) > 1:
            others = labels("and").join(isolated(name) for name in outlets_of(account, self._found.pages))
            self.screen.line(Text(f"{labels('label.told_by')}: ", style=QUIET), others, indent=6)
        if (known := self._found.origins.get(account.id)) is not None:
            put_origins(known, self.screen, indent=6, tree=self._trees)

    def _hearers(self, told: Told) -> list[str | Text]:
        if not told.others:
            return []
        return [" ", Text(self.labels("to", names="")), Text(self.labels("and")).join([self.screen.source(one.name, NAME) for one in told.others])]

    def _act(self, act: str, polarity: str) -> list[str | Text]:
        style = WARNING if act in ("claim", "deny") else STATUS
        found: list[str | Text] = [Text(self.labels.of("act", act), style=style)]
        return found if polarity == "affirmed" else [Text(self.labels.of("polarity", polarity), style=WARNING), " · ", *found]

    def _telling(self, told: Told, account: Account) -> None:
        page = self._found.pages[told.article]
        for number, one in enumerate(told.passages):
            chain = Text(self._chain(page, told.chain if told.kind == "statement" else one.chain))
            published = published_words(page.published, self.labels)
            head: list[str | Text] = [chain, Text(f" · {published}", style=QUIET)]
            if told.kind == "contact":
                if one.status != account.status:
                    head.append(Text(f" · {self.labels.of('status', one.status)}", style=QUIET))
                if one.when is not None and one.when not in (account.earliest, f"{account.earliest}/{account.latest}"):
                    head.append(Text(f" · {one.when}", style=QUIET))
            else:
                head += self._as_told(told, account)
            self.screen.line(*head, indent=6)
            words = self.screen.source(one.text)
            direct = told.form == "direct"
            self.screen.passage(Text(QUOTES[0]).append_text(words).append(QUOTES[1]) if direct else words, indent=10)
            if self._brief and number == 0:
                break

    def _as_told(self, told: Told, account: Account) -> list[str | Text]:
        """What this telling has of its own: its speaker where he is named otherwise, its act and polarity, its form."""
        names = [one.name for one in told.people]
        found: list[str | Text] = []
        if names != fullest_names(account):
            found += [" · ", self.screen.source("، ".join(names)) if names else Text(self.labels("unstated"), style=QUIET)]
        if (told.sort, told.status) != (account.sort, account.status):
            found += [" · ", *self._act(told.sort, told.status)]
        return [*found, Text(f" · {self.labels.of('form', told.form)} ({isolated(told.cue)})", style=QUIET)]

    def _chain(self, page: PageOf, chain: Sequence[Sequence[str]]) -> str:
        words = isolated(page.outlet or page.doc)
        for link in reversed(chain):
            words = self.labels("citing", outer=words, inner=self.labels("and").join(map(isolated, link)))
        return words
