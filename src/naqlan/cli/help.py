"""How does help speak both languages? A click command whose headings, usage line and options come from the labels."""

import re

import click

from naqlan.cli.terminal import POP, RIGHT_TO_LEFT, has_arabic
from naqlan.labels.labels import Labels

# A line of help: blanks and a first column of Latin letters, if any; then the words.
_LINE = re.compile(r"(\s*(?:[!-~][ -~]*?\s{2,})?)(.*\S)")


class HelpFormatter(click.HelpFormatter):
    """Writes Arabic words with a direction of their own, line by line, so that the columns stand."""

    def getvalue(self) -> str:
        """Returns the help written so far."""
        return "\n".join(map(_isolated, super().getvalue().split("\n")))


class Context(click.Context):
    """A context whose help is written by our formatter."""

    formatter_class = HelpFormatter


class Command(click.Command):
    """A command that speaks the language of its labels.

    Attributes:
        labels: The words.
    """

    context_class = Context
    labels: Labels

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Writes the line that shows how the command is called."""
        pieces = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, prefix=self.labels("help.usage") + " ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Writes the options, and for a group its commands."""
        options = (one for one in self.get_params(ctx) if isinstance(one, click.Option))
        rows = [row for option in options if (row := option.get_help_record(ctx)) is not None]
        if rows:
            with formatter.section(self.labels("help.options")):
                formatter.write_dl(rows)
        if isinstance(self, click.Group):
            self.format_commands(ctx, formatter)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Returns the option `--help` with its words."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = self.labels("help.help")
        return option


def _isolated(line: str) -> str:
    found = _LINE.fullmatch(line)
    return f"{found[1]}{RIGHT_TO_LEFT}{found[2]}{POP}" if found and has_arabic(found[2]) else line
