"""How is the coverage of a story shown to the eye? Who reported it when first, what each leaves out, what titles claim beyond their pages."""

from rich.text import Text

from naqlan.answers.coverage import covering_row
from naqlan.cli.answers import Column, table
from naqlan.cli.items import NAME, QUIET, WARNING
from naqlan.cli.screen import Screen
from naqlan.cli.sides import both_sides, passage
from naqlan.cli.terminal import isolated, shortened
from naqlan.cli.wording_shown import head_of
from naqlan.record.coverage import AccountCoverage, Coverage, TitleClaim
from naqlan.record.difference import Passage

COLUMNS = (
    Column("outlet", "outlet", style=NAME),
    *(Column(name, name) for name in ("first", "articles", "told", "left_out")),
)
MOST = 12
"""Accounts left out that are shown; JSON has all."""


def show_coverage(found: Coverage, screen: Screen) -> None:
    """Writes who reported a story where several did, which accounts outlets leave out, and what titles claim that their pages do not have."""
    labels = screen.labels
    if len(found.outlets) > 1:
        screen.heading(labels("coverage.outlets"), len(found.outlets))
        table([covering_row(one) | {"first": one.first or labels("undated")} for one in found.outlets], COLUMNS, screen)
    if found.accounts:
        screen.heading(labels("coverage.left_out"), len(found.accounts))
    for account in found.accounts[:MOST]:
        _account(account, screen)
    if len(found.accounts) > MOST:
        screen.line(Text(labels("differences.others", count=len(found.accounts) - MOST), QUIET))
    if found.titles:
        screen.heading(labels("coverage.titles"), len(found.titles))
    for claim in found.titles:
        _title(claim, screen)


def _account(one: AccountCoverage, screen: Screen) -> None:
    head = head_of(one.first, screen)
    screen.line(head, indent=2)
    screen.passage(passage(one.first.text, one.first.marks), indent=4)
    for label, outlets in (("coverage.with", one.outlets), ("coverage.without", one.without)):
        screen.line(Text(f"{screen.labels(label)}: ", QUIET), Text("، ".join(map(isolated, outlets))), indent=4)


def _title(one: TitleClaim, screen: Screen) -> None:
    labels = screen.labels
    words = labels(f"coverage.claim.{one.claim}", value=isolated(shortened(one.value)))
    screen.line(Text(words, WARNING), indent=2)
    heads: list[Text] = [Text(labels("coverage.title"), QUIET).append_text(Text("  ")).append_text(head_of(one.title, screen))]
    if one.body is None:
        screen.line(heads[0], indent=4)
        screen.passage(passage(one.title.text, one.title.marks), indent=6)
        return
    both_sides(screen, (heads[0], head_of(one.body, screen)), (_words(one.title), _words(one.body)), indent=4)
    screen.console.print()


def _words(words: Passage) -> Text:
    return passage(words.text, words.marks)
