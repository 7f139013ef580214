"""Are the sources that a page names read, each once, and told from labels and manners?"""

import pytest

from naqlan.clean.credits import is_source_line, note_closing_brackets, sources_of
from naqlan.clean.sheet import Line, sheet_of, words

from .pages import BODY, P1, P2, TITLE, clean, page


def test_two_sources_run_together_are_credits_and_publisher() -> None:
    article = clean(page(TITLE, *BODY, "المصدر : الجزيرة + وكالاتالمصدر: صحيفة المرفأ"))
    assert article.meta.credits == ("الجزيرة", "وكالات")
    assert article.meta.outlet == "صحيفة المرفأ"


def test_source_below_its_label() -> None:
    article = clean(page(TITLE, *BODY, "المصدر", "وكالات"))
    assert article.meta.credits == ("وكالات",)
    assert article.body == "\n".join(BODY)


def test_bare_word_for_agencies_is_a_credit() -> None:
    assert clean(page(TITLE, *BODY, "وكالات")).meta.credits == ("وكالات",)


@pytest.mark.parametrize(
    ("field", "names"),
    [
        ("المرفأ + وكالات", ["المرفأ", "وكالات"]),
        ("«المرفأ»، الشراع - منارة الساحل", ["المرفأ", "الشراع", "منارة الساحل"]),
        ("المرفأ و الشراع.", ["المرفأ", "الشراع"]),
        (" / ", []),
    ],
)
def test_a_field_of_sources_is_cut_into_names(field: str, names: list[str]) -> None:
    assert sources_of(field) == names


@pytest.mark.parametrize(("text", "is_source"), [("المصدر: المرفأ", True), ("المصدر", True), ("قال المصدر إن الوفد وصل", False)])
def test_only_a_label_opens_a_field_of_sources(text: str, is_source: object) -> None:
    assert is_source_line(Line(0, text)) is is_source


@pytest.mark.parametrize(("ending", "credited"), [("(المرفأ، الشراع)", ["المرفأ", "الشراع"]), ("(انظر الخريطة)", []), ("", [])])
def test_agencies_in_brackets_at_the_end_are_credited_and_stay(ending: str, credited: list[str]) -> None:
    sheet = sheet_of(f"{P1}\n{P2} {ending}")
    note_closing_brackets(sheet, frozenset({words("المرفأ"), words("الشراع")}))
    assert sheet.credits == credited
    assert sheet.why == [None, None]
