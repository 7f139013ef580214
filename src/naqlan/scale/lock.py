"""Does anybody else write to this folder? A lock that the system lets go when its holder dies, however that is."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from naqlan.errors import BackfillError
from naqlan.scale.shard import OURS

LOCK = "lock"


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Holds the lock of a folder of tables; the folder `OURS` in it is made where it is not there.

    Raises:
        BackfillError: Another process holds it, or it cannot be made.
    """
    try:
        (folder / OURS).mkdir(parents=True, exist_ok=True)
        file = (folder / OURS / LOCK).open("ab")
    except OSError as error:
        raise BackfillError(f"{folder} cannot be written to ({error.strerror}); see to that, or give another folder") from error
    with file:
        try:
            _take(file)
        except OSError as error:
            raise BackfillError(f"another run writes to {folder}; wait for it, or end it first") from error
        yield


def _take(file: BinaryIO) -> None:
    try:
        import fcntl  # noqa: PLC0415 (not on Windows)
    except ImportError:
        import msvcrt  # noqa: PLC0415 (only on Windows)

        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]
    else:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
