"""Which day, or days, has an expression of time? Dates, weekdays, days from today, ranges."""

import re
from datetime import date, timedelta

from naqlan.dates import edtf
from naqlan.dates.anchor import Anchor
from naqlan.dates.calendar_days import checked, day_of_year, hijri_day, numeric
from naqlan.dates.context import Expression, interval_of, symbols_of
from naqlan.dates.parts import parts
from naqlan.dates.scan import Spot

_WEEK = 7
_ONE_FURTHER = {-2: -_WEEK, 2: _WEEK}
"""Days from الماضي to قبل الماضي and from المقبل to بعد المقبل, by `Parts.which`."""


def date_value(what: Expression) -> str | None:
    """Returns the value of a date in one or two calendars."""
    symbols = symbols_of(what.spots)
    told = _told_twice(what, symbols)
    if told is not None:
        return told
    return _written_date(what, symbols)


def _told_twice(what: Expression, symbols: str) -> str | None:
    """«أمس الجمعة 8 يناير» on the 9th of February: where أمس and its weekday agree and the date fits neither, the date is the slip."""
    if what.known.day is None or not what.read.weekdays or not set("RT") & set(symbols):
        return None
    near = what.known.day + timedelta(_days_on(what, symbols))
    written = edtf.parse(_written_date(what, symbols) or "XXXX")
    there = written.earliest() if written.is_day() else None
    slip = there is not None and there.isoweekday() != what.read.weekdays[0] == near.isoweekday()
    return str(edtf.day(near)) if slip else None


def _written_date(what: Expression, symbols: str) -> str | None:
    cut_at = next((place for place, spot in enumerate(what.spots) if spot.reading.symbol in "HJZ"), None)
    if what.read.months:
        # In a pair of calendars the Gregorian day is the last one before or the first one after its month's name.
        months_at = max(symbols.rfind("M"), symbols.rfind("K"))
        before = parts(what.spots[:months_at])
        day = before.days[-1] if before.days else what.read.days[-1]
        if cut_at is not None and cut_at > months_at:
            day = before.days[0]
        return day_of_year(what.read, what.known, 0 if what.read.years else what.clause(), day=day, month=what.read.months[0])
    if "X" in symbols or what.read.years:
        first = next(place for place, symbol in enumerate(symbols) if symbol in "YX")
        return numeric(_around(what.spots, first), islamic=False)
    if what.read.hijri:
        return hijri_day(what.read, what.known)
    return numeric(what.spots, islamic=True) if what.read.hijri_years else None


def _around(spots: list[Spot], place: int) -> list[Spot]:
    """The run of numbers and strokes that holds the spot at `place`."""
    start = end = place
    while start > 0 and spots[start - 1].reading.symbol in "D/-":
        start -= 1
    while end < len(spots) and spots[end].reading.symbol in "DYX/-":
        end += 1
    return spots[start:end]


def days_value(what: Expression) -> str | None:
    """Returns the value of a list or range of days of one month."""
    clause = what.clause()
    if what.read.months:
        values = [day_of_year(what.read, what.known, clause, day=day, month=what.read.months[-1]) for day in (what.read.days[0], what.read.days[-1])]
        distinct = (
            len(what.read.months) > 1
            and what.read.months[0] != what.read.months[-1]
            and re.search("[MK].*[DOtx]", symbols_of(what.spots[:-1])) is not None
        )
        if distinct:
            values[0] = day_of_year(what.read, what.known, clause, day=what.read.days[0], month=what.read.months[0])
        return interval_of(values) or interval_of([_year_before(values[0]), values[-1]])
    month = what.known.months_on(what.read.which or 0)
    return None if month is None else interval_of([checked(f"{month}-{day:02d}") for day in (what.read.days[0], what.read.days[-1])])


def _year_before(value: str | None) -> str | None:
    """«من 10 أكتوبر إلى 11 فبراير 2018»: the year belongs to the second day alone."""
    return checked(f"{int(value[:4]) - 1:04d}{value[4:]}") if value and value[:4].isdigit() else None


def relative_value(what: Expression) -> str | None:
    """Returns the value of أمس، اليوم، بعد غد."""
    symbols = symbols_of(what.spots)
    if "B" in symbols:
        return None
    days = _days_on(what, symbols)
    if what.read.weekdays and what.known.day is not None:
        return _nearest(what.known.day + timedelta(days), what.read.weekdays[0])
    return what.known.shifted(days)


def _days_on(what: Expression, symbols: str) -> int:
    """Days from publication to أمس، أمس الأول، غد، بعد غد، اليوم التالي."""
    place = next(place for place, symbol in enumerate(symbols) if symbol in "RT")
    value = what.spots[place].reading.value
    days = value if isinstance(value, int) else 0
    first = symbols[place : place + 2] == "RO" and what.spots[place + 1].reading.value == 1
    if first or symbols[:place].removesuffix("d").endswith(("<", ">", "e", "ef")):
        days *= 2
    return days + (what.read.which or 0) if "TA" in symbols else days


def _nearest(day: date, weekday: int) -> str:
    """The day nearest to `day` that is the weekday beside it («أمس الاثنين» in a text put on the page a day late)."""
    ahead = (weekday - day.isoweekday()) % _WEEK
    return str(edtf.day(day + timedelta(ahead if ahead <= _WEEK // 2 else ahead - _WEEK)))


def weekday_value(what: Expression) -> str | None:
    """Returns the value of a weekday."""
    known = what.known
    if known.day is None:
        return known.some_day()
    side = what.read.which if what.read.which is not None else what.clause() or what.context.side_of_weekday(what.read.weekdays[0])
    there = known.weekday(what.read.weekdays[0], side, strict=what.read.which is not None)
    return None if there is None else str(edtf.day(there + timedelta(_ONE_FURTHER.get(what.read.which or 0, 0))))


def nights_value(what: Expression) -> str | None:
    """Returns the value of two weekdays side by side."""
    known = what.known
    if known.day is None:
        return known.some_day()
    side = what.read.which if what.read.which is not None else what.clause() or what.context.hint or -1
    if side >= 0:
        first = known.weekday(what.read.weekdays[0], side, strict=what.read.which is not None)
        last = None if first is None else Anchor(first, first.year, first.month).weekday(what.read.weekdays[-1], 1, strict=True)
    else:
        last = known.weekday(what.read.weekdays[-1], side, strict=what.read.which is not None)
        first = None if last is None else Anchor(last, last.year, last.month).weekday(what.read.weekdays[0], -1, strict=True)
    return None if first is None or last is None else str(edtf.interval(first, last))


def day_of_week_value(what: Expression) -> str | None:
    """Returns the value of a weekday of a named week, or of the stretch between two of them."""
    week = what.known.week(what.read.which or 0)
    if week is None:
        return what.known.some_day()
    monday = edtf.parse(week).earliest()
    if monday is None:
        return None
    return interval_of([str(edtf.day(monday + timedelta(weekday - 1))) for weekday in (what.read.weekdays[0], what.read.weekdays[-1])])


def day_of_month_value(what: Expression) -> str | None:
    """Returns the value of a day of a named month (15 الجاري)."""
    month = what.known.months_on(what.read.which or 0)
    return None if month is None else interval_of([checked(f"{month}-{day:02d}") for day in (what.read.days[0], what.read.days[-1])])
