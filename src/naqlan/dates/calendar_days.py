"""Which days does a written date name? Day, month and year, in letters or digits, in either calendar, to EDTF."""

import re
from datetime import date

from naqlan.dates import edtf, hijri
from naqlan.dates.anchor import Anchor
from naqlan.dates.parts import Parts
from naqlan.dates.scan import Spot
from naqlan.errors import RecordError

NEAR = 14
"""Days that a date without a year and without a sign of tense may lie ahead; farther ones are of the year before."""
JUST_PAST = 60
"""Days that a day without a year may lie behind although its clause looks ahead: what was announced, told again."""
_NUMBERS = re.compile(r"(\d{1,4})[./-](\d{1,2})[./-](\d{1,4})")
_MONTHS = 12
_CENTURY = 100


def written_year(read: Parts, known: Anchor) -> int | None:
    """Returns the year that the expression itself gives (2015, العام الماضي), or None."""
    if read.years:
        return read.years[-1]
    if read.which_year is not None and known.year is not None:
        return known.year + read.which_year
    return None


def checked(text: str) -> str | None:
    """Returns `text` where it is an EDTF value, None where no such day exists."""
    try:
        return str(edtf.parse(text))
    except RecordError:
        return None


def side_of(read: Parts, clause: int) -> int | None:
    """Returns the side of publication on which a date lies: by its own word, else by tense (past: None)."""
    return read.which if read.which is not None else (1 if clause > 0 else None)


def day_of_year(read: Parts, known: Anchor, clause: int, *, day: int, month: int) -> str | None:
    """Returns the value of a day and month of which the year may have to be found.

    Args:
        read: The parts of the expression.
        known: The day of publication.
        clause: The tense of its clause, as `tense` gives it.
        day: 1 to 31.
        month: 1 to 12.

    Returns:
        EDTF, with `XXXX` for a year that cannot be known; None where no such day exists.
    """
    year = written_year(read, known)
    if year is None:
        year = _agreeing(read, known, clause, day=day, month=month)
    if year is None:
        side = side_of(read, clause)
        if side == 1 and read.which is None and known.day and (month, day) == (known.day.month, known.day.day):
            side = 0
        elif side == 1 and read.which is None and _just_past(known, month, day):
            # «كان قد أعلن أنه سيصل في 12 أكتوبر»: nobody names a day eleven months ahead without its year.
            side = 0
        year = known.year_of(month, day, side, ahead=NEAR if clause == 0 else 0)
    return checked(f"{'XXXX' if year is None else f'{year:04d}'}-{month:02d}-{day:02d}")


def _just_past(known: Anchor, month: int, day: int) -> bool:
    if known.day is None:
        return False
    return any(0 < (known.day - there).days <= JUST_PAST for year in (known.day.year - 1, known.day.year) if (there := _existing(year, month, day)))


def _existing(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _agreeing(read: Parts, known: Anchor, clause: int, *, day: int, month: int) -> int | None:
    """The year next to publication in which that day is the weekday given with it."""
    if not read.weekdays or known.year is None or known.day is None:
        return None
    fitting = []
    for year in (known.year - 1, known.year, known.year + 1):
        there = _existing(year, month, day)
        if there is None:
            continue
        if there.isoweekday() == read.weekdays[0] and not (clause > 0 and there < known.day):
            fitting.append((abs((there - known.day).days), year))
    return min(fitting)[1] if fitting else None


def month_value(read: Parts, known: Anchor, clause: int, month: int) -> str:
    """Returns the value of a month; `XXXX-10` where its year cannot be known."""
    year = written_year(read, known)
    if year is None:
        side = side_of(read, clause)
        if side == 1 and read.which is None and month == known.month:
            side = 0
        year = known.year_of(month, None, side)
    return f"{'XXXX' if year is None else f'{year:04d}'}-{month:02d}"


def numeric(spots: list[Spot], *, islamic: bool) -> str | None:
    """Returns the day that three numbers write (17/10/2024, 2024-10-17, 4/8/1436), or None where there is none."""
    text = "".join(_digits(spot) for spot in spots if spot.reading.symbol in "DYZXG/-")
    found = _NUMBERS.search(text)
    if found is None:
        return None
    first, month, last = int(found[1]), int(found[2]), int(found[3])
    year, day = (first, last) if first > 31 else (last, first)
    if year < _CENTURY:
        return None
    if islamic:
        there = hijri.to_day(year, month, day)
        return None if there is None else str(edtf.day(there))
    if month > _MONTHS >= day:
        day, month = month, day
    return checked(f"{year:04d}-{month:02d}-{day:02d}")


def _digits(spot: Spot) -> str:
    value = spot.reading.value
    return spot.reading.symbol if value is None else str(value)


def hijri_day(read: Parts, known: Anchor) -> str | None:
    """Returns the Gregorian value of a Hijri day or month in words; an interval for a month, None where unresolved."""
    month = read.hijri[0]
    year = read.hijri_years[0] if read.hijri_years else None
    if year is None and known.day is not None:
        year = hijri.year_of(known.day, month, read.which or 0)
    if year is None:
        return None
    if read.days:
        there = hijri.to_day(year, month, read.days[0])
        return None if there is None else str(edtf.day(there))
    span = hijri.month_span(year, month)
    return None if span is None else str(edtf.interval(*span))
