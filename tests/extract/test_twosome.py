"""Who are the two? Invented ministers and states."""

import pytest

from tests.extract.test_speakers import speakers

MET = "التقى وزير الدفاع زركوف مندرينا نظيره الكويتي صفوان العندري في الدوحة."
BOTH = ["زركوف مندرينا", "صفوان العندري"]


@pytest.mark.parametrize(
    "text",
    [
        f"{MET} واتفق الوزيران على أهمية إبقاء الخطوط مفتوحة.",
        f"{MET} وأكد الوزيران أهمية الهدنة.",
        f"{MET}\nوأكد الجانبان أن الطريق مفتوح.",
        f"{MET}\nوشدد الطرفان على ضرورة الحوار.",
    ],
)
def test_the_two_who_met(text: str) -> None:
    assert speakers(text) == [BOTH]


def test_they_go_on_in_the_dual() -> None:
    assert speakers(f"{MET} وأكد الوزيران أن الطريق مفتوح. وأضافا أن الأمر قريب.") == [BOTH, BOTH]


def test_two_who_hold_another_office_are_not_meant() -> None:
    """After a meeting of ministers "الرئيسان" are two others: their words stand, and nobody is guessed."""
    assert speakers(f"{MET} وأكد الرئيسان أن الطريق مفتوح.") == [["الرئيسان"]]


def test_a_feminine_title_counts() -> None:
    text = "بحثت وزيرة الخارجية لمياء مندرينا مع نظيرها الكويتي صفوان العندري، في مكالمة هاتفية، سبل التعاون.\nوشدد الوزيران على ضرورة الحوار."
    assert speakers(text)[-1] == ["لمياء مندرينا", "صفوان العندري"]


def test_two_states_named_side_by_side() -> None:
    text = "عززت الكويت وقطر التعاون بينهما.\nوأكد البلدان أهمية الحوار.\nوقال الجانبان إن الطريق مفتوح."
    assert speakers(text) == [["الكويت", "قطر"]] * 2


def test_two_states_not_named_stay_as_written() -> None:
    assert speakers("وأكد البلدان أهمية الحوار.") == [["البلدان"]]


def test_the_two_states_are_no_unnamed_source() -> None:
    text = "أوضح مصدر دبلوماسي أن العلاقات بين البلدين جيدة. وأضاف المصدر أن الأمر قريب."
    assert speakers(text) == [["مصدر دبلوماسي"]] * 2
