"""`naqlan brief`: one page of HTML about a story, to be pasted into a report."""

from pathlib import Path

import click

from naqlan.answers.brief import brief_page
from naqlan.cli.adding import store_option
from naqlan.cli.help import Command
from naqlan.cli.terminal import one_line
from naqlan.labels.labels import LANGUAGES, Labels, load_labels
from naqlan.pipeline.brief import brief_of
from naqlan.store.store import open_store


def make(labels: Labels) -> click.Command:
    """Returns the command in the language of `labels`."""

    def run(names: tuple[str, ...], language: str | None, out: Path | None, store_path: Path) -> None:
        words = load_labels(language) if language else labels
        with open_store(store_path, create=False) as store:
            brief = brief_of(store, names)
        page = brief_page(brief, words)
        if out is None:
            click.echo(page, nl=False)
        else:
            out.write_text(page, encoding="utf-8")
            click.echo(labels("brief.written", path=one_line(str(out)), pages=len(brief.pages)), err=True)

    command = Command(
        "brief",
        callback=run,
        help=labels("brief.help"),
        short_help=labels("brief.short"),
        options_metavar=labels("help.options_metavar"),
        params=[
            click.Argument(["names"], nargs=-1, required=True, metavar=labels("brief.metavar")),
            click.Option(["--lang", "language"], type=click.Choice(LANGUAGES), help=labels("brief.lang")),
            click.Option(["-o", "--out"], type=click.Path(dir_okay=False, path_type=Path), metavar="FILE", help=labels("brief.out")),
            store_option(labels),
        ],
    )
    command.labels = labels
    return command
