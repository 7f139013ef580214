"""A site on loopback whose pages a test sets, and a clock that waits for nothing."""

import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TypeAlias

from naqlan.errors import NotNow
from naqlan.fetch.clock import Clock

HTML = "text/html; charset=utf-8"


@dataclass(frozen=True)
class Reply:
    """What is answered; `raw`: these bytes are sent instead of a head and a body."""

    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=lambda: {"Content-Type": HTML})
    raw: bytes | None = None


Answer: TypeAlias = Reply | Callable[["Handler"], Reply | None]


class Handler(BaseHTTPRequestHandler):
    """Answers from the pages of its site."""

    site: "Site"

    def do_GET(self) -> None:
        self.site.asked.append((self.path, dict(self.headers.items())))
        answer = self.site.pages.get(self.path, Reply(b"no such page", 404))
        if isinstance(answer, list):
            answer = answer.pop(0) if len(answer) > 1 else answer[0]
        try:
            reply = answer(self) if callable(answer) else answer
            if reply is not None:
                self._send(reply)
        except OSError:
            pass  # the client has gone
        self.close_connection = True

    def _send(self, reply: Reply) -> None:
        if reply.raw is not None:
            self.wfile.write(reply.raw)
            return
        self.send_response(reply.status)
        for name, value in reply.headers.items():
            self.send_header(name, value)
        if "Content-Length" not in reply.headers:
            self.send_header("Content-Length", str(len(reply.body)))
        self.end_headers()
        self.wfile.write(reply.body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the standard library's name)
        """Says nothing."""


@dataclass
class Site:
    """The site.

    Attributes:
        url: Its address, without a slash at its end.
        pages: For each path what is answered; a list is answered from one after another, its last entry for ever.
        asked: The paths asked for, with their headers.
    """

    url: str
    port: int
    pages: dict[str, Answer | list[Answer]] = field(default_factory=dict)
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)

    def paths(self) -> list[str]:
        """The paths asked for, but for robots.txt."""
        return [path for path, _ in self.asked if path != "/robots.txt"]


@contextmanager
def loopback_site() -> Iterator[Site]:
    """Runs a site as long as it is needed."""
    handler = type("OwnHandler", (Handler,), {})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    site = Site(f"http://127.0.0.1:{server.server_port}", server.server_port)
    handler.site = site  # type: ignore[attr-defined]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class QuickClock(Clock):
    """A clock on which waiting takes no time, but counts."""

    def __init__(self) -> None:
        self.stop = threading.Event()
        super().__init__(self.stop.is_set)
        self.passed = 1_000_000.0
        self.start = datetime(2024, 3, 27, 12, 0, tzinfo=UTC) - timedelta(seconds=self.passed)
        self.waits: list[float] = []
        self._guard = threading.Lock()

    def now(self) -> float:
        return self.passed

    def today(self) -> datetime:
        return self.start + timedelta(seconds=self.passed)

    def wait(self, seconds: float) -> None:
        if self.ended:
            raise NotNow("ended")
        if seconds > 0:
            with self._guard:
                self.waits.append(seconds)
                self.passed += seconds
