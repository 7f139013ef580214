"""Do Hijri dates meet the Gregorian days that the calendar of Umm al-Qura gives them?"""

from datetime import date

from naqlan.dates import hijri


def test_known_days() -> None:
    assert hijri.to_day(1445, 9, 1) == date(2024, 3, 11)
    assert hijri.month_span(1445, 9) == (date(2024, 3, 11), date(2024, 4, 9))
    assert hijri.year_span(1446) == (date(2024, 7, 7), date(2025, 6, 25))


def test_outside_the_tables() -> None:
    assert hijri.to_day(1200, 1, 1) is None
    assert hijri.to_day(1445, 13, 1) is None
    assert hijri.month_span(1500, 12) is None
    assert hijri.year_of(date(1800, 1, 1), 9, 0) is None


def test_year_of_a_month() -> None:
    day = date(2024, 3, 15)
    assert hijri.year_of(day, 9, 0) == 1445
    assert hijri.year_of(day, 9, -1) == 1444
    assert hijri.year_of(day, 9, 1) == 1446
    assert hijri.year_of(day, 8, -1) == 1445
