"""Which records stand in this web archive, and where? WARC and WET, plain or packed, whole or damaged.

Libraries end in silence where a file is cut, and stop where it is damaged. Here a record is taken only where its length and
what follows it agree; another is told as a `Gap`, and reading goes on at the next that is found. One record is held at a time.
"""

import io
import re
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from fastwarc.warc import HeaderMap

from naqlan.read.frames import ARCHIVE, CLOSING, Frames
from naqlan.read.streams import is_of_machine
from naqlan.read.walk import Mark, Walk

MOST_BLOCK = 32 * 1024 * 1024
"""Bytes of a record that are held; a longer one is passed by."""
_LENGTH = re.compile(rb"\n(?i:content-length)[ \t]*:[ \t]*(\d{1,18})[ \t]*\r?(?=\n)")


@dataclass(frozen=True, slots=True)
class Record:
    """A record whose head and length are sound.

    Attributes:
        position: Where it begins: its byte offset in a plain file; in a packed one that of its part (gzip member, zstd
            frame) and, where a part holds several records, one more for each before it there.
        head: The fields of its head.
        block: What it holds; None where that is more than `MOST_BLOCK`.
    """

    position: int
    head: HeaderMap
    block: bytes | None


@dataclass(frozen=True, slots=True)
class Gap:
    """A place where a record, or something that is none, could not be read.

    Attributes:
        position: That of the damaged record; of bytes that belong to none that of the record before, or their own.
        detail: What is wrong.
    """

    position: int
    detail: str


def records(path: Path, *, start: int = 0, stop: int | None = None) -> Iterator[Record | Gap]:
    """Reads the records of a web archive.

    Args:
        path: The file; how it is packed is seen by its bytes.
        start: The position of the first record wanted.
        stop: The position at which reading ends: the first record there or beyond is not read. None: at the end.

    Yields:
        Records and gaps in the order of the file; nothing for an empty one. With the position of a record as `start`, what
        came from it on.

    Raises:
        OSError: The file cannot be opened or read.
    """
    with closing(Frames(path)) as frames:
        if start < frames.size:
            yield from (item for item in _items(frames, start, stop) if item.position >= start)


def first_record(path: Path, offset: int) -> int:
    """Finds where to part a file: at the first record that begins at a byte offset or after it.

    The pieces between such places, read with `start` and `stop`, are the file. A plain file is parted where something looks
    like the head of a record: a page that shows one can be taken for it.

    Args:
        path: The file.
        offset: The byte offset in the file as it stands.

    Returns:
        The record's position; the size of the file where none is found: in a file that is packed as a whole, only the first is.

    Raises:
        OSError: The file cannot be opened or read.
    """
    with closing(Frames(path)) as frames:
        if offset <= 0 or offset >= frames.size:
            return min(max(offset, 0), frames.size)
        if frames.packing is not None:
            found = frames.after(offset, ARCHIVE)
            return frames.size if found is None else found
        walk = Walk(frames, offset)
        return walk.mark.position if walk.find() and walk.mark is not None else frames.size


def _items(frames: Frames, start: int, stop: int | None) -> Iterator[Record | Gap]:
    walk = Walk(frames, start)
    held: Record | None = None  # the record before: what comes next proves its length
    closed = True  # whether it ended with two blank lines
    sound = start == 0  # whether what lies before the next record was not told, or asked for, already
    while True:
        last, place = walk.mark, walk.offset
        try:
            found = walk.find()
        except OSError as error:
            place = frames.place
            same = last is not None and place == last.place
            if held is not None and not same:
                yield held
            if sound or not same:
                yield _damage(frames, last.position if last is not None and same else place, error)
            held, sound = None, False
            if walk.leap(place):
                continue
            return
        if held is not None and last is not None:
            if walk.skipped and not closed:
                yield Gap(last.position, "its length is not the one that its head gives")
                held, sound = None, False
                walk.back(last)
                continue
            yield held
            place = last.position if frames.packing is not None else place
        if walk.lost or (walk.skipped and sound):
            yield Gap(place, f"{walk.skipped:,} bytes that belong to no record{'; the rest is not read' if walk.lost else ''}")
        elif not found and walk.is_swallowed() and frames.ends_early(frames.place) and walk.leap_inside(frames.place):
            yield Gap(place, "the packed data are damaged: a part of them has no end")
            held, sound = None, False
            continue
        elif not found and sound and (frames.ends_early(frames.place) if frames.packing else not closed):
            yield Gap(frames.size, "the file ends early; what followed is missing")
        if not found or walk.mark is None:
            return
        if stop is not None and walk.mark.position >= stop:
            return
        try:
            item = _record(walk, walk.mark)
            closed = isinstance(item, Gap) or walk.ends_with(CLOSING)
        except OSError as error:
            yield _damage(frames, walk.mark.position, error)
            held, sound = None, False
            if walk.leap(walk.mark.place):
                continue
            return
        sound = isinstance(item, Record)
        held = item if isinstance(item, Record) else None
        if isinstance(item, Gap):
            yield item
            walk.back(walk.mark)


def _damage(frames: Frames, position: int, error: OSError) -> Gap:
    """Returns what is told of a damaged part.

    Raises:
        OSError: It is the disk that failed: what is not packed has no such damage.
    """
    if frames.packing is None or is_of_machine(error):
        raise error
    return Gap(position, f"the packed data are damaged: {error}")


def _record(walk: Walk, mark: Mark) -> Record | Gap:
    """Takes the record that was found.

    Raises:
        OSError: A part is damaged.
    """
    head = walk.head()
    lengths = _LENGTH.findall(head or b"")
    if head is None or len(lengths) != 1:
        return Gap(mark.position, "its head breaks off, or does not give one length")
    fields = HeaderMap()
    try:
        fields.parse(io.BytesIO(head))
    except OSError as error:
        return Gap(mark.position, f"its head cannot be read: {error}")
    length = int(lengths[0])
    block = walk.take(length) if length <= MOST_BLOCK else None
    found = walk.leave(length) if block is None else len(block)
    if found < length:
        return Gap(mark.position, f"it breaks off after {found:,} of {length:,} bytes")
    return Record(mark.position, fields, block)
