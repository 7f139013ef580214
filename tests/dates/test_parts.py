"""What do the tokens of one expression say?"""

import pytest

from naqlan.dates.find import expressions
from naqlan.dates.parts import Parts, parts


def read(text: str) -> Parts:
    return parts(next(expressions(text))[1])


@pytest.mark.parametrize(
    ("text", "days", "months", "years"),
    [
        ("في 7 أكتوبر 1973", (7,), (10,), (1973,)),
        ("في الحادي والعشرين من أبريل", (21,), (4,), ()),
        ("في الخامس عشر من فبراير", (15,), (2,), ()),
        ("في تشرين الأول/أكتوبر 2020", (), (10, 10), (2020,)),
        ("من 5 إلى 7 مايو", (5, 7), (5,), ()),
        ("في مايو ألفين وثمانية عشر", (), (5,), (2018,)),
        ("في 5 ديسمبر 1391", (5,), (12,), (1391,)),
        ("عام 1187", (), (), (1187,)),
    ],
)
def test_days_months_years(text: str, days: tuple[int, ...], months: tuple[int, ...], years: tuple[int, ...]) -> None:
    found = read(text)
    assert (found.days, found.months, found.years) == (days, months, years)


def test_a_hijri_date_beside_a_gregorian_one() -> None:
    found = read("في 15 رمضان 1445 الموافق 25 مارس 2024")
    assert (found.hijri, found.hijri_years, found.months, found.years) == ((9,), (1445,), (3,), (2024,))


@pytest.mark.parametrize(
    ("text", "which", "which_year"),
    [
        ("الأسبوع الماضي", -1, None),
        ("الأسبوع قبل الماضي", -2, None),
        ("الأسبوع بعد المقبل", 2, None),
        ("هذا الأسبوع", 0, None),
        ("هذا العام", None, 0),
        ("مايو من العام الماضي", None, -1),
        ("العام بعد المقبل", None, 2),
        ("الخميس", None, None),
    ],
)
def test_which_one(text: str, which: int | None, which_year: int | None) -> None:
    found = read(text)
    assert (found.which, found.which_year) == (which, which_year)


def test_weekdays_have_iso_numbers() -> None:
    assert read("ليل السبت والأحد").weekdays == (6, 7)
