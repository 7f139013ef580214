"""Which week, month, year or longer stretch has an expression of time?"""

from datetime import timedelta

from naqlan.dates import edtf, hijri
from naqlan.dates.calendar_days import checked, hijri_day, month_value, written_year
from naqlan.dates.context import Expression, interval_of, symbols_of
from naqlan.dates.parts import Parts

_WEEKEND = 6
_QUARTER, _HALF, _THIRD = 3, 6, 4
_CENTURIES = 21


def week_value(what: Expression) -> str | None:
    """Returns the value of a week or week-end."""
    symbols = symbols_of(what.spots)
    side = what.read.which or 0
    if "r" in symbols and what.known.day is not None:
        if what.read.which is None:
            side = 0 if what.known.day.isoweekday() >= _WEEKEND or what.clause() > 0 else -1
        week = edtf.parse(what.known.week(side) or "").latest()
        return None if week is None else str(edtf.interval(week - timedelta(1), week))
    return what.known.week(side)


def week_of_value(what: Expression) -> str | None:
    """Returns the value of a week of a month or year: that month or year, as for its beginning and end."""
    return months_value(what) if what.read.months or "m" in symbols_of(what.spots) else year_value(what)


def months_value(what: Expression) -> str | None:
    """Returns the value of a month."""
    if what.read.months:
        clause = 0 if what.read.years else what.clause()
        values = [month_value(what.read, what.known, clause, month) for month in (what.read.months[0], what.read.months[-1])]
        return values[0] if values[0] == values[-1] else checked("/".join(values))
    return what.known.months_on(what.read.which or 0)


def two_months_value(what: Expression) -> str | None:
    """Returns the value of two months of one year («مارس وديسمبر 2012»); the first is of the year before where it follows the second."""
    first_month, last_month = what.read.months[0], what.read.months[-1]
    clause = 0 if what.read.years else what.clause()
    last = month_value(what.read, what.known, clause, last_month)
    if not last[:4].isdigit():
        return None
    return interval_of([f"{int(last[:4]) - (first_month > last_month):04d}-{first_month:02d}", last])


def hijri_month_value(what: Expression) -> str | None:
    """Returns the value of a Hijri month."""
    return hijri_day(Parts((), (), what.read.hijri, (), what.read.hijri_years, (), what.read.which, None), what.known)


def year_value(what: Expression) -> str | None:
    """Returns the value of a year."""
    if what.read.hijri_years:
        span = hijri.year_span(what.read.hijri_years[0])
        return None if span is None else str(edtf.interval(*span))
    year = written_year(what.read, what.known)
    return f"{year:04d}" if year is not None else what.known.years_on(what.read.which or 0)


def years_value(what: Expression) -> str | None:
    """Returns the value of a range of years."""
    return interval_of([f"{year:04d}" for year in (what.read.years[0], what.read.years[-1])])


def part_of_year_value(what: Expression) -> str | None:
    """Returns the value of a quarter or half."""
    if what.read.months or "m" in symbols_of(what.spots):
        return months_value(what)
    kind = next(spot.reading.value for spot in what.spots if spot.reading.symbol == "q")
    length = {"quarter": _QUARTER, "half": _HALF}.get(str(kind), _THIRD)
    year = written_year(what.read, what.known)
    year = what.known.year if year is None else year
    if year is None:
        return None
    number = what.read.days[0] if what.read.days else 0
    if not 1 <= number <= 12 // length:
        return f"{year:04d}"
    return f"{year:04d}-{length * (number - 1) + 1:02d}/{year:04d}-{length * number:02d}"


def century_value(what: Expression) -> str | None:
    """Returns the value of a decade or century."""
    symbols = symbols_of(what.spots)
    century = what.read.days[0] - 1 if what.read.days else _CENTURIES - 2 - (0 if what.read.which_year in (None, -1) else -1)
    if "C" in symbols:
        decade = next(spot.reading.value for spot in what.spots if spot.reading.symbol == "C")
        return f"{century:02d}{str(decade)[0]}X"
    return f"{century:02d}XX"


def season_value(what: Expression) -> str | None:
    """Returns the value of a season: its year, if the text gives it."""
    year = written_year(what.read, what.known)
    return f"{year:04d}" if year is not None else None


def ago_value(what: Expression) -> str | None:
    """Returns the value of «قبل … أيام»."""
    unit = what.spots[-1].reading.value if what.spots[-1].reading.symbol != "u" else what.spots[-2].reading.value
    kind = str(unit)
    count = next((spot.reading.value for spot in what.spots if spot.reading.symbol in "QDG"), None)
    if not isinstance(count, int):
        count = {"0": None, "1": 1, "2": 2}.get(kind[0], 1)
    kind = kind.lstrip("012")
    if count is None or count > 999:
        return None
    known = what.known
    if kind == "day":
        return known.shifted(-count)
    if kind == "week":
        return known.week(-count)
    if kind == "month":
        return known.months_on(-count)
    return known.years_on(-count * (10 if kind == "decade" else 1))


def no_value(_what: Expression) -> str | None:
    """Returns the value of vague stretches: none."""
    return None
