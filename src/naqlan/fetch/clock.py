"""What time is it, and how is a wait ended early? The one place where fetching meets time, so that tests can bring their own."""

import threading
import time
from datetime import UTC, datetime

from naqlan.errors import NotNow


class Clock:
    """Time that passes, until it is ended."""

    def __init__(self) -> None:
        self._ended = threading.Event()

    @property
    def ended(self) -> bool:
        """Whether `end` was called."""
        return self._ended.is_set()

    def now(self) -> float:
        """Returns seconds that only grow, for measuring."""
        return time.monotonic()

    def today(self) -> datetime:
        """Returns the time of the day in UTC."""
        return datetime.now(UTC)

    def wait(self, seconds: float) -> None:
        """Waits.

        Raises:
            NotNow: The clock was ended, before or meanwhile.
        """
        if self._ended.wait(max(seconds, 0.0)):
            raise NotNow("the work is being ended")

    def end(self) -> None:
        """Ends all waits, now and later; safe in a handler of signals."""
        self._ended.set()


def written(moment: datetime) -> str:
    """Returns a time in UTC as records write it: `2024-03-27T12:05:00Z`."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
