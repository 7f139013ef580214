"""Where can a large file be cut, so that several processes can read it at once?"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from naqlan.read.file import File
from naqlan.read.frames import Frames
from naqlan.read.json_lines import row_places
from naqlan.read.parquet import row_groups
from naqlan.read.records import first_record
from naqlan.read.streams import DAMAGED

GRAIN = 65_536
"""Bytes, unpacked, between two places of JSON lines that are looked at: a row at the least."""


@dataclass(frozen=True, slots=True)
class Cut:
    """A stretch of a file; its fields are those of `Options`, and its size in the file in bytes, about."""

    size: int
    start: int = 0
    stop: int | None = None
    offset: int = 0


class Place(NamedTuple):
    """Where a file can be cut: the position of the record there, the bytes before it in some measure, and its `offset`."""

    position: int
    before: int
    offset: int = 0


def cuts(file: File, size: int, most: int) -> Iterator[Cut]:
    """Yields the stretches of a file, in its order; together they hold every record once.

    Args:
        file: The file; where it lies elsewhere and `member` opens it, only Parquet is cut, for the rest would be read through.
        size: Its bytes.
        most: Bytes beyond which it is cut, where one of its kind can be: those of `CUTTERS`, packed or not.

    Raises:
        OSError: It cannot be opened.
        MissingExtra: What it is read with is not installed.
    """
    cutter = CUTTERS.get(file.ending)
    places = cutter(file, size, most) if cutter is not None and size > most else []
    if len(places) < 3:
        yield Cut(size)
        return
    first, *middle, last = places
    each = (last.before - first.before) * most / size
    for place, following in zip(middle, places[2:], strict=True):
        # Cut here, unless the piece comes nearer to its size with what follows.
        if abs(place.before - first.before - each) <= abs(following.before - first.before - each):
            yield Cut(_share(size, first, place, last), first.position, place.position, first.offset)
            first = place
    yield Cut(_share(size, first, last, last), first.position, None, first.offset)


def _share(size: int, first: Place, until: Place, last: Place) -> int:
    return size * (until.before - first.before) // max(last.before, 1)


def _rows(file: File, _: int, __: int) -> list[Place]:
    """Returns places of JSON lines, every `GRAIN`; the last stands for the end. A damaged file is not cut."""
    if file.member is not None:
        return []
    places: list[Place] = []
    number = place = 0
    try:
        for number, place in enumerate(row_places(file)):
            if not places or place - places[-1].before >= GRAIN:
                places.append(Place(number, place, place))
    except DAMAGED:
        return []
    return [*places, Place(number, place + 1, place)]


def _groups(file: File, _: int, __: int) -> list[Place]:
    """Returns places between the groups of rows of a Parquet file; the last stands for the end."""
    places = [Place(0, 0)]
    for rows, size in row_groups(file):
        places.append(Place(places[-1].position + rows, places[-1].before + size))
    return places


def _archived(file: File, size: int, most: int) -> list[Place]:
    """Returns places between the records of a web archive, of which little is read for it; the last stands for the end.

    One that is packed in parts which do not all begin with a record is not cut: a record may lie across them.
    """
    if file.member is not None:
        return []
    pieces = -(-size // most)
    wanted = [size * piece // pieces for piece in range(1, pieces)]
    places = [0]
    with closing(Frames(file.path)) as frames:
        while places[-1] < size:  # each search begins behind the record found before: a file without any is looked through once
            offset = next((offset for offset in wanted if offset > places[-1]), size)
            places.append(first_record(file.path, offset))
            following = frames.after(offset) if frames.packing is not None else places[-1]
            if following not in (places[-1], None):
                return []
    return [Place(position, position) for position in places]


Cutter: TypeAlias = Callable[[File, int, int], list[Place]]
CUTTERS: Mapping[str, Cutter] = {
    ".json": _rows,
    ".jsonl": _rows,
    ".ndjson": _rows,
    ".parquet": _groups,
    ".warc": _archived,
    ".wet": _archived,
}
"""What finds the places of a file, by its ending."""
