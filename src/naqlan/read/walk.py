"""Where does the next record of a web archive begin? A way through its bytes that knows its place, and can go back."""

import re
from dataclasses import dataclass

from naqlan.read.frames import ARCHIVE, CHUNK, Frames

STEP = 64
"""Bytes that are read at once where a record may begin: fewer than any record has, so that none begins unseen in a step."""
MOST_HEAD = 65_536
"""Bytes that the head of a record may have; a thousand are many."""
MOST_SKIPPED = 256 * 1024 * 1024
"""Bytes without a record after which a file is given up."""
MOST_AGAIN = 1024 * 1024 * 1024
"""Bytes of a file that are read a second time to find what a damaged record swallowed; what others swallow is lost with them."""
_START = re.compile(rb"WARC/1\.\d\r?\n")
_LONGEST_START = 10
_HEAD_END = re.compile(rb"\n\r?\n")


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a record begins.

    Attributes:
        position: Its place in the file, as for `records.Record`.
        place: The part of the file that it begins in; its offset in a plain file.
        number: How many records begin before it in that part.
        inside: Its offset in that part, unpacked; None where that is not known.
    """

    position: int
    place: int
    number: int
    inside: int | None


class Walk:
    """A way through a file, forwards.

    Args:
        frames: The file.
        start: Position near which to begin: at the part that it is in, or there.

    Attributes:
        mark: The record that was found last; None before the first.
        skipped: How many bytes before it belong to no record, blank lines not counted.
        lost: Whether `MOST_SKIPPED` of them were passed, and the file is given up.
    """

    def __init__(self, frames: Frames, start: int) -> None:
        self._frames = frames
        self._ahead = b""  # read, and nothing made of it yet
        self._read = self._begin = 0  # how far was read since `_go`, and to where the record found last
        self._base: int | None = 0  # where the part of that record begins, counted so
        self._cut = False  # whether the last head ran on into the next record
        self._discard = 0  # bytes to be passed before the next record is looked for
        self._again = MOST_AGAIN
        self.mark: Mark | None = None
        self.skipped = 0
        self.lost = False
        self._go(start if frames.packing is None else frames.before(start, ARCHIVE))

    @property
    def offset(self) -> int:
        """Offset of what comes next: in the file where it is not packed, else from where reading began, unpacked."""
        return self._read - len(self._ahead)

    def find(self) -> bool:
        """Goes to the next beginning of a record; returns whether there is one.

        Raises:
            OSError: A part is damaged.
        """
        while self._discard:
            self._discard -= len(self.take(min(self._discard, CHUNK))) or self._discard
        before, passed, self.skipped = self._frames.place, 0, 0
        self._cut = False
        # The first byte is read alone where none was read ahead: so its part is known even if the next begins with the second.
        alone = not self._ahead
        if alone:
            self._ahead = self._more(1)
        first = place = self._frames.place
        while (match := _START.search(self._ahead)) is None:
            passed += self._skip(len(self._ahead) - _LONGEST_START + 1)
            more = self._more(STEP) if passed <= MOST_SKIPPED else b""
            if not more:
                self.lost = passed > MOST_SKIPPED
                self._skip(len(self._ahead))
                return False
            self._ahead += more
            place = self._frames.place
        alone = alone and not passed and not match.start()
        self._skip(match.start())
        self._set_mark(first if alone else place, opens=alone and (first != before or not self.offset))
        return True

    def _skip(self, count: int) -> int:
        """Passes bytes read ahead that are no record; returns how many, 0 for a count below 0."""
        count = max(count, 0)
        self.skipped += count - sum(map(self._ahead[:count].count, (b"\r", b"\n")))
        self._ahead = self._ahead[count:]
        return count

    def _set_mark(self, place: int, *, opens: bool) -> None:
        """Notes that a record begins here; `opens`: with the first byte of its part."""
        self._begin = self.offset
        if self._frames.packing is None:
            self.mark = Mark(self.offset, self.offset, 0, 0)
            return
        if self.mark is None or place != self.mark.place:
            number, self._base = 0, self.offset if opens else None
        else:
            number = self.mark.number + 1
        inside = None if self._base is None else self.offset - self._base
        self.mark = Mark(place + number, place, number, inside)

    def head(self) -> bytes | None:
        """Takes the head of the record found, with the blank line that ends it.

        Returns:
            The head; None where it does not end, or was cut and runs on into that of another record, which comes next then.

        Raises:
            OSError: A part is damaged.
        """
        seen = 0
        while True:
            end = _HEAD_END.search(self._ahead, max(seen - 2, 0))
            following = _START.search(self._ahead, max(seen - _LONGEST_START, 1), end.end() if end is not None else len(self._ahead))
            if following is not None:
                self._ahead = self._ahead[following.start() :]
                self._cut = True
                return None
            if end is not None:
                return self.take(end.end())
            seen = len(self._ahead)
            more = self._more(STEP) if seen < MOST_HEAD else b""
            if not more:
                return None
            self._ahead += more

    def take(self, size: int) -> bytes:
        """Returns the next bytes, fewer than `size` only at the end.

        Raises:
            OSError: A part is damaged.
        """
        if size <= len(self._ahead):
            data, self._ahead = self._ahead[:size], self._ahead[size:]
            return data
        pieces, self._ahead = [self._ahead], b""
        size -= len(pieces[0])
        while size and (piece := self._more(min(size, CHUNK))):
            pieces.append(piece)
            size -= len(piece)
        return b"".join(pieces)

    def leave(self, size: int) -> int:
        """Passes the next bytes by; returns how many there were.

        Raises:
            OSError: A part is damaged.
        """
        left = size
        while left and (piece := self.take(min(left, CHUNK))):
            left -= len(piece)
        return size - left

    def ends_with(self, expected: bytes) -> bool:
        """Takes these bytes if they come next, and says whether they do.

        Raises:
            OSError: A part is damaged.
        """
        found = self.take(len(expected))
        if found == expected:
            return True
        self._ahead = found + self._ahead
        return False

    def back(self, mark: Mark) -> None:
        """Goes back behind the first bytes of a record that is damaged, where its place is known and not too much was read twice already.

        Else reading goes on where it is, in any case behind those bytes.
        """
        if self._cut:
            return
        inside = mark.inside
        if inside is None and mark.number == 0 and self._frames.begins(mark.place, ARCHIVE):
            inside = 0
        cost = (inside or 0) + self._read - self._begin
        if inside is None or cost > self._again:
            self._discard = max(self._begin + len(ARCHIVE) - self.offset, 0)
            return
        self._again -= cost
        self.mark = mark
        self._go(mark.place)
        self._base = 0
        self._discard = inside + len(ARCHIVE)

    def is_swallowed(self) -> bool:
        """Says whether no record came of the part that was read last: its head may have promised more than there is."""
        return self._frames.packing is not None and (self.mark is None or self.mark.place != self._frames.place)

    def leap_inside(self, place: int) -> bool:
        """Goes to the first part with a record in what one without an end has swallowed, where not too much was read twice already.

        Returns:
            Whether there is any.
        """
        self._again -= self._frames.size - place
        return self._again >= 0 and self.leap(place, ARCHIVE)

    def leap(self, place: int, opening: bytes = b"") -> bool:
        """Goes to the first part of the file behind one that is damaged, which begins as given; returns whether there is any."""
        found = self._frames.after(place + 1, opening)
        if found is not None:
            self._go(found)
        return found is not None

    def _go(self, start: int) -> None:
        self._frames.go(start)
        self._ahead = b""
        self._read = self._begin = start if self._frames.packing is None else 0
        self._base = 0
        self._discard = 0

    def _more(self, size: int) -> bytes:
        data = self._frames.read(size)
        self._read += len(data)
        return data
