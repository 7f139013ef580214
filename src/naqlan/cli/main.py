"""Which commands are there, and what becomes of an error? The group, and the one edge where errors turn into words."""

import importlib
import os
import sys
import traceback
from collections.abc import Sequence
from typing import Any, NoReturn

import click

from naqlan import __version__
from naqlan.cli.help import Command
from naqlan.cli.language import VARIABLE, language_of
from naqlan.cli.terminal import one_line
from naqlan.errors import NaqlanError
from naqlan.labels.labels import LANGUAGES, Labels, load_labels

COMMANDS = (
    "extract",
    "add",
    "watch",
    "store",
    "check",
    "backup",
    "rebuild",
    "copies",
    "export",
    "stories",
    "story",
    "backfill",
    "show",
    "timeline",
    "contacts",
    "people",
    "who",
    "differences",
    "wording",
    "said",
    "trace",
    "sources",
    "explain",
    "judge",
    "accuracy",
    "search",
    "versions",
    "brief",
    "serve",
)
"""Each is a file of this folder with a function `make(labels)`, imported when it is called."""
DEBUG = "NAQLAN_DEBUG"
FAILED, MISUSED, INTERRUPTED = 1, 2, 130
"""Exit codes: something could not be done; the command was called wrongly; the reader pressed Ctrl-C."""


class Application(Command, click.Group):
    """The group `naqlan`: finds its language first, then its command, and prints every error itself."""

    def __init__(self, labels: Labels | None = None) -> None:
        super().__init__("naqlan")
        self._speak(labels or load_labels("en"))

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 (click's signature)
        """Returns the names of the commands, in the order in which one needs them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 (click's signature)
        """Returns a command, imported now; None where there is none of that name."""
        if cmd_name not in COMMANDS:
            return None
        made: click.Command = importlib.import_module(f"naqlan.cli.{cmd_name}").make(self.labels)
        return made

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        """Returns the command that the arguments begin with.

        Raises:
            click.UsageError: There is none of that name.
        """
        if args[0] not in COMMANDS and not args[0].startswith("-"):
            known = ", ".join(COMMANDS)
            raise click.UsageError(self.labels("error.no_command", name=one_line(args[0]), commands=known), ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 (click's signature)
        """Writes the commands without importing them."""
        with formatter.section(self.labels("help.commands")):
            formatter.write_dl([(name, self.labels(f"{name}.short")) for name in COMMANDS])

    def main(self, args: Sequence[str] | None = None, prog_name: str | None = None, **extra: Any) -> NoReturn:  # type: ignore[override]
        """Runs the command line and leaves with its exit code."""
        given = list(sys.argv[1:] if args is None else args) or ["--help"]
        self._speak(load_labels(language_of(given)))
        extra["standalone_mode"] = False
        _use_utf8()
        try:
            code = super().main(given, prog_name=prog_name or "naqlan", **extra)
        except Exception as error:  # noqa: BLE001 (the edge: whatever went wrong is told in one line)
            code = _told(error, self.labels)
        sys.exit(code if isinstance(code, int) else 0)

    def _speak(self, labels: Labels) -> None:
        self.labels = labels
        self.help = labels("main.help")
        self.options_metavar = labels("help.options_metavar")
        self.subcommand_metavar = labels("help.command_metavar")
        self._help_option = None
        self.params = [
            click.Option(["--lang"], type=click.Choice(LANGUAGES), help=labels("main.lang", variable=VARIABLE), expose_value=False),
            click.Option(["--version"], is_flag=True, is_eager=True, expose_value=False, callback=_version, help=labels("main.version")),
        ]


def main() -> NoReturn:
    """Runs `naqlan`."""
    Application().main()


def _version(ctx: click.Context, _: click.Parameter, asked: bool) -> None:  # noqa: FBT001 (click's signature)
    if asked and not ctx.resilient_parsing:
        click.echo(f"naqlan {__version__}")
        ctx.exit()


def _use_utf8() -> None:
    """Writes UTF-8 whatever the locale says: Arabic has no other way out of a terminal in C or a Windows code page."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")


def _told(error: Exception, labels: Labels) -> int:
    if isinstance(error, click.Abort):
        return INTERRUPTED
    if isinstance(error, click.UsageError):
        if error.ctx is not None:
            click.echo(error.ctx.get_usage(), err=True)
        click.echo(f"{labels('error.head')} {_usage(error, labels)}", err=True)
        return MISUSED
    if os.environ.get(DEBUG):
        traceback.print_exception(error)
    if isinstance(error, (NaqlanError, OSError, click.ClickException)):
        message = error.format_message() if isinstance(error, click.ClickException) else str(error)
        click.echo(f"{labels('error.head')} {one_line(message)}", err=True)
    else:
        found = one_line(f"{type(error).__name__}: {error}")
        click.echo(f"{labels('error.head')} {labels('error.unexpected', error=found, variable=DEBUG)}", err=True)
    return FAILED


def _usage(error: click.UsageError, labels: Labels) -> str:
    """Returns what was wrong with the call, in the language spoken."""
    if isinstance(error, click.NoSuchOption):
        return labels("error.no_option", name=one_line(error.option_name))
    if isinstance(error, click.BadParameter) and error.param is not None:
        name = error.param.opts[0] if isinstance(error.param, click.Option) else error.param.human_readable_name
        missing = isinstance(error, click.MissingParameter)
        return labels("error.missing", name=name) if missing else labels("error.bad_value", name=name, message=one_line(error.message))
    return one_line(error.format_message())
