"""What is this file, by its name? Its stem, its ending, whether it is packed, and the key of a page that it holds."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import BinaryIO

from naqlan.read.streams import open_stream, unpacked

PACKED = (".gz", ".zst")


@dataclass(frozen=True, slots=True)
class File:
    """One file among those given.

    Attributes:
        path: Where it is.
        source: The same as the user gave it.
        key: Its path relative to the folder given; where it was given itself, that given, or its name alone where that leads out of this folder.
        member: Opens it where it is no file of its own but stands in an archive; None: `path` is opened.
    """

    path: Path
    source: str
    key: str
    member: Callable[[], BinaryIO] | None = None

    def open(self) -> BinaryIO:
        """Opens it for reading, unpacked.

        Raises:
            OSError: It cannot be opened.
        """
        return open_stream(self.path) if self.member is None else unpacked(self.member(), self.path.suffix.lower())

    @property
    def stem(self) -> str:
        """Its name without its ending and that of its packing."""
        return in_unicode(_unpacked(self.path.name).stem)

    @property
    def ending(self) -> str:
        """Its ending in small letters, that of its packing left aside: `.jsonl` of `news.jsonl.gz`; empty where it has none."""
        return _unpacked(self.path.name).suffix.lower()


def in_unicode(name: str) -> str:
    """Returns a name as text that any file can hold; bytes of it that are no UTF-8 as their numbers, so that no two names become one."""
    return name.encode("utf-8", "backslashreplace").decode("utf-8")


def _unpacked(name: str) -> PurePath:
    path = PurePath(name)
    return PurePath(path.stem) if path.suffix.lower() in PACKED else path
