"""How often may one ask? Token buckets by key, in memory, for so many keys at most."""

import threading
import time
from collections import OrderedDict
from collections.abc import Callable

MOST = 20_000
"""Keys at most, 200 bytes each; the one that was quiet longest goes first: it has filled up again before others."""


class Buckets:
    """Gives each key a number of tokens at once, and then one every so often.

    Args:
        burst: Tokens that a key may take at once.
        rate: Tokens that come back in a second.
        most: Keys that are remembered.
        clock: Seconds that only grow.
    """

    def __init__(self, burst: int, rate: float, *, most: int = MOST, clock: Callable[[], float] = time.monotonic) -> None:
        self._burst, self._rate, self._most, self._clock = burst, rate, most, clock
        self._levels: OrderedDict[str, tuple[float, float]] = OrderedDict()
        self._lock = threading.Lock()

    def take(self, key: str) -> float:
        """Takes a token.

        Returns:
            0.0, or the seconds after which there will be one: nothing was taken then.
        """
        with self._lock:
            level = self._level(key)
            left = level - 1 if level >= 1 else level
            self._put(key, left)
        return 0.0 if level >= 1 else (1 - level) / self._rate

    def give_back(self, key: str) -> None:
        """Gives a token back, as if it had not been taken."""
        with self._lock:
            self._put(key, min(self._burst, self._level(key) + 1))

    def _level(self, key: str) -> float:
        level, at = self._levels.get(key, (float(self._burst), 0.0))
        return min(self._burst, level + (self._clock() - at) * self._rate)

    def _put(self, key: str, level: float) -> None:
        self._levels[key] = (level, self._clock())
        self._levels.move_to_end(key)
        while len(self._levels) > self._most:
            self._levels.popitem(last=False)
