"""On which day was a text published, as far as the text itself tells? Only what it says of its own present counts."""

from naqlan.dates import edtf
from naqlan.dates.anchor import Anchor
from naqlan.dates.context import Context
from naqlan.dates.find import expressions
from naqlan.dates.parts import Parts, parts
from naqlan.dates.resolve import value_of
from naqlan.dates.scan import Cut, Spot, cut
from naqlan.dates.words import folded_set, lexicon
from naqlan.errors import RecordError
from naqlan.text.fold import fold

_BEFORE = 24
"""Pieces before a full date in which «مرور أكثر من عام على» is looked for: some twelve words."""


def implied_published(text: str) -> str | None:
    """Returns what a text implies of its day of publication.

    Args:
        text: The body of an article.

    Returns:
        A day where «اليوم» or «أمس» stands with a full date; `2024-10-XX` or `XXXX-10-XX` where «أكتوبر الجاري» tells
        the month (with the year where «العام الجاري 2024» or «مرور عام على» a full date tells it); `2024` where only
        the year is told. None where nothing is, or where two passages disagree.
    """
    whole = cut(text)
    context = Context(Anchor(), whole)
    days: set[str] = set()
    months: set[int] = set()
    years: set[int] = set()
    passed: list[tuple[int, int]] = []
    for rule, spots in expressions(text):
        read = parts(spots)
        present = _present(rule, spots, read, context)
        if present:
            days.add(present)
        if read.which == 0 and len(read.months) and rule in ("month", "date", "days", "part of year"):
            months.update(read.months)
            years.update(read.years)
        if read.which_year == 0 and read.years:
            years.update(read.years)
        passed.extend(_anniversary(rule, spots, read, whole))
    if len(days) == 1:
        return _with_year(days.pop(), years)
    if days or len(months) > 1:
        return None
    return _month_or_year(months, years, passed)


def _present(rule: str, spots: list[Spot], read: Parts, context: Context) -> str | None:
    """The day of publication by «اليوم الخميس 17 أكتوبر 2024» or «أمس …»."""
    if rule != "date" or not (read.months or read.years):
        return None
    shifts = [spot.reading.value for spot in spots if spot.reading.symbol in "RT"]
    plain = not any(spot.reading.symbol in "<>e" for spot in spots)
    if len(shifts) != 1 or not isinstance(shifts[0], int) or not plain:
        return None
    value = value_of(rule, spots, context)
    try:
        read_value = edtf.parse(value or "")
    except RecordError:
        return None
    if shifts[0] == 0:
        return str(read_value)
    there = read_value.earliest() if read_value.is_day() else None
    return Anchor(there, there.year, there.month).shifted(-shifts[0]) if there else None


def _anniversary(rule: str, spots: list[Spot], read: Parts, whole: Cut) -> list[tuple[int, int]]:
    """Month and year that a full date and the years passed since it give: «مرور عام على 7 أكتوبر 2023» → 10, 2024."""
    if rule != "date" or not (read.years and read.months):
        return []
    words = [fold(piece) for piece in whole.pieces[max(0, spots[0].piece - _BEFORE) : spots[0].piece] if not piece.isspace()]
    for place in range(len(words) - 1):
        reading = lexicon().get(words[place])
        counted = reading is not None and (reading.symbol == "a" or reading.value == "2year")
        if counted and reading and words[place + 1] == "علي" and folded_set("passed") & set(words[max(0, place - 5) : place]):
            return [(read.months[0], read.years[0] + (2 if reading.value == "2year" else 1))]
    return []


def _month_or_year(months: set[int], years: set[int], passed: list[tuple[int, int]]) -> str | None:
    known = set(years)
    if months and not known:
        month = next(iter(months))
        known = {year + (month < since) for since, year in passed}
    year = known.pop() if len(known) == 1 else None
    if months:
        return f"{'XXXX' if year is None else f'{year:04d}'}-{months.pop():02d}-XX"
    return None if year is None else f"{year:04d}"


def _with_year(day: str, years: set[int]) -> str:
    return day.replace("XXXX", f"{next(iter(years)):04d}") if len(years) == 1 else day
