"""Which day does a written date name, in either calendar, and in which year where none is given?"""

import pytest

from naqlan.dates.anchor import anchor
from naqlan.dates.calendar_days import checked, hijri_day, numeric, written_year
from naqlan.dates.find import expressions
from naqlan.dates.parts import parts

from .reading import FRIDAY, times

DATES = [
    ("ولد في 7 أكتوبر 1973 بالقاهرة", "7 أكتوبر 1973", "1973-10-07"),
    ("منذ الـ7 من أكتوبر تغير الوضع", "الـ7 من أكتوبر", "2023-10-07"),
    ("وقع الحادث في السابع من تشرين الأول/أكتوبر", "السابع من تشرين الأول/أكتوبر", "2023-10-07"),
    ("يعقد المؤتمر في الحادي والعشرين من أبريل المقبل", "الحادي والعشرين من أبريل المقبل", "2024-04-21"),
    ("عقد المؤتمر في الخامس عشر من فبراير", "الخامس عشر من فبراير", "2024-02-15"),
    ("وصلت الباخرة يوم الأحد 10 مارس", "يوم الأحد 10 مارس", "2024-03-10"),
    ("وقع الاتفاق بتاريخ 17/10/2023", "17/10/2023", "2023-10-17"),
    ("وقع الاتفاق بتاريخ ١٧/١٠/٢٠٢٣", "١٧/١٠/٢٠٢٣", "2023-10-17"),
    ("وقع الاتفاق في 2023-10-17 بجنيف", "2023-10-17", "2023-10-17"),
    ("وقع الاتفاق في 17.10.2023", "17.10.2023", "2023-10-17"),
    ("صدر الحكم في 30 حزيران (يونيو) 2020", "30 حزيران (يونيو) 2020", "2020-06-30"),
    ("يبدأ الحفل في 20 الجاري", "20 الجاري", "2024-03-20"),
    ("وقع الاتفاق في 17/أكتوبر/2023 بجنيف", "17/أكتوبر/2023", "2023-10-17"),
    ("وقع الاتفاق في 17-أكتوبر-2023 بجنيف", "17-أكتوبر-2023", "2023-10-17"),
    ("ولد الشاعر في 5 ديسمبر 1391 بقرطبة", "5 ديسمبر 1391", "1391-12-05"),
    ("يبدأ الحفل في العاشر من الشهر المقبل", "العاشر من الشهر المقبل", "2024-04-10"),
    ("وقع الحادث أمس الخميس 14 آذار", "أمس الخميس 14 آذار", "2024-03-14"),
]
HIJRI = [
    ("افتتح المسجد في 15 رمضان 1445 الموافق 25 مارس 2024", "15 رمضان 1445 الموافق 25 مارس 2024", "2024-03-25"),
    ("افتتح المسجد في 1 / 9 / 1445هـ", "1 / 9 / 1445هـ", "2024-03-11"),
    ("تغلق المدارس خلال شهر رمضان", "شهر رمضان", "2024-03-11/2024-04-09"),
    ("افتتح المسجد في 3 ذي الحجة 1444هـ", "3 ذي الحجة 1444هـ", "2023-06-21"),
]


@pytest.mark.parametrize(("text", "words", "value"), DATES + HIJRI)
def test_value(text: str, words: str, value: str) -> None:
    assert times(text) == [(words, value)]


@pytest.mark.parametrize(
    ("text", "expression", "value"),
    [
        ("وأسفر الهجوم الذي وقع الثلاثاء قبل الماضي عن جرحى", "الثلاثاء قبل الماضي", "2024-03-05"),
        ("زار الوفد العاصمة في ربيع 2009 للمرة الأولى", "ربيع 2009", "2009"),
        ("زار الوفد العاصمة ربيع العام الماضي", "ربيع العام الماضي", "2023"),
        ("أعلن المتحدث حينها أن الوفد سيصل في 2 مارس", "2 مارس", "2024-03-02"),
        ("سيصل الوفد في 2 سبتمبر", "2 سبتمبر", "2024-09-02"),
    ],
)
def test_plans_told_again_and_far_days(text: str, expression: str, value: str) -> None:
    assert (expression, value) in times(text)


@pytest.mark.parametrize(("text", "value"), [("2024-02-29", "2024-02-29"), ("2023-02-29", None), ("2024-04-31", None), ("2024-XX", "2024-XX")])
def test_only_days_that_exist(text: str, value: str | None) -> None:
    assert checked(text) == value


@pytest.mark.parametrize(
    ("text", "islamic", "value"),
    [
        ("17/10/2024", False, "2024-10-17"),
        ("2024-10-17", False, "2024-10-17"),
        ("10/17/2024", False, "2024-10-17"),
        ("31/02/2024", False, None),
        ("17/10/24", False, None),
        ("1/9/1445", True, "2024-03-11"),
    ],
)
def test_three_numbers(text: str, islamic: bool, value: str | None) -> None:  # noqa: FBT001
    spots = next(expressions(f"وقع الاتفاق في {text} هـ" if islamic else f"وقع الاتفاق في {text}"))[1] if value else []
    assert numeric(spots, islamic=islamic) == value


def test_the_weekday_tells_the_year() -> None:
    assert times("عقدت القمة يوم الثلاثاء 2 مايو") == [("يوم الثلاثاء 2 مايو", "2023-05-02")]
    assert times("عقدت القمة يوم الخميس 2 مايو") == [("يوم الخميس 2 مايو", "2024-05-02")]


def test_year_of_its_own_word() -> None:
    spots = next(expressions("صدر في مايو من العام الماضي"))[1]
    assert written_year(parts(spots), anchor(FRIDAY)) == 2023
    assert written_year(parts(spots), anchor(None)) is None


def test_a_hijri_month_of_an_unknown_year_has_no_value() -> None:
    spots = next(expressions("تغلق المدارس في شهر رمضان"))[1]
    assert hijri_day(parts(spots), anchor(None)) is None
    assert hijri_day(parts(spots), anchor(FRIDAY)) == "2024-03-11/2024-04-09"
