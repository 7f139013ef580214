"""What was made lately, and need not be made again? Values by what they were made of, the last asked for, bounded by bytes."""

from collections import OrderedDict
from collections.abc import Hashable
from threading import Lock
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


class Recent(Generic[Key, Value]):
    """Values that threads share; what was asked for longest ago is forgotten first.

    A value is never out of date where its key is all that it was made of.

    Args:
        most: Bytes that are kept, by the sizes that `put` is told. A value that takes more than a tenth of it is not kept.
    """

    def __init__(self, most: int) -> None:
        self._most, self._size, self._lock = most, 0, Lock()
        self._kept: OrderedDict[Key, tuple[Value, int]] = OrderedDict()

    def __len__(self) -> int:
        return len(self._kept)

    def get(self, key: Key) -> Value | None:
        """Returns what is kept under a key, or None."""
        with self._lock:
            found = self._kept.get(key)
            if found is None:
                return None
            self._kept.move_to_end(key)
            return found[0]

    def put(self, key: Key, value: Value, size: int) -> None:
        """Keeps a value, if there is none under the key.

        Args:
            key: All that it was made of.
            value: The value.
            size: About how many bytes both take.
        """
        if size > self._most // 10:
            return
        with self._lock:
            if key not in self._kept:
                self._kept[key] = value, size
                self._size += size
            while self._size > self._most:
                self._size -= self._kept.popitem(last=False)[1][1]

    def clear(self) -> None:
        """Forgets all."""
        with self._lock:
            self._kept.clear()
            self._size = 0
