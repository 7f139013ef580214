"""How are addresses to be fetched? The options that all commands share which fetch."""

from collections.abc import Callable

import click

from naqlan import __version__
from naqlan.fetch.clock import Clock
from naqlan.fetch.manners import Manners
from naqlan.labels.labels import Labels
from naqlan.pipeline.web import Web

VARIABLE = "NAQLAN_CONTACT"


def fetching_options(labels: Labels) -> list[click.Parameter]:
    """Returns the options `--contact` and `--allow-private`; a `Web` is made of their values by `web_of`."""
    return [
        click.Option(["--contact"], envvar=VARIABLE, metavar="TEXT", help=labels("fetching.contact", variable=VARIABLE)),
        click.Option(["--allow-private"], is_flag=True, help=labels("fetching.allow_private")),
    ]


def web_of(*, contact: str | None, allow_private: bool, stopping: Callable[[], bool] = lambda: False) -> Web:
    """Returns what fetches addresses as the user wants it, until `stopping` says that it shall end."""
    return Web(Manners(version=__version__, contact=contact, allow_private=allow_private), Clock(stopping))
