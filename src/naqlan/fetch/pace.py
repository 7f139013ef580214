"""When may a host be asked again? One request at a time, and a pause after each."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from naqlan.errors import NotNow
from naqlan.fetch.clock import Clock

PATIENCE = 60.0
"""Seconds that one waits for a host's turn; what must wait longer is left for later."""
MOST_HOSTS = 10_000
"""Hosts whose pauses are remembered; those that are over are forgotten first."""


@dataclass(slots=True)
class _Host:
    lock: threading.Lock = field(default_factory=threading.Lock)
    free: float = 0.0


class Pace:
    """The turns of hosts, for any number of threads.

    Args:
        clock: The time.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._guard = threading.Lock()
        self._hosts: dict[str, _Host] = {}

    @contextmanager
    def turn(self, name: str, pause: float) -> Iterator[None]:
        """Waits for the turn of a host, and holds it.

        Args:
            name: The host.
            pause: Seconds that it is left alone afterwards.

        Raises:
            NotNow: It is to be left alone for more than `PATIENCE`, or the work is being ended.
        """
        host = self._host(name)
        with host.lock:
            wait = host.free - self._clock.now()
            if wait > PATIENCE:
                raise NotNow(f"{name} is left alone for {wait:.0f} seconds more")
            self._clock.wait(wait)
            try:
                yield
            finally:
                host.free = max(host.free, self._clock.now() + pause)

    def rest(self, name: str, seconds: float) -> None:
        """Leaves a host alone for some time from now."""
        host = self._host(name)
        host.free = max(host.free, self._clock.now() + seconds)

    def _host(self, name: str) -> _Host:
        with self._guard:
            if len(self._hosts) >= MOST_HOSTS:
                now = self._clock.now()
                self._hosts = {key: host for key, host in self._hosts.items() if host.free > now or host.lock.locked()}
            return self._hosts.setdefault(name, _Host())
