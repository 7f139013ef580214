"""Which stretch of the calendar is meant? The part of EDTF that Naqlan uses.

Level 0 dates (`2024`, `2024-10`, `2024-10-17`), unspecified digits (`199X`, `XXXX-10-XX`, `2024-10-XX`) and intervals
of two of them (`2024-10-13/2024-10-14`). No time of day, no seasons, no open ends, no years before 1.
"""

import calendar
import re
from dataclasses import dataclass
from datetime import date

from naqlan.errors import RecordError

_POINT = re.compile(r"([0-9X]{4})(?:-([0-9]{2}|XX)(?:-([0-9]{2}|XX))?)?")
_YEAR = re.compile(r"[0-9]{0,4}X{0,4}")
_LEAP = 2000


@dataclass(frozen=True, slots=True)
class Point:
    """One date of an EDTF value.

    Attributes:
        year: Four characters, digits and then `X` for unspecified ones.
        month: `01` to `12`, `XX`, or None where the value ends with the year.
        day: `01` to `31`, `XX`, or None where the value ends with the month.
    """

    year: str
    month: str | None = None
    day: str | None = None

    def __str__(self) -> str:
        return "-".join(part for part in (self.year, self.month, self.day) if part is not None)

    def earliest(self) -> date | None:
        """Returns the first day that the value may mean; None where no digit of the year is known."""
        if self.year == "XXXX":
            return None
        year = max(int(self.year.replace("X", "0")), 1)
        month = int(self.month) if self.month not in (None, "XX") else 1
        day = int(self.day) if self.day not in (None, "XX") else 1
        return date(year, month, min(day, calendar.monthrange(year, month)[1]))

    def latest(self) -> date | None:
        """Returns the last day that the value may mean; None where no digit of the year is known."""
        if self.year == "XXXX":
            return None
        year = int(self.year.replace("X", "9"))
        month = int(self.month) if self.month not in (None, "XX") else 12
        last = calendar.monthrange(year, month)[1]
        return date(year, month, min(int(self.day), last) if self.day not in (None, "XX") else last)


@dataclass(frozen=True, slots=True)
class Edtf:
    """An EDTF value.

    Attributes:
        start: The date, or the first one of an interval.
        end: The last one of an interval; None for a single date.
    """

    start: Point
    end: Point | None = None

    def __str__(self) -> str:
        return str(self.start) if self.end is None else f"{self.start}/{self.end}"

    def earliest(self) -> date | None:
        """Returns the first day that the value may mean; None where the year is unknown."""
        return self.start.earliest()

    def latest(self) -> date | None:
        """Returns the last day that the value may mean; None where the year is unknown."""
        return (self.end or self.start).latest()

    def is_day(self) -> bool:
        """Says whether the value is one fully known day."""
        return self.end is None and _known(self.start.year) and _known(self.start.month) and _known(self.start.day)


def parse(text: str) -> Edtf:
    """Reads an EDTF value.

    Args:
        text: A date, or two parted by `/`.

    Returns:
        The value; `format_edtf` gives the same text again.

    Raises:
        RecordError: `text` is not of the forms above, or no such day exists, or an interval ends before it starts.
    """
    parts = text.split("/")
    if len(parts) > 2:
        raise RecordError(f"not an EDTF value: {text[:40]!r}")
    start = _point(parts[0])
    if len(parts) == 1:
        return Edtf(start)
    value = Edtf(start, _point(parts[1]))
    first, last = value.earliest(), value.latest()
    if first and last and first > last:
        raise RecordError(f"the interval ends before it starts: {text!r}")
    return value


def format_edtf(value: Edtf) -> str:
    """Returns the EDTF text of `value`."""
    return str(value)


def day(value: date) -> Edtf:
    """Returns the EDTF value of one day."""
    return Edtf(Point(f"{value.year:04d}", f"{value.month:02d}", f"{value.day:02d}"))


def interval(first: date, last: date) -> Edtf:
    """Returns the EDTF interval of two days; the single day where they are the same."""
    return day(first) if first == last else Edtf(day(first).start, day(last).start)


def _known(part: str | None) -> bool:
    return part is not None and "X" not in part


def _point(text: str) -> Point:
    found = _POINT.fullmatch(text) if text.isascii() else None
    if found is None or not _YEAR.fullmatch(found[1]) or found[1] == "0000":
        raise RecordError(f"not an EDTF date: {text[:40]!r}")
    point = Point(found[1], found[2], found[3])
    month = int(found[2]) if _known(found[2]) else 1
    if not 1 <= month <= 12:
        raise RecordError(f"no such month: {text!r}")
    if _known(point.day):
        year = int(point.year) if _known(point.year) else _LEAP
        longest = calendar.monthrange(year, month)[1] if _known(point.month) else 31
        if not 1 <= int(point.day or 0) <= longest:
            raise RecordError(f"no such day: {text!r}")
    return point
