"""Which day, or days, has an expression of time? Dates, weekdays, days from today, ranges."""

from datetime import date, timedelta

from naqlan.dates import edtf
from naqlan.dates.anchor import Anchor
from naqlan.dates.calendar_days import checked, day_of_year, hijri_day, numeric
from naqlan.dates.context import Expression, interval_of, symbols_of
from naqlan.dates.parts import parts
from naqlan.dates.scan import Spot

_WEEK = 7
_ONE_BEFORE = -2
"""How `Parts.which` gives قبل الماضي."""


def date_value(what: Expression) -> str | None:
    """Returns the value of a date in one or two calendars."""
    symbols = symbols_of(what.spots)
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
            and symbols_of(what.spots).find("M") < symbols_of(what.spots).rfind("D")
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
    place = next(place for place, symbol in enumerate(symbols) if symbol in "RT")
    value = what.spots[place].reading.value
    days = value if isinstance(value, int) else 0
    if symbols[:place].endswith(("<", ">", "e", "ef")):
        days *= 2
    if "TA" in symbols:
        days += what.read.which or 0
    if what.read.weekdays and what.known.day is not None:
        return _nearest(what.known.day + timedelta(days), what.read.weekdays[0])
    return what.known.shifted(days)


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
    if there is not None and what.read.which == _ONE_BEFORE:
        there -= timedelta(_WEEK)
    return None if there is None else str(edtf.day(there))


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
    """Returns the value of a weekday of a named week."""
    week = what.known.week(what.read.which or 0)
    if week is None:
        return what.known.some_day()
    monday = edtf.parse(week).earliest()
    there = monday and Anchor(monday, monday.year, monday.month).weekday(what.read.weekdays[0], 1, strict=False)
    return str(edtf.day(there)) if there else None


def day_of_month_value(what: Expression) -> str | None:
    """Returns the value of a day of a named month (15 الجاري)."""
    month = what.known.months_on(what.read.which or 0)
    return None if month is None else interval_of([checked(f"{month}-{day:02d}") for day in (what.read.days[0], what.read.days[-1])])
