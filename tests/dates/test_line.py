"""Are dates of date lines read, whatever their form?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from naqlan.dates.line import read_date

LINES = [
    ("تاريخ النشر: 27th, March 2024 GMT", "2024-03-27", None),
    ("الخميس 17 تشرين الأول/أكتوبر 2024 - 14:05", "2024-10-17", "2024-10-17T14:05"),
    ("نشر في: 2024-03-27 14:05", "2024-03-27", "2024-03-27T14:05"),
    ("١٧/١٠/٢٠٢٤ - ٠٢:٠٥ م", "2024-10-17", "2024-10-17T14:05"),
    ("March 5, 2024 at 3:04 PM GMT+3", "2024-03-05", "2024-03-05T15:04+03:00"),
    ("le 3 février 2021 à 10:30", "2021-02-03", "2021-02-03T10:30"),
    ("2024-03-27T14:05:33+02:00", "2024-03-27", "2024-03-27T14:05+02:00"),
    ("2024-03-27T14:05:33Z", "2024-03-27", "2024-03-27T14:05+00:00"),
    ("الأربعاء 17 رمضان 1445هـ الموافق 27 مارس 2024م", "2024-03-27", None),
    ("17 رمضان 1445هـ", "2024-03-27", None),
    ("الأربعاء 16 رمضان 1445 هـ - 27 مارس 2024م", "2024-03-27", None),
    ("السبت 23 مارس 2013 10:33 صباحا", "2013-03-23", "2013-03-23T10:33"),
    ("12:05 am 23 Mar 2013", "2013-03-23", "2013-03-23T00:05"),
    ("28 ت1 2023", "2023-10-28", None),
    ("28 ت 1 2023 - 10:15", "2023-10-28", "2023-10-28T10:15"),
    ("٣ ك٢ ٢٠٢٤", "2024-01-03", None),
    ("31 ت2 2023", None, None),
    ("الثلاثاء, أكتوبر 29, 2019 - 15:33", "2019-10-29", "2019-10-29T15:33"),
    ("كانون الأول 3، 2022", "2022-12-03", None),
    ("2024 آب 17", "2024-08-17", None),
    ("نشر في مايو ٣, ٢٠٢١", "2021-05-03", None),
    ("17‐10‐2024", "2024-10-17", None),
    ("أكتوبر 31 شخصا 2024", None, None),
    ("أكتوبر 17", None, None),
    ("© 2026 - 27/03/2024", None, None),
]


@pytest.mark.parametrize(("line", "value", "at"), LINES)
def test_line(line: str, value: str | None, at: str | None) -> None:
    found = read_date(line)
    assert (found and found.value, found and found.at) == (value, at)


@pytest.mark.parametrize("line", ["© 2026 جميع الحقوق محفوظة", "الخميس 17 أكتوبر", "آخر الأخبار", "", "31/02/2024", "1.2.3", "24/7"])
def test_no_full_date(line: str) -> None:
    assert read_date(line) is None


def test_the_first_date_is_taken_and_its_span_is_verbatim() -> None:
    line = "نشر: 3 مايو 2021 | تحديث: 4 مايو 2021"
    found = read_date(line)
    assert found is not None
    assert line[found.start : found.end] == "3 مايو 2021"


@given(st.text(max_size=80))
def test_any_value_is_survived(value: str) -> None:
    read_date(value)
