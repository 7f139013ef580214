"""How does the application listen? On a socket that was taken before anything is promised, until it is told to stop."""

import socket

import uvicorn
from starlette.types import ASGIApp

from naqlan.errors import InputError
from naqlan.web.patient import Patient
from naqlan.web.settings import Settings

PATIENCE = 5
"""Seconds that requests are given to end when the server is told to stop."""
AT_ONCE = 128
"""Connections that are open at once; more are told to come back (status 503)."""


def listen(settings: Settings) -> socket.socket:
    """Returns a socket that listens where the settings say.

    Raises:
        InputError: The address is none of this machine, or the port is taken.
    """
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    made = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)  # named, for asyncio switches delays off only where it is (40 ms an answer)
    try:
        made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        made.bind((settings.host, settings.port))
        made.listen(AT_ONCE)
    except (OSError, OverflowError) as error:
        made.close()
        raise InputError(f"{settings.host}, port {settings.port}: cannot listen there ({error}); give another --host or --port") from error
    return made


class Server:
    """A server of one application.

    Args:
        app: The application.
        https: Whether a proxy on this machine says who asks (`X-Forwarded-For`); else nobody is believed who says so.
    """

    def __init__(self, app: ASGIApp, *, https: bool = False) -> None:
        self._server = uvicorn.Server(
            uvicorn.Config(
                app,
                log_level="warning",
                access_log=False,
                server_header=False,
                date_header=True,
                lifespan="off",
                limit_concurrency=AT_ONCE,
                timeout_graceful_shutdown=PATIENCE,
                h11_max_incomplete_event_size=16 * 1024,
                http=Patient,
                proxy_headers=https,
                ws="none",
            )
        )

    @property
    def started(self) -> bool:
        """Whether it answers by now."""
        return self._server.started

    def run(self, where: socket.socket) -> None:
        """Answers until it is told to stop (SIGINT, SIGTERM, or `stop`)."""
        self._server.run(sockets=[where])

    def stop(self) -> None:
        """Tells it to stop, from another thread."""
        self._server.should_exit = True
