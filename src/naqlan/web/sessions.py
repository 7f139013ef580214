"""Who signed in a while ago? Random ids, of which only the digest is kept, in memory, for so long and so many."""

import hashlib
import secrets
import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

AGE = 12 * 3600
"""Seconds after which one signs in again: a working day."""
MOST = 10_000
"""Sessions at most; the oldest goes first."""


@dataclass(frozen=True, slots=True)
class Session:
    """Somebody who signed in.

    Attributes:
        name: Who.
        kept: What the file of passwords had for them then; where it has something else by now, the session is over.
        until: When it ends, by the clock of `Sessions`.
    """

    name: str
    kept: str
    until: float


class Sessions:
    """The sessions of one server; those of an earlier start are over.

    Args:
        most: Sessions at most.
        clock: Seconds that only grow.
    """

    def __init__(self, *, most: int = MOST, clock: Callable[[], float] = time.monotonic) -> None:
        self._most, self._clock = most, clock
        self._found: OrderedDict[bytes, Session] = OrderedDict()
        self._lock = threading.Lock()

    def begin(self, name: str, kept: str, *, secret: str | None = None, age: float = AGE) -> str:
        """Returns the id of a new session, which nobody can guess.

        Args:
            name: Who signed in.
            kept: What the file of passwords has for them.
            secret: What the session is known by; None: 256 random bits.
            age: Seconds that it lasts.
        """
        secret = secret or secrets.token_urlsafe(32)
        with self._lock:
            self._found[_digest(secret)] = Session(name, kept, self._clock() + age)
            while len(self._found) > self._most:
                self._found.popitem(last=False)
        return secret

    def find(self, secret: str) -> Session | None:
        """Returns the session of an id; None where there is none, or it has ended."""
        with self._lock:
            found = self._found.get(_digest(secret))
            if found is not None and found.until <= self._clock():
                del self._found[_digest(secret)]
                return None
        return found

    def end(self, secret: str) -> None:
        """Ends the session of an id, if there is one."""
        with self._lock:
            self._found.pop(_digest(secret), None)


def _digest(secret: str) -> bytes:
    return hashlib.sha256(secret.encode("utf-8", "surrogateescape")).digest()
