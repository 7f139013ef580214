"""How is a store copied while others use it? As a whole, as it stands at one moment, under another name until it is complete."""

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from naqlan.errors import StoreError
from naqlan.store.connect import told

PAGES = 4096
"""Pages of the file that are copied at a time: 16 MB."""
BESIDE = ("-wal", "-shm", "-journal")
"""Files beside a database that is in use, or that was left without being closed."""


def back_up(source: Path, target: Path, *, force: bool = False, progress: Callable[[int, int], None] | None = None) -> None:
    """Copies the file of a store; what others write meanwhile is not in the copy, and they wait for nothing.

    Args:
        source: The file.
        target: Where to; its folder must be there.
        force: Whether a file that is there is replaced.
        progress: Called with how many pages of the file were copied, and how many there are.

    Raises:
        StoreError: There is a file already; the copy cannot be written, or is not whole.
    """
    _refuse(source, target, force=force)
    made = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with told(target):
            _copy(source, made, progress)
            _verify(made, target)
        with made.open("rb+") as file:
            os.fsync(file.fileno())
        _refuse(source, target, force=force)
        made.replace(target)
    except OSError as error:
        raise StoreError(f"{target}: the copy cannot be written: {error.strerror or error}") from error
    finally:
        for name in ("", *BESIDE):
            with suppress(OSError):
                made.with_name(made.name + name).unlink(missing_ok=True)


def _refuse(source: Path, target: Path, *, force: bool) -> None:
    if target.exists():
        if target.samefile(source):
            raise StoreError(f"{target}: this is the store itself; give another file")
        if not force:
            raise StoreError(f"{target}: there is a file already; give another name, or --force to replace it")
    for name in BESIDE:
        if target.with_name(target.name + name).exists():
            raise StoreError(f"{target}: beside it lies {target.name + name}: the file is in use, or was not closed; give another name")


def _copy(source: Path, made: Path, progress: Callable[[int, int], None] | None) -> None:
    with _open(source) as from_, _open(made) as to:
        # In a transaction of its own it reads the store of one moment; without one each write of others would have it begin again.
        from_.execute("BEGIN")
        from_.execute("SELECT count(*) FROM sqlite_master").fetchone()
        from_.backup(to, pages=PAGES, progress=None if progress is None else lambda _, left, total: progress(total - left, total))
        from_.execute("ROLLBACK")


def _verify(made: Path, target: Path) -> None:
    with _open(made) as copy:
        wrong = [line for (line,) in copy.execute("PRAGMA integrity_check") if line != "ok"]
        loose = copy.execute("PRAGMA foreign_key_check").fetchone()
    if wrong or loose:
        why = wrong[0] if wrong else "rows point at others that are not there"
        raise StoreError(f"{target}: the copy is not whole: {why}; check the store: naqlan check")


@contextmanager
def _open(path: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(path.absolute(), isolation_level=None)) as connection:
        yield connection
