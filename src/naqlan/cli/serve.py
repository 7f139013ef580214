"""`naqlan serve`: the pages over a store, for people."""

import contextlib
import os
import sys
import webbrowser
from pathlib import Path

import click

from naqlan.cli.adding import store_option
from naqlan.cli.help import Command
from naqlan.errors import InputError, MissingExtra
from naqlan.labels.labels import Labels
from naqlan.store.store import open_store

HOST = "127.0.0.1"


def make(labels: Labels) -> click.Command:
    """Returns the command in the language of `labels`."""

    def run(store_path: Path, host: str, port: int, allow_host: tuple[str, ...], *, show: bool) -> None:
        serve(store_path, labels, host=host, port=port, hosts=allow_host, show=show)

    command = Command(
        "serve",
        callback=run,
        help=labels("serve.help"),
        short_help=labels("serve.short"),
        options_metavar=labels("help.options_metavar"),
        params=[
            store_option(labels),
            click.Option(["--host"], default=HOST, show_default=True, metavar="ADDRESS", help=labels("serve.host")),
            click.Option(["--port"], type=click.IntRange(0, 65535), default=8642, show_default=True, metavar="N", help=labels("serve.port")),
            click.Option(["--allow-host"], multiple=True, metavar="NAME", help=labels("serve.allow_host")),
            click.Option(["--open", "show"], is_flag=True, help=labels("serve.show")),
        ],
    )
    command.labels = labels
    return command


def serve(path: Path, labels: Labels, *, host: str, port: int, hosts: tuple[str, ...], show: bool = False) -> None:
    """Shows a store as pages until it is told to stop.

    Raises:
        MissingExtra: The server is not installed.
        InputError: The address cannot be listened at, or is not of this machine alone.
        StoreError: There is no store.
    """
    try:
        from naqlan.web.application import application  # noqa: PLC0415 (an extra, and half a second that other commands save)
        from naqlan.web.server import Server, listen  # noqa: PLC0415
        from naqlan.web.settings import Settings  # noqa: PLC0415
    except ImportError as error:
        raise MissingExtra("pages are shown with starlette, Jinja2 and uvicorn, which are not installed: pip install 'naqlan[web]'") from error
    settings = Settings(host=host, port=port, hosts=frozenset(one.lower() for one in hosts))
    if not settings.is_loopback:
        raise InputError(f"--host {host}: other machines could ask it, and nobody would have to sign in; leave it at {HOST}")
    with open_store(path, create=False) as store, contextlib.closing(listen(settings)) as socket:
        url = f"http://{host if ':' not in host else f'[{host}]'}:{socket.getsockname()[1]}/"
        click.echo(labels("serve.open", url=url, store=path))
        if show and has_screen():
            webbrowser.open(url)
        Server(application(store, settings)).run(socket)


def has_screen() -> bool:
    """Says whether a browser with a window can be opened: not on a server, where a browser for terminals would take the terminal."""
    return sys.platform in ("darwin", "win32") or any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))
