"""Is a line of one full date and a few words a date line, and a sentence or a line of a chronicle none?"""

import pytest

from naqlan.clean.page import clean_page
from naqlan.clean.sheet import Line
from naqlan.clean.stamp import stamp_of
from naqlan.record.article import Article
from naqlan.record.page import Page

from .pages import P1, P2, P3, P4, TITLE, page


def clean(text: str) -> Article:
    return clean_page(Page(doc="d", key="k", source="s", text=text))


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("مرسى الرمان في 22 شوال 1444هـ الموافق 12 مايو 2023م", "2023-05-12"),
        ("2023/05/12 الساعة 07:45 بتوقيت مرسى الرمان", "2023-05-12"),
        ("الجمعة 12 مايو 2023 | منارة الساحل", "2023-05-12"),
        ("12-05-2023 | 19:30", "2023-05-12"),
        ("الشراع - الجمعة 12 مايو 2023 21:05", "2023-05-12"),
        ("الجمعة 12 مايو 2023 | بدأ البث 11:00 | آخر تحديث 18:40", "2023-05-12"),
        ("12/05/2023 - منارة الساحل / قسم المتابعة", "2023-05-12"),
        ("الشراع - 12 أيار 2023 الساعة 17:20", "2023-05-12"),
        ("12.5.2023", "2023-05-12"),
        ("منارة الساحل، الخميس 12 أكتوبر (تشرين الأول) 2023", "2023-10-12"),
        ("12 ت2 2023 - منارة الساحل", "2023-11-12"),
        ("3 ك2 2024", "2024-01-03"),
        ("12 مايو 2023, 18:00 بتوقيت مرسى الرمان", "2023-05-12"),
    ],
)
@pytest.mark.parametrize("standfirst", [(), ("جولة جديدة من المحادثات تعقد بعد شهرين من التوقف",)])
def test_date_line(line: str, day: str, standfirst: tuple[str, ...]) -> None:
    article = clean(page(TITLE, *standfirst, line, P1, P2, P3, P4))
    assert article.meta.published == day
    assert article.meta.published_from == "date line"
    assert (line, "date line") in [(item.text, item.reason) for item in article.dropped]
    assert line not in article.body


@pytest.mark.parametrize(
    "line",
    [
        "انطلقت المحادثات في 12 مايو 2023 بعد خلاف طويل على الرسوم",
        "12 مايو 2023 اندلاع الخلاف على رسوم العبور",
        "وكان الوفد قد غادر في 12 مايو 2023.",
        "ولد سليم في 12 مايو 1953",
        "هل يعود الوفد في 12 مايو 2023؟",
        "المحادثات مستمرة في الشهر المقبل",
        "© 2023 منارة الساحل",
    ],
)
def test_line_that_only_holds_a_date(line: str) -> None:
    assert stamp_of(Line(0, line)) is None


def test_only_the_first_line_with_words_beside_its_date_is_one() -> None:
    second = "مرسى الرمان في 14 مايو 2023"
    article = clean(page(TITLE, "الشراع - 12 مايو 2023", second, P1, P2, P3))
    assert article.meta.published == "2023-05-12"
    assert second in article.body


def test_far_below_the_head_a_date_and_a_name_stay() -> None:
    line = "معاهدة الممر، 12 مايو 1953"
    assert line in clean(page(TITLE, P1, P2, line, P3, P4)).body


def test_above_the_title_a_date_line_is_no_title() -> None:
    assert clean(page("12-05-2023 | 19:30", TITLE, P1, P2)).title == TITLE
    assert clean(page("القاهرة - 12 مايو 2023", TITLE, P1, P2)).title == TITLE
    assert clean(page("حصاد الأسبوع - 12 مايو 2023", P1, P2)).title == "حصاد الأسبوع - 12 مايو 2023"


def test_numbers_alone_are_no_date() -> None:
    article = clean(page(TITLE, "1 245", P1, P2, P3))
    assert article.meta.published_from != "date line"
    assert ("1 245", "navigation") in [(item.text, item.reason) for item in article.dropped]
