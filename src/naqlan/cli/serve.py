"""`naqlan serve`: the pages over a store, for people."""

import contextlib
import os
import sys
import webbrowser
from pathlib import Path

import click

from naqlan.cli.adding import store_option
from naqlan.cli.help import Command
from naqlan.cli.terminal import one_line
from naqlan.errors import InputError, MissingExtra
from naqlan.labels.labels import Labels
from naqlan.pipeline.page import settle_in
from naqlan.store.store import open_store

HOST = "127.0.0.1"


def make(labels: Labels) -> click.Command:
    """Returns the command in the language of `labels`."""

    def run(store_path: Path, auth: Path | None, add_user: str | None, **place: object) -> None:
        if add_user is not None:
            write_in(auth, add_user, labels)
        else:
            serve(store_path, labels, auth=auth, **place)  # type: ignore[arg-type]

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
            click.Option(["--allow-host", "hosts"], multiple=True, metavar="NAME", help=labels("serve.allow_host")),
            click.Option(["--auth"], type=click.Path(dir_okay=False, path_type=Path), metavar="FILE", help=labels("serve.auth")),
            click.Option(["--add-user"], metavar="NAME", help=labels("serve.add_user")),
            click.Option(["--https"], is_flag=True, help=labels("serve.https")),
            click.Option(["--open", "show"], is_flag=True, help=labels("serve.show")),
        ],
    )
    command.labels = labels
    return command


def serve(path: Path, labels: Labels, *, host: str, port: int, hosts: tuple[str, ...], auth: Path | None, https: bool, show: bool = False) -> None:
    """Shows a store as pages until it is told to stop.

    Raises:
        MissingExtra: The server is not installed.
        InputError: The address cannot be listened at, others could ask there without signing in, or the file of passwords cannot be used.
        StoreError: There is no store.
    """
    try:
        from naqlan.web.application import application  # noqa: PLC0415 (an extra, and half a second that other commands save)
        from naqlan.web.server import Server, listen  # noqa: PLC0415
        from naqlan.web.settings import Settings  # noqa: PLC0415
    except ImportError as error:
        raise _missing() from error
    settings = Settings(host=host, port=port, hosts=frozenset(one.lower() for one in hosts), passwords=auth, https=https)
    if auth is None and not settings.is_loopback:
        raise InputError(f"--host {host}: other machines could ask it, and nobody would have to sign in; give --auth FILE, or leave it at {HOST}")
    if auth is None and not settings.is_private:
        click.echo(labels("serve.everybody", names=one_line(", ".join(sorted(hosts)) or "https")), err=True)
    with open_store(path, create=False) as store:
        settle_in()  # else the collector of garbage stops every tenth page for 50 ms and more
        pages = application(store, settings)
        with contextlib.closing(listen(settings)) as socket:
            url = f"http://{host if ':' not in host else f'[{host}]'}:{socket.getsockname()[1]}/"
            click.echo(labels("serve.open", url=url, store=path))
            if show and has_screen():
                webbrowser.open(url)
            Server(pages, https=https).run(socket)


def has_screen() -> bool:
    """Says whether a browser with a window can be opened: not on a server, where a browser for terminals would take the terminal."""
    return sys.platform in ("darwin", "win32") or any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))


def write_in(auth: Path | None, name: str, labels: Labels) -> None:
    """Asks for a password, without showing it, and writes who may sign in into the file.

    Raises:
        MissingExtra: What makes a password safe to keep is not installed.
        InputError: No file is given, it cannot be written, or the name or password cannot be used.
    """
    try:
        from naqlan.web.passwords import write_in as written  # noqa: PLC0415
    except ImportError as error:
        raise _missing() from error
    if auth is None:
        raise InputError("--add-user: give the file too, --auth FILE")
    password = click.prompt(labels("serve.password"), hide_input=True, err=True)
    if click.prompt(labels("serve.again"), hide_input=True, err=True) != password:
        raise InputError(labels("serve.unlike"))
    is_new = written(auth, name, password)
    click.echo(labels("serve.added" if is_new else "serve.changed", name=one_line(name), file=auth))


def _missing() -> MissingExtra:
    return MissingExtra("pages are shown with starlette, Jinja2, uvicorn and argon2, which are not installed: pip install 'naqlan[web]'")
