"""Which day does a date line give? Short strings in Arabic, English or French."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache

from naqlan.dates import edtf
from naqlan.dates.find import find_times
from naqlan.dates.words import time_words
from naqlan.errors import RecordError
from naqlan.text.digits import european
from naqlan.text.fold import fold, fold_map

LONGEST = 400
"""Code points of a line that are read; a date line is shorter."""
_COPYRIGHT_REACH = 16
_CLOCK_REACH = 40
_ISO = re.compile(r"(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)")
_SLASHED = re.compile(r"(?<![\d/.-])(\d{1,4})\s?([/.-])\s?(\d{1,2})\s?\2\s?(\d{1,4})(?![\d/])")
_DASH = re.compile("(?<=\\d)[\u2010-\u2013\u2212](?=\\d)")
_CLOCK = re.compile(r"(?<![\d:])(\d{1,2}):(\d{2})(?::\d{2}(?:[.,]\d+)?)?(?!\d)\s*([^\W\d_.]+(?:\.[^\W\d_]+)?)?")
_OFFSET = re.compile(r"\s*\(?(?:GMT|UTC)?\s*([+-])(\d{1,2}):?(\d{2})?(?!\d)|\s*(Z)\b")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_FOUR_DIGITS = re.compile(r"\d{4}")
"""What every full date has: its year, in whatever digits; a line without is not read further."""
_AUGUST = 8
_LATIN_WORD = r"([^\W\d_]{3,9})\.?"


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A full calendar date in a line.

    Attributes:
        start: First code point.
        end: One past the last of the date itself (its clock time left out).
        value: The day as EDTF.
        at: `2024-10-17T14:05`, with `+02:00` behind it where the line tells the zone; None without a clock time.
    """

    start: int
    end: int
    value: str
    at: str | None


@lru_cache(maxsize=1024)
def read_date(text: str) -> FoundDate | None:
    """Reads the first full calendar date of a short line.

    Args:
        text: A line such as «نشر في: 2024-03-27 14:05»; only its first 400 code points are read.

    Returns:
        The date, or None where there is no full one; a year alone (© 2026) never is.
    """
    line = text[:LONGEST]
    plain = _DASH.sub("-", european(line))
    if not _FOUR_DIGITS.search(plain):
        return None
    found = [
        hit for hit in (_digits(plain), _latin(plain), _shortened(plain), _arabic(line), _month_first(plain)) if hit and not _owned(plain, hit[0])
    ]
    if not found:
        return None
    start, end, day = min(found, key=lambda hit: (hit[0], -hit[1]))
    return FoundDate(start, end, str(edtf.day(day)), _clock(plain, start, end, day))


def _digits(plain: str) -> tuple[int, int, date] | None:
    for pattern in (_ISO, _SLASHED):
        for found in pattern.finditer(plain):
            numbers = [int(group) for group in found.groups() if group.isdigit()]
            day = _ordered(numbers)
            if day:
                return found.start(), found.end(), day
    return None


def _ordered(numbers: list[int]) -> date | None:
    first, month, last = numbers
    year, day = (first, last) if first > 31 else (last, first)
    if month > 12 >= day:
        day, month = month, day
    return _date(year, month, day)


def _date(year: int, month: int, day: int) -> date | None:
    if not 1900 <= year <= 2099:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


@cache
def _months() -> dict[str, int]:
    return {name: number for number, names in time_words()["latin_months"].items() for name in names}


_LATIN = (
    (re.compile(rf"(?<!\d)(\d{{1,2}})(?:st|nd|rd|th|er)?[\s,.-]*{_LATIN_WORD}[\s,.-]*(\d{{4}})(?!\d)"), (3, 2, 1)),
    (re.compile(rf"\b{_LATIN_WORD}\s*(\d{{1,2}})(?:st|nd|rd|th)?[\s,.-]+(\d{{4}})(?!\d)"), (3, 1, 2)),
)


def _latin(plain: str) -> tuple[int, int, date] | None:
    for pattern, (year, month, day) in _LATIN:
        for found in pattern.finditer(plain):
            number = _months().get(found[month].lower())
            there = _date(int(found[year]), number, int(found[day])) if number else None
            if there:
                return found.start(), found.end(), there
    return None


@cache
def _short() -> re.Pattern[str]:
    names = "|".join(rf"{re.escape(name[:-1])}\s?{name[-1]}" for name in map(str, time_words()["short_months"]))
    return re.compile(rf"(?<!\d)(\d{{1,2}})[\s/-]*({names})[\s/-]+(\d{{4}})(?!\d)")


def _shortened(plain: str) -> tuple[int, int, date] | None:
    """«28 ت1 2022»."""
    for found in _short().finditer(plain):
        there = _date(int(found[3]), time_words()["short_months"]["".join(found[2].split())], int(found[1]))
        if there:
            return found.start(), found.end(), there
    return None


@cache
def _month_names() -> dict[str, int]:
    months = time_words()["gregorian_months"].items()
    return {fold(name): number for number, names in months for name in (*names, *(word for word in time_words()["father"] if number == _AUGUST))}


@cache
def _month_ahead() -> re.Pattern[str]:
    names = "|".join(sorted(_month_names(), key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:(\d{{4}})\s{{1,3}})?({names})\s{{1,3}}(\d{{1,2}})(?!\d)(?:\s{{0,3}}[,،]?\s{{1,3}}(\d{{4}})(?!\d))?")


def _month_first(plain: str) -> tuple[int, int, date] | None:
    """«أكتوبر 17, 2024», as software from elsewhere writes it, and «2024 أكتوبر 17»."""
    if not _YEAR.search(plain):
        return None
    folded = fold_map(plain)
    for found in _month_ahead().finditer(folded.text):
        years = {year for year in (found[1], found[4]) if year}
        there = _date(int(min(years)), _month_names()[found[2]], int(found[3])) if len(years) == 1 else None
        if there:
            return *folded.back(found.start(), found.end()), there
    return None


def _arabic(line: str) -> tuple[int, int, date] | None:
    """The first date in words; of a pair of calendars the Gregorian one, for a Hijri day is told by the moon and may be a day off."""
    hits = [
        (found.start, found.end, day) for found in find_times(line, None) if found.rule == "date" and found.value and (day := _full_day(found.value))
    ]
    return next((hit for hit in hits if _YEAR.search(european(line[hit[0] : hit[1]]))), next(iter(hits), None))


def _full_day(value: str) -> date | None:
    try:
        read = edtf.parse(value)
    except RecordError:
        return None
    return read.earliest() if read.is_day() else None


def _owned(plain: str, start: int) -> bool:
    before = plain[max(0, start - _COPYRIGHT_REACH) : start].lower()
    return any(str(mark) in before for mark in time_words()["copyright"])


def _clock(plain: str, start: int, end: int, day: date) -> str | None:
    found = _CLOCK.search(plain, end, end + _CLOCK_REACH) or _CLOCK.search(plain, max(0, start - _CLOCK_REACH), start)
    if found is None:
        return None
    hour, minute, word = int(found[1]), int(found[2]), (found[3] or "").lower()
    if hour > 23 or minute > 59:
        return None
    words = time_words()
    if word in words["afternoon"] and hour < 12:
        hour += 12
    elif word in words["forenoon"] and hour == 12:
        hour = 0
    text = f"{edtf.day(day)}T{hour:02d}:{minute:02d}"
    half_day = word in words["afternoon"] or word in words["forenoon"]
    offset = _offset(plain, found.end() if half_day else found.end(2))
    return text if offset is None else text + _written(offset)


def _offset(plain: str, place: int) -> int | None:
    """Minutes east of Greenwich that stand after the clock time at `place`."""
    rest = re.sub(r"^:\d{2}(?:[.,]\d+)?", "", plain[place : place + _CLOCK_REACH])
    found = _OFFSET.match(rest)
    if found:
        if found[4]:
            return 0
        minutes = int(found[2]) * 60 + int(found[3] or 0)
        return None if minutes > 14 * 60 else (minutes if found[1] == "+" else -minutes)
    for name, minutes in time_words()["zones"].items():
        if len(name) > 1 and name in rest:
            return minutes if minutes is None else int(minutes)
    return None


def _written(minutes: int) -> str:
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}"
