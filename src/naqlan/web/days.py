"""How is a day written in the calendar and digits of a reader? Uncertain days stay uncertain."""

import re
from datetime import date

from hijridate import Gregorian

from naqlan.dates.edtf import Edtf, Point, parse
from naqlan.errors import RecordError
from naqlan.web.view import View
from naqlan.web.words import ARABIC_INDIC, Words

_HOUR = re.compile(r"(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?$")


def digits(text: str, view: View) -> str:
    """Returns text of ours with its digits as the reader wants them."""
    return text.translate(ARABIC_INDIC) if view.digits == "arabic" else text


def day_words(value: str | None, view: View, words: Words) -> str:
    """Returns an EDTF value in words, such as `26 March 2024`, `between 13 and 14 October 2024`; that for undated where it is None.

    Args:
        value: The value; one that is no EDTF value is returned as it is.
        view: Language, calendar, digits.
        words: Those of the language.
    """
    if value is None:
        return words("undated")
    try:
        found = parse(value.partition("T")[0])
    except RecordError:
        return value
    return digits(_written(found, view, words), view)


def moment_words(value: str | None, view: View, words: Words) -> str:
    """Returns a day, and its hour where it is known, such as `26 March 2024, 14:05 (UTC+02:00)`; that for undated where it is None.

    Args:
        value: A day (EDTF), or a day with an hour (`2024-03-26T14:05+02:00`).
        view: Language, calendar, digits.
        words: Those of the language.
    """
    day, _, rest = (value or "").partition("T")
    found = _HOUR.match(rest)
    if found is None:
        return day_words(value, view, words)
    hour, zone = found.groups()
    told = words("page.day.hour", day=day_words(day, view, words), hour=digits(hour, view))
    return f"{told} ({digits('UTC' if zone in ('Z', '+00:00') else f'UTC{zone}', view)})" if zone else told


def days_between(since: str | None, until: str | None) -> tuple[date | None, date | None]:
    """Returns the first and the last day of a stretch as an address gives it, each a day, month or year; None where it is open."""
    return parse(since).earliest() if since else None, parse(until).latest() if until else None


def month_words(number: int, view: View, words: Words) -> str:
    """Returns the name of a month (1 to 12) as the reader wants it; of the Gregorian calendar in any case."""
    common, levant = words(f"words.month.m{number}"), words(f"page.day.levant.m{number}")
    if view.calendar == "levant":
        return levant
    return f"{levant}/{common}" if view.calendar == "both" and levant != common else common


def _written(value: Edtf, view: View, words: Words) -> str:
    if value.end is not None:
        return words("page.day.between", first=_point(value.start, view, words), last=_point(value.end, view, words))
    return _point(value.start, view, words)


def _point(point: Point, view: View, words: Words) -> str:
    year = point.year if "X" not in point.year else _years(point.year, words)
    if point.month is None or (point.month == "XX" and point.day in (None, "XX")):
        return year
    if point.month == "XX":
        return str(point)
    month = month_words(int(point.month), view, words)
    if point.day is None or point.day == "XX":
        return words("page.day.month", month=month, year=year) if year else month
    plain = words("page.day.day", day=int(point.day), month=month, year=year).strip()
    if view.calendar == "hijri" and "X" not in str(point):
        return words("page.day.both", hijri=_hijri(date(int(point.year), int(point.month), int(point.day)), words), gregorian=plain)
    return plain


def _years(year: str, words: Words) -> str:
    """Returns a year of which digits are unknown: the decade, the century, or nothing."""
    known = year.rstrip("X")
    if len(known) == 3:
        return words("page.day.decade", year=f"{known}0")
    return words("page.day.century", year=f"{known}00") if len(known) == 2 else ""


def _hijri(day: date, words: Words) -> str:
    """Returns a day of the Umm al-Qura calendar, known for 1924 to 2077; the plain day where it is not."""
    try:
        found = Gregorian(day.year, day.month, day.day).to_hijri()
    except (ValueError, OverflowError):
        return day.isoformat()
    return words("page.day.hijri", day=found.day, month=words(f"page.day.hijri_month.m{found.month}"), year=found.year)
