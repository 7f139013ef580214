"""Where in a packed file do these bytes stand? A stream that knows in which part (gzip member, zstd frame) it is.

Archives of the web pack each record apart, so that reading can begin at any of them. What is read here says in which part
its last byte stands; a file that is not packed counts as parts of one byte each.
"""

import io
import re
import zlib
from pathlib import Path
from typing import BinaryIO, Literal, TypeAlias

import zstandard
from fastwarc.stream_io import GzipReader, ZstdReader

Packing: TypeAlias = Literal["gzip", "zstd"]

CHUNK = 1024 * 1024
"""Bytes that are read at once where a file is searched or unpacked to its end."""
MOST_CHECKED = 64 * 1024 * 1024
"""Bytes of a part, unpacked, up to which it is looked for its end; a longer one is taken as whole."""
MOST_DICTIONARY = 16 * 1024 * 1024
"""Bytes of a dictionary at the head of a `.zst` file."""
ARCHIVE = b"WARC/1."
"""How the records of a web archive begin."""
MOST_TRIES = 1_000_000
"""Places that look like the head of a part that are tried in a file; chance makes some sixty in a gigabyte."""
CLOSING = b"\r\n\r\n"
"""How they end."""
GZIP = zlib.MAX_WBITS | 16
"""How zlib is told to expect gzip."""
_PROBE = 512
"""Bytes by which it is judged whether a part begins here; what only looks like its head breaks within some dozens."""
# The fixed bytes of a head: magic, method and known flags of gzip (RFC 1952); magic of zstd (RFC 8878).
_HEADS: dict[Packing, re.Pattern[bytes]] = {
    "gzip": re.compile(rb"\x1f\x8b\x08[\x00-\x1f].{4}[\x00\x02\x04]", re.DOTALL),
    "zstd": re.compile(rb"\x28\xb5\x2f\xfd"),
}
_LONGEST_HEAD = 9
_DICTIONARY = b"\x5d\x2a\x4d\x18"


class Frames:
    """The bytes of a file, unpacked, read forwards from a place in it.

    Args:
        path: The file; whether it is packed is seen by its first bytes, not by its name.
        start: The offset in the file at which a part begins, or any offset in a file that is not packed.

    Attributes:
        packing: How the file is packed, None where it is not.
        size: Bytes of the file as it stands on the disk.

    Raises:
        OSError: The file cannot be opened.
    """

    def __init__(self, path: Path, start: int = 0) -> None:
        self._file = path.open("rb")
        self.size = self._file.seek(0, io.SEEK_END)
        self._file.seek(0)
        self.packing = _packing(self._file.read(4))
        self._dictionary: bytes | None = None
        self._tries = MOST_TRIES
        if self.packing is None:
            self.packing = self._packing_behind_damage()
        if self.packing == "zstd":
            self._dictionary = _dictionary(self._file)
        self._packed: GzipReader | ZstdReader | None = None
        self.go(start)

    def go(self, start: int) -> None:
        """Goes on at another place of the file, as `start` above."""
        self._begin = self._file.seek(start)
        if self.packing == "gzip":
            self._packed = GzipReader(self._file)
        elif self.packing == "zstd":
            # At the head of the file the reader finds the dictionary by itself.
            self._packed = ZstdReader(self._file, dictionary=self._dictionary if start else None)

    def read(self, size: int) -> bytes:
        """Returns the next bytes, fewer than `size` only at the end.

        Raises:
            OSError: A part is damaged; what stood between the last read and here is lost.
        """
        return self._file.read(size) if self._packed is None else self._packed.read(size)

    @property
    def place(self) -> int:
        """Offset in the file of the part that the last byte read stands in; of the next byte where the file is not packed."""
        return self._file.tell() if self._packed is None else max(self._packed.frame_start_position() or 0, self._begin)

    def after(self, start: int, opening: bytes = b"") -> int | None:
        """Finds the first part that begins at an offset or after it; then one has to `go` somewhere.

        Args:
            start: The offset in the file.
            opening: How its bytes, unpacked, begin.

        Returns:
            Its offset, or None where there is none.
        """
        for base in range(start, self.size, CHUNK):
            for found in self._heads(base):
                if self._begins(found, opening):
                    return found
        return None

    def before(self, start: int, opening: bytes) -> int:
        """Finds the last part that begins at an offset or before it, as `after`; 0 where there is none."""
        for base in range(start, 0, -CHUNK):
            for found in reversed(self._heads(max(base + 1 - CHUNK, 0), base + 1)):
                if self._begins(found, opening):
                    return found
        return 0

    def _packing_behind_damage(self) -> Packing | None:
        """Says how a file is packed that does not begin as any does: as its first part that holds a record, if it does not end as a plain one."""
        self._file.seek(max(self.size - len(CLOSING), 0))
        ending = self._file.read(len(CLOSING))
        self._file.seek(0)
        if ending == CLOSING or self._file.read(len(ARCHIVE)) == ARCHIVE:
            return None
        found: dict[Packing, int] = {}
        for packing in tuple(_HEADS):
            self.packing = packing
            place = self.after(0, ARCHIVE)
            if place is not None:
                found[packing] = place
        nearest = sorted(found, key=lambda packing: found[packing])
        return nearest[0] if nearest else None

    def _heads(self, start: int, stop: int | None = None) -> list[int]:
        """Returns where a part might begin between two offsets, `CHUNK` bytes apart at most."""
        length = CHUNK if stop is None else stop - start
        self._file.seek(start)
        data = self._file.read(length + _LONGEST_HEAD - 1)
        return [start + match.start() for match in _HEADS[self.packing or "gzip"].finditer(data) if match.start() < length]

    def begins(self, start: int, opening: bytes) -> bool:
        """Says whether a part that begins as given stands at an offset; reading can go on where it was."""
        place = self._file.tell()
        found = self._begins(start, opening)
        self._file.seek(place)
        return found

    def _begins(self, start: int, opening: bytes) -> bool:
        self._tries -= 1
        if self._tries < 0:
            return False
        self._file.seek(start)
        probe = self._file.read(_PROBE)
        try:
            if self.packing == "gzip":
                return zlib.decompressobj(GZIP).decompress(probe, CHUNK).startswith(opening)
            zstandard.get_frame_parameters(probe)  # refuses at once what only looks like a head
            self._file.seek(start)
            return ZstdReader(self._file, dictionary=self._dictionary).read(len(opening) or 1).startswith(opening)
        except (zlib.error, zstandard.ZstdError, OSError):
            return False

    def ends_early(self, start: int) -> bool:
        """Says whether the part at an offset, or one after it, breaks off; zstd tells that by itself when it is read."""
        while self.packing == "gzip" and start < self.size:
            self._file.seek(start)
            unpacker = zlib.decompressobj(GZIP)
            left = MOST_CHECKED
            while not unpacker.eof:
                chunk = self._file.read(_PROBE)
                if not chunk:
                    return True
                try:
                    left -= len(unpacker.decompress(chunk))
                except zlib.error:
                    return True
                if left <= 0:
                    return False
            start = self._file.tell() - len(unpacker.unused_data)
        return False

    def close(self) -> None:
        """Closes the file."""
        self._file.close()


def _packing(magic: bytes) -> Packing | None:
    if re.fullmatch(rb"\x1f\x8b\x08[\x00-\x1f]", magic):
        return "gzip"
    return "zstd" if re.fullmatch(rb"\x28\xb5\x2f\xfd|[\x50-\x5f]\x2a\x4d\x18", magic) else None


def _dictionary(file: BinaryIO) -> bytes | None:
    """Returns the dictionary at the head of a file (as the IIPC's draft on zstd in WARC has it), None where there is none."""
    file.seek(0)
    head = file.read(8)
    size = int.from_bytes(head[4:], "little")
    if not head.startswith(_DICTIONARY) or size > MOST_DICTIONARY:
        return None
    data = file.read(size)
    if _packing(data[:4]) != "zstd":
        return data
    try:
        return zstandard.ZstdDecompressor().decompress(data, max_output_size=MOST_DICTIONARY)
    except zstandard.ZstdError:
        return None
