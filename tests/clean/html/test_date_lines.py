"""Do the lines around a headline tell when it was published, and when changed?"""

from datetime import UTC, datetime

import pytest

from naqlan.clean.html.date_lines import is_change, told_by

NOW = datetime(2024, 10, 18, 8, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("lines", "published", "modified"),
    [
        (["الخميس 17 تشرين الأول/أكتوبر 2024 - 14:05"], "2024-10-17T14:05", None),
        (["الخميس 14 ربيع الآخر 1446 هـ - 17 أكتوبر 2024م - العدد 8211"], "2024-10-17", None),
        (["نشر في: 17/10/2024 10:00 - آخر تحديث: 18/10/2024 11:00"], "2024-10-17T10:00", "2024-10-18T11:00"),
        (["آخر تحديث: 18/10/2024", "١٧ تشرين الأول ٢٠٢٤"], "2024-10-17", "2024-10-18"),
        (["آخر تحديث: 18/10/2024"], None, "2024-10-18"),
        (["تاريخ النشر:\t12-06-2013 |\tالقسم:\tثقافة\t| عدد القراء:\t512"], "2013-06-12", None),
        (["16 أكتوبر 2024", "تاريخ النشر: 17 أكتوبر 2024"], "2024-10-17", None),
        (["23\u200f/4\u200f/2021"], "2021-04-23", None),
        (["17 غشت 2024"], "2024-08-17", None),
        (["ولد الكاتب في المدينة القديمة يوم 12 مايو 1960 ثم هاجر"], None, None),
        (["أقر البرلمان في 12 مايو 2020 قانونا جديدا للصحافة"], None, None),
        (["© 2026 - جميع الحقوق محفوظة", "24/7", "هاتف: 8957466"], None, None),
        ([], None, None),
    ],
)
def test_dates(lines: list[str], published: str | None, modified: str | None) -> None:
    told = told_by(lines, None)
    assert (told.published and (told.published.at or told.published.value)) == published
    assert (told.modified and (told.modified.at or told.modified.value)) == modified


def test_a_date_beside_other_words_is_less_sure() -> None:
    told = told_by(["12.05.2019\tعدسة: ياسين المهياوي"], None)
    assert (told.published, told.beside and told.beside.value) == (None, "2019-05-12")
    assert told_by(["أسعار الطحين ترتفع للأسبوع الرابع في المدينة\t12 مايو 2019"], None).beside is None


def test_when_it_was_printed_is_neither() -> None:
    told = told_by(["تاريخ الطباعة: 12 مايو 2019"], None)
    assert (told.published, told.modified, told.beside) == (None, None, None)


def test_what_is_counted_back_from_the_capture() -> None:
    told = told_by(["منذ 3 ساعات", "17 دقيقة قراءة"], NOW)
    assert (told.published, told.ago and told.ago.value) == (None, "2024-10-18")
    assert told_by(["نشر قبل يومين | آخر تحديث: منذ ساعة"], NOW).modified is not None
    assert told_by(["منذ 3 ساعات"], None).ago is None
    assert told_by(["قال الوزير إن القتال مستمر منذ 3 أيام في محيط المدينة الساحلية"], NOW).ago is None


def test_lines_of_a_change() -> None:
    assert is_change("آخر تحديث للصفحة: 5 مارس 2019")
    assert not is_change("نشر في 4 مارس 2019 وآخر تحديث 5 مارس 2019")
    assert not is_change("5 مارس 2019")
