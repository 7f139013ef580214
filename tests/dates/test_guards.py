"""Is a name, a number or another sense of a word told from an expression of time?"""

import pytest

from naqlan.dates.find import expressions
from naqlan.dates.guards import named, word_after, word_before
from naqlan.dates.scan import cut

from .reading import FRIDAY, times


@pytest.mark.parametrize(
    "text",
    [
        "يسكن في شارع 26 يوليو وسط المدينة",
        "يقع المصنع في مدينة السادس من أكتوبر",
        "افتتحت مايو كلينك فرعا جديدا",
        "مارس الضغط على جاره",
        "بثت قناة 24 الخبر",
        "استمر الاجتماع أربع ساعات",
        "سيصل الرد خلال أيام",
        "نقل عن صحيفة المصري اليوم قولها",
        "بالكاد يجد قوت اليوم",
        "في أحداث الربيع العربي",
        "التقيا ذات صيف في القرية",
        "في اليوم التالي عاد إلى بيته",
        "قال النائب العام الحالي إن القضية مغلقة",
        "شارك 2000 متطوع في الحملة",
        "هو أب لثلاثة أبناء",
        "أقيمت صلاة الجمعة في الجامع",
        "يبلغ من العمر 20 عاما",
        "هو الآن في بيته وسيعود قريبا",
        "كان في أمس الحاجة إلى المساعدة",
        "شيد الحصن سنة 840 هجرية",
        "شيد الحصن سنة 1155هـ في عهده",
        "عاش عام 247 نخلة",
        "يكسب في كل عام ألف ألف درهم",
        "ما كان بالأمس حلما صار حقيقة",
        "حدث هذا بالأمس القريب",
        "وكان من نجوم الأمس",
        "حاولت أن ألامس هذه القضية",
        "2- مارس الرياضة كثيرا",
    ],
)
def test_no_time(text: str) -> None:
    assert times(text) == []


def test_yesterday_beside_today_is_the_past_as_such() -> None:
    assert times("كانت القرية بالأمس هادئة وهي اليوم مدينة") == [("اليوم", FRIDAY)]
    assert times("كانت القرية هادئة اليوم. وأعلن النادي بالأمس رحيله")[-1] == ("الأمس", "2024-03-14")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("وصل في مارس إلى بيروت", ["مارس"]),
        ("يعمل الوفد من الأحد إلى الخميس في مقره ليل السبت", ["الأحد إلى الخميس", "ليل السبت"]),
        ("زار المعرض ليل السبت والأحد", ["ليل السبت والأحد"]),
        ("زار المعرض السبت والأحد", ["السبت", "الأحد"]),
        ("كتبت صحيفة أخبار اليوم أمس", ["أمس"]),
        ("التقى وزير الخارجية المصري اليوم في جدة", ["اليوم"]),
        ("شارك 1950 متطوعا في 1950", ["1950"]),
    ],
)
def test_beside_a_time_its_likes_are_none(text: str, found: list[str]) -> None:
    assert [words for words, _ in times(text)] == found


def test_the_words_around_an_expression_stay_on_its_line() -> None:
    text = "قمة كبرى\nأمس وصل الوفد"
    spots = next(expressions(text))[1]
    assert word_before(spots, cut(text)) == ""
    assert word_after(spots, cut(text)) == "وصل"
    text = "في شارع الكبير أمس"
    spots = next(expressions(text))[1]
    assert (word_before(spots, cut(text)), word_before(spots, cut(text), back=2), word_after(spots, cut(text))) == ("الكبير", "شارع", "")


def test_a_date_in_quotation_marks_after_a_word_of_names_is_a_name() -> None:
    text = 'انتهت حركة "6 أبريل 2008"'
    spots = next(expressions(text))[1]
    assert named(spots, cut(text))
    text = 'انتهت "6 أبريل 2008"'
    assert not named(next(expressions(text))[1], cut(text))
