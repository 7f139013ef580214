"""How does a file become lines without filling the memory? Plain, gzip and zstd streams, line by line, capped."""

import errno
import gzip
import io
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO, Protocol, cast

import zstandard

DAMAGED = (OSError, EOFError, zlib.error, zstandard.ZstdError)
"""What reading a stream raises where it is damaged, breaks off or cannot be opened."""

MOST_BYTES = 64 * 1024 * 1024
"""Bytes of one line or one whole text file that are held at once; a page's text is capped lower (`rows.MOST_TEXT`)."""
SKIPPED = 1024 * 1024
"""Bytes that are held at a time while they are passed over."""
_MISPLACED = (errno.EINVAL, errno.EOVERFLOW)
"""What going to a place gives that there cannot be: damaged lengths name such."""


def is_of_machine(error: Exception) -> bool:
    """Says whether the disk or the network gave an error, and not what the file holds: to read it once more may be of use."""
    return isinstance(error, OSError) and error.errno is not None and error.errno not in _MISPLACED


def open_stream(path: Path) -> BinaryIO:
    """Opens a file for reading, unpacked if its name ends in `.gz` or `.zst`.

    Raises:
        OSError: It cannot be opened.
    """
    return unpacked(path.open("rb"), path.suffix.lower())


def unpacked(stream: BinaryIO, ending: str) -> BinaryIO:
    """Returns what a stream holds, unpacked as it is read if `ending` is `.gz` or `.zst`; closing it closes `stream`."""
    if ending == ".gz":
        return cast("BinaryIO", _Gzip(fileobj=stream, mode="rb"))
    if ending == ".zst":
        reader = zstandard.ZstdDecompressor(max_window_size=2**27).stream_reader(stream, read_across_frames=True)
        return cast("BinaryIO", io.BufferedReader(cast("io.RawIOBase", reader)))
    return stream


class _Gzip(gzip.GzipFile):
    """A gzip stream that closes what it reads from, as the one of a path does."""

    def close(self) -> None:
        under: Any = self.fileobj
        super().close()
        if under is not None:
            under.close()


class Stream(Protocol):
    """What is read from: less than a file."""

    def readline(self, limit: int, /) -> bytes:
        """Reads to the end of a line, `limit` bytes at most."""
        ...

    def read(self, limit: int, /) -> bytes:
        """Reads `limit` bytes, fewer only at the end."""
        ...


def lines(stream: Stream) -> Iterator[bytes | None]:
    """Yields the lines of a stream without their ends; None for a line beyond `MOST_BYTES`, which is skipped unread.

    Raises:
        DAMAGED: The stream breaks off or is damaged; the lines before it were yielded.
    """
    while line := stream.readline(MOST_BYTES + 1):
        if len(line) <= MOST_BYTES:
            yield line.rstrip(b"\r\n")
            continue
        while line and not line.endswith(b"\n"):
            line = stream.readline(MOST_BYTES)
        yield None


def whole(stream: Stream) -> bytes | None:
    """Returns all bytes of a stream, None if there are more than `MOST_BYTES`.

    Raises:
        DAMAGED: The stream breaks off or is damaged.
    """
    data = stream.read(MOST_BYTES + 1)
    return data if len(data) <= MOST_BYTES else None


def skip(stream: BinaryIO, count: int) -> None:
    """Passes over the first bytes of a stream just opened.

    Raises:
        DAMAGED: The stream is damaged, or breaks off before them.
    """
    if stream.seekable():
        stream.seek(count)
        return
    while count:
        passed = len(stream.read(min(count, SKIPPED)))
        if not passed:
            raise EOFError("it ends before the place from which it is to be read")
        count -= passed


class Joined:
    """A stream with the bytes that were read ahead put back: what `lines` and `whole` need of one, and no more.

    Attributes:
        start: The bytes put back that were not read again yet.
    """

    __slots__ = ("_stream", "start")

    def __init__(self, start: bytes, stream: BinaryIO) -> None:
        self.start, self._stream = start, stream

    def readline(self, limit: int = -1, /) -> bytes:
        """Reads to the end of a line, `limit` bytes at most."""
        end = self.start.find(b"\n") + 1
        if end or 0 <= limit <= len(self.start):
            end = min(end or limit, limit) if limit >= 0 else end
            line, self.start = self.start[:end], self.start[end:]
            return line
        line, self.start = self.start, b""
        return line + self._stream.readline(limit - len(line))

    def read(self, limit: int, /) -> bytes:
        """Reads `limit` bytes, fewer only at the end."""
        data, self.start = self.start[:limit], self.start[limit:]
        return data + self._stream.read(limit - len(data)) if len(data) < limit else data
