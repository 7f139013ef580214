"""What does a page cost its reader, and the server? A server in a process of its own, asked over loopback by this one."""

import contextlib
import http.client
import os
import re
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path
from typing import Self
from urllib.parse import urlsplit

CLIENTS = 4
"""Connections that ask at once for the requests in a second."""
WAIT = 60.0
"""Seconds that a server may take to start, to answer and to end."""
_URL = re.compile(r"http://\S+")


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer of a server.

    Attributes:
        body: Its bytes, as sent.
        waited: Milliseconds until all of it was here.
        worked: Milliseconds of the server's processor; those waited where the machine does not tell.
    """

    body: bytes
    waited: float
    worked: float


@dataclass(frozen=True, slots=True)
class Site:
    """A server that runs.

    Attributes:
        url: Its address, without a slash at the end.
        process: The id of its process.
    """

    url: str
    process: int


class Client:
    """One connection that is kept.

    Args:
        site: The server.
    """

    def __init__(self, site: Site) -> None:
        at = urlsplit(site.url)
        self._process, self._connection = site.process, http.client.HTTPConnection(at.hostname or "", at.port, timeout=WAIT)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._connection.close()

    def get(self, path: str) -> Answer:
        """Returns the answer to a request.

        Raises:
            RuntimeError: It is none of status 200.
        """
        spent, began = worked(self._process), time.perf_counter()
        self._connection.request("GET", path, headers={"Accept-Encoding": "gzip", "Accept-Language": "ar"})
        answer = self._connection.getresponse()
        body = answer.read()
        waited = 1000 * (time.perf_counter() - began)
        if answer.status != http.client.OK:
            raise RuntimeError(f"{path}: status {answer.status}")
        spent = worked(self._process) - spent
        return Answer(body, waited, spent if spent > 0 else waited)


def load(site: Site, paths: Sequence[str], seconds: float) -> tuple[float, float]:
    """Asks for pages again and again from several connections.

    Args:
        site: The server.
        paths: The pages, each asked for once before the clock starts.
        seconds: How long.

    Returns:
        Requests a second, and for each the milliseconds of the server's processor.
    """
    with Client(site) as client:
        for path in paths:
            client.get(path)
    counts: list[int] = []
    spent, began = worked(site.process), time.perf_counter()

    def ask(start: int) -> None:
        done = 0
        with Client(site) as client:
            for path in islice(cycle(paths), start, None):
                client.get(path)
                done += 1
                if time.perf_counter() - began >= seconds:
                    break
        counts.append(done)

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(CLIENTS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    passed, spent = time.perf_counter() - began, worked(site.process) - spent
    return sum(counts) / passed, (spent if spent > 0 else 1000 * passed) / sum(counts)


def worked(process: int) -> float:
    """Returns the processor's time of a process and its threads so far, in milliseconds; 0 where the machine does not tell it so exactly."""
    found = 0
    for thread in Path(f"/proc/{process}/task").glob("*/schedstat"):
        with contextlib.suppress(OSError, ValueError, IndexError):
            found += int(thread.read_text(encoding="ascii").split()[0])
    return found / 1e6


@contextlib.contextmanager
def serving(*arguments: str) -> Iterator[Site]:
    """Gives a server that Python runs in a process of its own, as soon as it answers; it is ended behind it.

    Args:
        arguments: Of Python; the first line that this prints has the address.

    Raises:
        RuntimeError: It ended before.
    """
    environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen([sys.executable, *arguments], stdout=subprocess.PIPE, text=True, env=environment) as process:
        try:
            line = process.stdout.readline() if process.stdout else ""
            url = _URL.search(line)
            if url is None:
                raise RuntimeError(f"the server did not start: {line.strip() or 'it said nothing'}")
            site = Site(url[0].rstrip("/"), process.pid)
            _wait_for(site)
            yield site
        finally:
            process.terminate()
            process.wait(WAIT)


def _wait_for(site: Site) -> None:
    end = time.monotonic() + WAIT
    while True:
        try:
            with Client(site) as client:
                client.get("/")
        except OSError:
            if time.monotonic() > end:
                raise
            time.sleep(0.05)
        else:
            return
