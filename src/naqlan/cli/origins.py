"""How are the origins of an account shown? How many are named, who has it from whom, and on whose side they are."""

from collections import Counter
from collections.abc import Mapping, Sequence

import click
from rich.text import Text

from naqlan.cli.items import NAME, QUIET, WARNING
from naqlan.cli.screen import Screen
from naqlan.cli.terminal import isolated, one_line
from naqlan.labels.labels import Labels
from naqlan.pipeline.origins import AccountOrigins
from naqlan.record.origin import SIDES, Origin, Origins
from naqlan.store.origins import Place

MOST_PAGES = 5
"""Pages that are named where several have something from one source."""
FROM = "← "
"""Stands before whoever has it from what stands above."""


def count_words(found: Origins, labels: Labels) -> str:
    """Returns how many named origins there are, in words of ours: a number, a range where there are unnamed sources, or that none is stated."""
    if not found.most:
        return labels("origins.none")
    return str(found.least) if found.least == found.most else f"{found.least}–{found.most}"


def origins_line(account: AccountOrigins, labels: Labels) -> Text | None:
    """Returns the origins of an account on one line; None where the one passage that tells it already says all there is to say.

    Args:
        account: The origins.
        labels: The language.
    """
    found = account.origins
    if not found.named and found.only is None and _occasion(account, labels) is None and len(found.provenances) < 2:
        return None
    line = Text(f"{labels('label.origins')}: {count_words(found, labels)}", style=QUIET)
    if found.named:
        line.append(f" ({_names(found.named, labels)})", style=QUIET)
    unnamed = (*found.unnamed, *(Origin(source) for one in found.named for source in one.unnamed))
    if unnamed:
        line.append(f" · {labels('origins.unnamed')}: {_names(unnamed, labels)}", style=QUIET)
    if found.unstated and found.most:
        line.append(f" · {labels('origins.unstated')}: {_pages(found.unstated, account.pages, labels)}", style=QUIET)
    if (occasion := _occasion(account, labels)) is not None:
        line.append(f" · {occasion}", style=QUIET)
    if found.only is not None:
        line.append(f" · {labels(f'origins.only.{found.only}')}", style=WARNING)
    return line


def put_origins(account: AccountOrigins, screen: Screen, *, indent: int, tree: bool) -> None:
    """Writes the origins of an account where they say more than its passages: on one line, or as trees where several passages tell it."""
    line = origins_line(account, screen.labels)
    if line is not None and tree and len(account.origins.provenances) > 1:
        show_origins(account, screen, indent)
    elif line is not None:
        screen.line(line, indent=indent)


def origins_option(labels: Labels) -> click.Option:
    """Returns `--origins / --no-origins` of commands that show accounts; neither: the command chooses."""
    return click.Option(["--origins/--no-origins"], default=None, help=labels("origins.option"))


def _occasion(account: AccountOrigins, labels: Labels) -> str | None:
    """How many origins are named for all that was said on the same occasion, and which; None where they are no others than those of the statement."""
    found, own = account.occasion, account.origins
    if found is None or (found.least, found.most) == (own.least, own.most):
        return None
    names = _names((*found.named, *found.unnamed), labels)
    return f"{labels('origins.occasion')}: {count_words(found, labels)} ({names})"


def _names(origins: Sequence[Origin], labels: Labels) -> str:
    sources = dict.fromkeys(source.name or labels("unstated") for one in origins for source in (one.source, *one.others))
    return "، ".join(isolated(one_line(name)) for name in sources)


def show_origins(account: AccountOrigins, screen: Screen, indent: int = 2) -> None:
    """Writes the origins of an account: their count, who has it from whom, pages that state none, sides."""
    labels, found = screen.labels, account.origins
    head = Text(f"{labels('label.origins')}: ", style=QUIET).append(count_words(found, labels), style="bold")
    if found.unnamed and found.named:
        head.append(f" · {labels('origins.range')}", style=QUIET)
    screen.line(head, indent=indent)
    for one in (*found.named, *found.unnamed):
        _tree(one, account.pages, screen, indent + 2)
    if found.unstated:
        pages = _pages(found.unstated, account.pages, labels)
        screen.line(Text(f"{labels('origins.unstated')}: ", style=QUIET), Text(pages), indent=indent + 2)
    sides: Counter[str] = Counter(one.side for one in found.provenances if one.standing not in ("headline", "opinion"))
    if any(sides[name] for name in SIDES if name != "unstated"):
        words = " · ".join(f"{labels.of('side', name)} {sides[name]}" for name in SIDES if sides[name])
        screen.line(Text(f"{labels('label.side')}: ", style=QUIET), Text(words), indent=indent + 2)
    if (occasion := _occasion(account, labels)) is not None:
        screen.line(Text(occasion), indent=indent + 2)
    if found.only is not None:
        screen.line(Text(labels(f"origins.only.{found.only}"), style=WARNING), indent=indent + 2)


def _tree(one: Origin, pages: Mapping[str, Place], screen: Screen, indent: int, before: str = "") -> None:
    labels = screen.labels
    name = screen.source(one.source.name or _doc(one.tellings, pages) or labels("unstated"), NAME)
    line = Text(before).append_text(name)
    for other in one.others:
        line.append(" ⇄ ").append_text(screen.source(other.name, NAME))
    if not before:
        line.append(f" · {labels.of('source', one.source.kind)}", style=QUIET)
    if one.tellings:
        days = sorted({pages[telling].published or labels("undated") for telling in one.tellings if telling in pages})
        line.append(f" · {', '.join(days[:MOST_PAGES])}", style=QUIET)
    screen.line(line, indent=indent)
    for source in one.unnamed:
        screen.line(Text(f"{labels('origins.behind')}: ", style=QUIET), screen.source(source.name), indent=indent + 4)
    for taker in one.takers:
        _tree(taker, pages, screen, indent + 2, FROM)


def _doc(tellings: Sequence[str], pages: Mapping[str, Place]) -> str:
    return next((pages[one].doc for one in tellings if one in pages), "")


def _pages(tellings: Sequence[str], pages: Mapping[str, Place], labels: Labels) -> str:
    names = list(dict.fromkeys(pages[one].outlet or pages[one].doc for one in tellings if one in pages))
    more = len(names) - MOST_PAGES
    return ", ".join(isolated(one) for one in names[:MOST_PAGES]) + (f" {labels('said.more', count=more)}" if more > 0 else "")
