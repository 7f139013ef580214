"""Is a loose likeness enough only where the office is one, and is a letter enough to doubt?"""

import pytest

from naqlan.resolve.form import form_of
from naqlan.resolve.heard import byname, doubtful_letter, heard_alike
from naqlan.resolve.verdict import judge

MINISTER = "وزير الدفاع التشيلي"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("توني نارفنت", "أنتوني جون نارفنت"),
        ("بيدرو نارشيز", "بيدرو نارتشيث"),
        ("نار فنتا", "نارفنتا ملدور"),
        ("دافيد نرنياع", "ديفيد نارنيا"),
    ],
)
def test_a_loose_likeness_needs_the_office(one: str, other: str) -> None:
    assert judge(form_of(one, MINISTER), form_of(other, MINISTER)).verdict == "same"
    assert heard_alike(form_of(one), form_of(other)) is None
    assert heard_alike(form_of(one, MINISTER, "2011-01-01"), form_of(other, MINISTER, "2026-01-01")) is None


def test_two_arabic_names_in_one_office_are_two() -> None:
    assert judge(form_of("حسن إبراهيم", "وزير النقل"), form_of("حسين إبراهيم", "وزير النقل")).verdict != "same"


def test_a_byname_needs_roles_that_agree() -> None:
    one, other, stranger = form_of("أبو مازن", "الرئيس الفلسطيني"), form_of("محمود عباس", "رئيس فلسطين"), form_of("محمود عباس", "لاعب تشيلي")
    assert judge(one, other).verdict == "same"
    assert judge(one, stranger).verdict != "same"
    assert byname(one, form_of("سيف الراوي")) is None


def test_the_article_or_a_letter_is_doubtful_without_a_shared_role() -> None:
    assert (doubtful_letter(form_of("سيف الراوي", MINISTER), form_of("سيف راوي")) or 0) < 0
    assert doubtful_letter(form_of("سيف الراوي", MINISTER), form_of("سيف راوي", MINISTER)) is None


def test_same_names_a_generation_apart_and_marks_of_generation_stay_unsure() -> None:
    early, late = form_of("نارف ملدور", "رئيس تشيلي", "1976-01-01"), form_of("نارف ملدور", "رئيس تشيلي", "2006-01-01")
    assert judge(early, late).verdict == "unsure"
    assert judge(early, early).verdict == "same"
    assert judge(late, form_of("نارف ملدور جونيور", "رئيس تشيلي", "2006-01-01")).verdict != "same"
