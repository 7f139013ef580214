"""Where are the files of the input? On this machine's disks, or wherever else `pyarrow.fs` reaches (`s3://`, `gs://`, `hdfs://` …)."""

import shutil
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path, PurePosixPath
from typing import Any, BinaryIO, cast

from naqlan.errors import InputError
from naqlan.pipeline.parts import Part, cut, whole_files
from naqlan.scale.extras import pyarrow_version

CHUNK = 8 * 1024 * 1024
"""Bytes that are held while a file is fetched."""


def listed(given: str) -> list[Part]:
    """Returns the files that an input names, folders in sorted order, hidden files left out.

    Args:
        given: A file or folder of this machine, or the address of one.

    Raises:
        InputError: There is no such file, or it cannot be looked at.
        MissingExtra: It is an address, and pyarrow is not installed.
    """
    try:
        found = _elsewhere(given) if _is_address(given) else list(whole_files(given))
    except (OSError, ValueError) as error:
        raise InputError(f"{given}: cannot be read ({error}); give a file, a folder, or the address of one") from error
    if not found:
        raise InputError(f"{given}: there is no file in this folder")
    return found


def cut_file(part: Part, most: int) -> Iterator[Part]:
    """Yields the stretches of a whole file.

    Raises:
        InputError: It cannot be opened.
        MissingExtra: What it is read with is not installed.
    """
    try:
        yield from cut(part, most, (lambda: _opened(part.path)) if _is_address(part.path) else None)
    except OSError as error:
        raise InputError(f"{part.source}: cannot be read ({error})") from error


def at_hand(part: Part) -> Path:
    """Returns where the file of a part can be read: its path; or that of a copy, which stays until the next is asked for.

    Raises:
        InputError: It cannot be fetched; or is not there, or not any more what it was when the plan was made. Its pages would
            else be missing from a table that counts as done.
    """
    if _is_address(part.path):
        return _scratch().fetch(part.path)
    path = Path(part.path)
    try:
        changed = int(path.stat().st_mtime)
    except OSError as error:
        raise InputError(f"{part.source}: cannot be read on this machine ({error.strerror}); it must be there under this path") from error
    if changed != part.changed:
        raise InputError(f"{part.source}: has changed since the back-fill was begun; --fresh begins anew")
    return path


def _is_address(given: str) -> bool:
    return "://" in given


def _elsewhere(address: str) -> list[Part]:
    system, path = _system(address)
    from pyarrow import fs  # noqa: PLC0415 (an extra)

    scheme, tail = address.partition("://")[0], "".join(address.partition("?")[1:])
    facts = system.get_file_info(path)
    if facts.type == fs.FileType.NotFound:
        raise FileNotFoundError("there is no such file")
    several = facts.type == fs.FileType.Directory
    found = system.get_file_info(fs.FileSelector(path, recursive=True)) if several else [facts]
    files = sorted((one for one in found if one.type == fs.FileType.File), key=lambda one: str(one.path))
    parts = []
    for one in files:
        key = PurePosixPath(one.path).relative_to(path).as_posix() if several else one.base_name
        if not any(name.startswith(".") for name in key.split("/")):
            where = f"{scheme}://{one.path}{tail}"
            parts.append(Part(where, where, key, int(one.mtime.timestamp()) if one.mtime else 0, one.size))
    return parts


def _opened(address: str) -> BinaryIO:
    system, path = _system(address)
    return cast("BinaryIO", system.open_input_file(path))


def _system(address: str) -> tuple[Any, str]:
    pyarrow_version()
    from pyarrow import fs  # noqa: PLC0415 (an extra)

    system, path = fs.FileSystem.from_uri(address)
    return system, str(path)


class _Scratch:
    """A folder of this process with a copy of the file fetched last; it goes when the process ends, or before the next file."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="naqlan-", ignore_cleanup_errors=True)
        self._held: tuple[str, Path] | None = None

    def fetch(self, address: str) -> Path:
        if self._held is not None and self._held[0] == address:
            return self._held[1]
        if self._held is not None:
            self._held[1].unlink(missing_ok=True)
        self._held = None
        copy = Path(self._folder.name) / PurePosixPath(address.partition("?")[0]).name
        try:
            with _opened(address) as stream, copy.open("wb") as file:
                shutil.copyfileobj(stream, file, CHUNK)
        except (OSError, ValueError) as error:
            raise InputError(f"{address}: cannot be fetched ({error})") from error
        self._held = (address, copy)
        return copy


@cache
def _scratch() -> _Scratch:
    return _Scratch()
