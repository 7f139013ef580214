"""What is known of the day from which a text speaks? The day of publication, as far as it is known."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from naqlan.dates import edtf
from naqlan.errors import RecordError

_WEEK = 7
_FIRST_YEAR, _LAST_YEAR = 1500, 9000
"""Years in which a page may have been published; counting from them never leaves the calendar."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """The day of publication, or what is known of it.

    Attributes:
        day: The full day.
        year: Its year.
        month: Its month.
    """

    day: date | None = None
    year: int | None = None
    month: int | None = None

    def shifted(self, days: int) -> str | None:
        """Returns the value of the day `days` after this one: unspecified digits where it is known in part."""
        if self.day is None:
            return self.some_day()
        try:
            return str(edtf.day(self.day + timedelta(days)))
        except OverflowError:
            return None

    def some_day(self) -> str | None:
        """Returns «a day of this month» (`2024-10-XX`), «of this year», or None where nothing is known."""
        if self.month is not None:
            return f"{self.known_year()}-{self.month:02d}-XX"
        return None if self.year is None else f"{self.year:04d}-XX-XX"

    def known_year(self) -> str:
        """Returns the year's four digits, or `XXXX`."""
        return "XXXX" if self.year is None else f"{self.year:04d}"

    def weekday(self, number: int, side: int, *, strict: bool) -> date | None:
        """Returns the nearest such weekday.

        Args:
            number: ISO number of the weekday.
            side: -1 before this day, 1 after it, 0 within its ISO week.
            strict: Whether this day itself is left out.

        Returns:
            The day, or None where this day is not fully known.
        """
        if self.day is None:
            return None
        ahead = (number - self.day.isoweekday()) % _WEEK
        if side == 0:
            return self.day + timedelta(number - self.day.isoweekday())
        if side > 0:
            return self.day + timedelta(ahead or (_WEEK if strict else 0))
        return self.day - timedelta((_WEEK - ahead) % _WEEK or (_WEEK if strict else 0))

    def week(self, side: int) -> str | None:
        """Returns the ISO week `side` weeks from this one as an interval."""
        if self.day is None:
            return None
        monday = self.day - timedelta(self.day.weekday()) + timedelta(_WEEK * side)
        return str(edtf.interval(monday, monday + timedelta(6)))

    def months_on(self, count: int) -> str | None:
        """Returns the month `count` months from this one; `XXXX-09` where the year is unknown."""
        if self.month is None:
            return None
        year, month = divmod((self.year or 2000) * 12 + self.month - 1 + count, 12)
        return f"{year:04d}-{month + 1:02d}" if self.year else f"XXXX-{month + 1:02d}"

    def years_on(self, count: int) -> str | None:
        """Returns the year `count` years from this one, or None."""
        return f"{self.year + count:04d}" if self.year is not None and self.year + count > 0 else None

    def year_of(self, month: int, day: int | None, side: int | None, *, ahead: int = 0) -> int | None:
        """Finds the year of a month or day that stands without one.

        Args:
            month: 1 to 12.
            day: Its day, or None.
            side: -1 before this day (الماضي), 0 this year, 1 after it (المقبل), 2 the one after that, None: the nearest past.
            ahead: With `side` None, days that it may lie ahead and still be of the coming time.

        Returns:
            The year, or None where this day's year or month is not known.
        """
        if self.year is None or self.month is None:
            return None
        if side == 0:
            return self.year
        here = (self.month, self.day.day if self.day and day else 0)
        there = (month, day if self.day and day else 0)
        if side is None:
            if ahead and self.day and 0 <= _gap(self.day, month, day or 1) <= ahead:
                return self.year + (there < here)
            return self.year - (there > here)
        if side < 0:
            return self.year + side + 1 - (there >= here and not (there == here and day and not self.day))
        return self.year + side - 1 + (there <= here and not (there == here and day and not self.day))


def _gap(start: date, month: int, day: int) -> int:
    """Days from `start` to the next such day."""
    year = start.year + ((month, day) < (start.month, start.day))
    return (date(year, month, min(day, monthrange(year, month)[1])) - start).days


def anchor(published: str | None) -> Anchor:
    """Reads the day of publication.

    Args:
        published: EDTF, or None.

    Returns:
        What is known of it; all None where nothing is, where `published` is an interval or no EDTF, or no year of a page.
    """
    if not published:
        return Anchor()
    try:
        value = edtf.parse(published)
    except RecordError:
        return Anchor()
    if value.end is not None:
        return Anchor()
    point = value.start
    year = int(point.year) if point.year.isdigit() else None
    if year is not None and not _FIRST_YEAR <= year <= _LAST_YEAR:
        return Anchor()
    month = int(point.month) if point.month and point.month.isdigit() else None
    return Anchor(value.earliest() if value.is_day() else None, year, month)
