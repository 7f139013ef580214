"""What time is it, and how is a wait ended early? The one place where fetching meets time, so that tests can bring their own."""

import time
from collections.abc import Callable
from datetime import UTC, datetime

from naqlan.errors import NotNow

STEP = 0.2
"""Seconds of a wait after which is looked whether it shall go on."""


class Clock:
    """Time that passes, until the work is to end.

    Args:
        stopping: Says whether the work is to end; asked by several threads.
    """

    def __init__(self, stopping: Callable[[], bool] = lambda: False) -> None:
        self._stopping = stopping

    @property
    def ended(self) -> bool:
        """Whether the work is to end."""
        return self._stopping()

    def now(self) -> float:
        """Returns seconds that only grow, for measuring."""
        return time.monotonic()

    def today(self) -> datetime:
        """Returns the time of the day in UTC."""
        return datetime.now(UTC)

    def wait(self, seconds: float) -> None:
        """Waits.

        Raises:
            NotNow: The work is to end, from the beginning or since.
        """
        until = self.now() + seconds
        while not self.ended:
            left = until - self.now()
            if left <= 0:
                return
            time.sleep(min(left, STEP))
        raise NotNow("the work is being ended")


def written(moment: datetime) -> str:
    """Returns a time in UTC as records write it: `2024-03-27T12:05:00Z`."""
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="seconds") + "Z"  # `strftime` writes the year 1 as 1
