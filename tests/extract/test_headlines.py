"""What does a title say, and who says it? Speakers before a colon, labels before a colon, verbs, on people who do not exist."""

import pytest

from naqlan.pipeline.page import read_page
from naqlan.record.page import Page
from naqlan.record.statement import Statement


def titled(title: str) -> list[Statement]:
    article = read_page(Page("x", "x", "", f"{title}\n\nوصلت القطارات إلى المحطة في موعدها.\n", title, None, "2024-03-20", None))
    return [one for one in article.statements if one.span.field == "title"]


@pytest.mark.parametrize(
    ("title", "content"),
    [
        ("وزارة النقل: القطارات جاهزة", "القطارات جاهزة"),
        ("«وزارة النقل»: القطارات جاهزة", "القطارات جاهزة"),
        ("وزارة النقل لرويترز: القطارات جاهزة", "القطارات جاهزة"),
        ("قطار الشمال.. وزارة النقل: القطارات جاهزة", "القطارات جاهزة"),
        ("غرنجاوي: القطارات جاهزة", "القطارات جاهزة"),
        ("إعلام محلي: القطارات جاهزة", "القطارات جاهزة"),
        ("وزارة النقل في بيان: القطارات جاهزة.. والسكة قديمة", "القطارات جاهزة.. والسكة قديمة"),
    ],
)
def test_a_speaker_stands_before_the_colon(title: str, content: str) -> None:
    (found,) = titled(title)
    assert (found.content, found.form, found.cue) == (content, "headline", ":")


@pytest.mark.parametrize(
    "title", ["بالصور: قطارات الشمال", "حلب: مقتل ثلاثة في انفجار", "سوريا: مقتل ثلاثة في انفجار", "القطارات جاهزة", "في اليوم العاشر: قطارات جديدة"]
)
def test_a_label_before_the_colon_is_no_speaker(title: str) -> None:
    assert titled(title) == []


def test_quoted_words_of_a_title_are_direct() -> None:
    (found,) = titled("وزارة النقل: “القطارات جاهزة من يومين”")
    assert (found.content, found.form) == ("القطارات جاهزة من يومين", "direct")


def test_two_dots_part_two_headlines() -> None:
    (found,) = titled("روسيا تعلن إلغاء الرحلات.. وفنلندا صامتة")
    assert found.content == "إلغاء الرحلات"


def test_an_attitude_alone_is_no_statement_in_a_title() -> None:
    assert titled("روسيا تتطلع إلى زيارة الوفد") == []
