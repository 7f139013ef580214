"""Which shards are done? Files come into being whole or not at all; a table counts once its mark stands beside it."""

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import BinaryIO
from uuid import uuid4

from naqlan.errors import BackfillError
from naqlan.scale.shard import MARK, OURS, TABLE, Mark, Shard

UNDONE = ".part"
"""Ending of a file that is being written; hidden, so that nobody reads it."""


@contextmanager
def written(folder: Path, name: str) -> Iterator[BinaryIO]:
    """Gives a file to write; once it is written it is put on disk and under its name, which no half of it ever has.

    Raises:
        BackfillError: It cannot be written.
    """
    there = folder / f".{name}.{uuid4().hex}{UNDONE}"
    try:
        with there.open("xb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        there.replace(folder / name)
        _sync(folder)
    except OSError as error:
        raise BackfillError(
            f"{folder / name} cannot be written ({error.strerror or error}); what is done stays done: see to it and run the same command again"
        ) from error
    finally:
        there.unlink(missing_ok=True)


def write_mark(out: Path, mark: Mark) -> None:
    """Marks a shard as done.

    Raises:
        BackfillError: The mark cannot be written.
    """
    with written(out / OURS, mark.shard + MARK) as file:
        file.write(json.dumps(asdict(mark), indent=1).encode() + b"\n")


def mark_of(out: Path, shard: Shard) -> Mark | None:
    """Returns the mark of a shard that is done; None where it is not, or its table has another length than the mark says."""
    try:
        found = Mark(**json.loads((out / OURS / (shard.name + MARK)).read_bytes()))
        size = (out / (shard.name + TABLE)).stat().st_size
    except (OSError, ValueError, TypeError):
        return None
    return found if (found.shard, found.bytes) == (shard.name, size) else None


def sweep(out: Path) -> int:
    """Removes what was being written when an earlier run was killed, and nothing else; returns how many files that were."""
    left = [*out.glob(f".*{TABLE}.*{UNDONE}"), *(out / OURS).glob(f".*{UNDONE}")]
    for path in left:
        path.unlink(missing_ok=True)
    return len(left)


def _sync(folder: Path) -> None:
    """Puts the names of a folder on disk, where the system lets a folder be opened."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
