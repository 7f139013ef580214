"""Which stretches of which files can be read apart from one another, and which pages stand in one of them?"""

import errno
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from naqlan.read.cuts import cuts
from naqlan.read.file import File
from naqlan.read.options import Options
from naqlan.read.source import files, read_file
from naqlan.record.page import Page, Unreadable


@dataclass(frozen=True, slots=True)
class Part:
    """A file, or a stretch of one.

    Attributes:
        path: Where the file is: an absolute path, or an address that `pyarrow.fs` opens.
        source: The same as the user gave it.
        key: Its path relative to the folder given; its name where it was given itself.
        changed: When the file was last changed, in whole seconds since 1970.
        size: Bytes that the stretch takes in the file, about.
        start: Position of its first record (`Page.position`).
        stop: Position at which it ends, half-open; None: at the end of the file.
        offset: Byte at which its first record begins, where that is known and it is not the first of the file; else 0.
    """

    path: str
    source: str
    key: str
    changed: int
    size: int
    start: int = 0
    stop: int | None = None
    offset: int = 0


def whole_files(path: str) -> Iterator[Part]:
    """Yields a file, or the files of a folder in sorted order, each as one part.

    Raises:
        OSError: There is no such file, or the folder or one in it cannot be read.
    """
    for file in files([path]):
        if file.path.is_dir():
            raise PermissionError(errno.EACCES, "the folder cannot be read", str(file.path))
        facts = file.path.stat()
        yield Part(str(file.path.absolute()), file.source, file.key, int(facts.st_mtime), facts.st_size)


def cut(part: Part, most: int, opened: Callable[[], BinaryIO] | None = None) -> Iterator[Part]:
    """Yields the stretches of a file, in its order; together they hold every record once.

    Args:
        part: The whole file.
        most: Bytes beyond which it is cut, where one of its kind can be.
        opened: Opens a file that lies elsewhere; None: it is a file of this machine.

    Raises:
        OSError: The file cannot be opened.
        MissingExtra: What it is read with is not installed.
    """
    for one in cuts(File(Path(part.path), part.source, part.key, opened), part.size, most):
        yield replace(part, size=one.size, start=one.start, stop=one.stop, offset=one.offset)


def read_part(part: Part, options: Options, at: Path | None = None) -> Iterator[Page | Unreadable]:
    """Reads the pages of a part; where its file breaks off, the last item says so.

    Args:
        part: The part.
        options: How to read; start, stop and offset are those of the part.
        at: Where a copy of its file is, under the same name; None: at its path.

    Raises:
        OSError: The disk or the network failed; what came of the part so far is not all of it.
    """
    file = File(at or Path(part.path), part.source, part.key)
    yield from read_file(file, replace(options, start=part.start, stop=part.stop, offset=part.offset), raising=True)
