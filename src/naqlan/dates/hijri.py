"""Which days of the Gregorian calendar are meant by a Hijri date? Umm al-Qura, as the Saudi press prints it."""

from datetime import date, timedelta

from hijridate import Gregorian, Hijri

FIRST_YEAR = 1343
LAST_YEAR = 1500
_MONTHS = 12


def to_day(year: int, month: int, day: int) -> date | None:
    """Returns the Gregorian day of a Hijri one; None where no such day is in the tables (1343 to 1500)."""
    try:
        return Hijri(year, month, day).to_gregorian()
    except (ValueError, OverflowError):
        return None


def month_span(year: int, month: int) -> tuple[date, date] | None:
    """Returns the first and the last Gregorian day of a Hijri month; None where it is not in the tables."""
    first = to_day(year, month, 1)
    following = to_day(year + month // _MONTHS, month % _MONTHS + 1, 1)
    return None if first is None or following is None else (first, following - timedelta(1))


def year_span(year: int) -> tuple[date, date] | None:
    """Returns the first and the last Gregorian day of a Hijri year; None where it is not in the tables."""
    first, following = to_day(year, 1, 1), to_day(year + 1, 1, 1)
    return None if first is None or following is None else (first, following - timedelta(1))


def year_of(day: date, month: int, side: int) -> int | None:
    """Returns the Hijri year of `month` seen from a Gregorian day.

    Args:
        day: The day of publication.
        month: The Hijri month, 1 to 12.
        side: -1 the last one before, 0 the one of this Hijri year, 1 the next one after.

    Returns:
        The Hijri year, or None where the day is not in the tables.
    """
    try:
        here = Gregorian.fromdate(day).to_hijri()
    except (ValueError, OverflowError):
        return None
    if side < 0:
        return here.year - (month >= here.month)
    return here.year + (month <= here.month) if side > 0 else here.year
