"""`naqlan contacts`: who met or called whom, as all articles of a store tell it?"""

from pathlib import Path
from typing import Any

import click

from naqlan.cli.account_screen import write_accounts
from naqlan.cli.answers import asking
from naqlan.cli.days import day_reader
from naqlan.cli.origins import origins_option
from naqlan.labels.labels import Labels
from naqlan.pipeline.accounts_asked import MOST, accounts_asked
from naqlan.store.store import open_store


def make(labels: Labels) -> click.Command:
    """Returns the command in the language of `labels`."""

    def run(names: tuple[str, ...], store_path: Path, output: str, **given: Any) -> None:
        if len(names) > 2:
            raise click.UsageError(labels("contacts.most"), click.get_current_context())
        with open_store(store_path, create=False) as store, store.reading() as connection:
            found = accounts_asked(connection, names, kinds=("contact",), **given)
        write_accounts(found, output, labels, names=names, brief=True, trees=bool(given["origins"]))

    return asking(
        "contacts",
        labels,
        run,
        [click.Argument(["names"], nargs=-1, metavar=labels("contacts.metavar")), *range_options(labels)],
    )


def range_options(labels: Labels) -> list[click.Option]:
    """Returns `--since`, `--until`, `--limit` and `--origins` of commands that list accounts."""
    return [
        click.Option(["--since"], metavar="DAY", callback=day_reader(labels, last=False), help=labels("accounts.since")),
        click.Option(["--until"], metavar="DAY", callback=day_reader(labels, last=True), help=labels("accounts.until")),
        click.Option(["--limit", "most"], type=click.IntRange(min=1), default=MOST, show_default=True, help=labels("accounts.limit")),
        origins_option(labels),
    ]
