"""Which pages stand in this zip archive? Those of each member of a kind that is read, in the order of the archive."""

import stat
import struct
import zipfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from pathlib import PurePosixPath
from typing import BinaryIO, TypeAlias, cast

from naqlan.read.file import File
from naqlan.read.options import Options
from naqlan.read.streams import DAMAGED, is_of_machine
from naqlan.record.page import Page, Unreadable

Reader: TypeAlias = Callable[[File, Options], Iterator[Page | Unreadable]]

MOST_MEMBER = 4 * 1024**3
"""Bytes, unpacked, of a member that is opened; it is read as a stream, so this bounds time and not memory."""
_ENCRYPTED = 1
_BROKEN = (*DAMAGED, zipfile.BadZipFile, NotImplementedError, RuntimeError, ValueError, struct.error)
"""What the zip reader of the standard library raises on damaged members (found by breaking archives at random)."""


def read_zip(file: File, options: Options, readers: Mapping[str, Reader]) -> Iterator[Page | Unreadable]:
    """Reads the members of a zip archive, each as the file that its name says; nothing is written to disk.

    Positions are members, from 0: whoever goes on in the middle of one reads it from its beginning.

    Args:
        file: The archive.
        options: How to read.
        readers: What reads a member, by its ending; members of other kinds are passed over with a reason.

    Yields:
        Pages, and why a member gave none: a name that leads out of the archive or a link is refused, a member that
        is locked, damaged or beyond `MOST_MEMBER` is skipped.

    Raises:
        OSError: It cannot be opened, or the disk fails.
    """
    try:
        archive = zipfile.ZipFile(file.path)
    except (zipfile.BadZipFile, NotImplementedError, ValueError, struct.error) as error:
        yield Unreadable(file.source, file.stem, "damaged", f"no zip archive that can be read: {error}")
        return
    with archive:
        each = replace(options, start=0, stop=None)
        for number, member in enumerate(archive.infolist()):
            if options.wants(number) and not member.is_dir():
                for item in _member(archive, member, file, each, readers):
                    yield replace(item, position=number)


def _member(
    archive: zipfile.ZipFile, member: zipfile.ZipInfo, file: File, options: Options, readers: Mapping[str, Reader]
) -> Iterator[Page | Unreadable]:
    path = PurePosixPath(member.filename)
    if problem := _refused(member, path):
        yield Unreadable(file.source, file.stem, "refused", problem)
        return
    if any(part.startswith((".", "__MACOSX")) for part in path.parts):
        return
    source = f"{file.source}/{path}"
    inside = File(file.path.parent / path.name, source, f"{file.key}/{path}", partial(_open, archive, member))
    reader = readers.get(inside.ending)
    if reader is None:
        yield Unreadable(
            source, inside.stem, "binary", f"a member of the kind {inside.ending or 'without ending'} is not read inside an archive; unpack it first"
        )
    elif member.file_size > MOST_MEMBER:
        yield Unreadable(source, inside.stem, "too long", f"a member of {member.file_size:,} bytes; at most {MOST_MEMBER:,} are read")
    else:
        try:
            yield from reader(inside, options)
        except _BROKEN as error:
            if is_of_machine(error):
                raise
            yield Unreadable(source, inside.stem, "damaged", f"the member breaks off or cannot be read: {error}")


def _open(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> BinaryIO:
    return cast("BinaryIO", archive.open(member))


def _refused(member: zipfile.ZipInfo, path: PurePosixPath) -> str | None:
    """Returns why a member is not opened, None where it may be; its name is not repeated, for it may be made to mislead."""
    name = member.filename
    if path.is_absolute() or ".." in path.parts or "\\" in name or ":" in name or not name.isprintable():
        return "the name of a member leads out of the archive, or holds what no name should"
    if stat.S_ISLNK(member.external_attr >> 16):
        return "a member is a link"
    return "a member is locked with a password" if member.flag_bits & _ENCRYPTED else None
