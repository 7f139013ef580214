"""Where does a content begin and end, and whose words is it? On sentences of our own about people who do not exist."""

import pytest

from naqlan.pipeline.page import read_page
from naqlan.record.page import Page
from naqlan.record.statement import Statement

WHO = "وزير النقل زركوف مندرينا"


def statements(text: str, title: str = "عنوان") -> tuple[Statement, ...]:
    return read_page(Page("x", "x", "", f"{title}\n\n{text}\n", title, None, "2024-03-20", None)).statements


def first(text: str) -> str:
    return statements(text)[0].content


@pytest.mark.parametrize(
    ("text", "content", "form"),
    [
        (f"وقال {WHO}: “القطار جاهز من يومين”.", "القطار جاهز من يومين", "direct"),
        (f"وقال {WHO} إن “القطار جاهز من يومين”.", "القطار جاهز من يومين", "direct"),
        (f"وقال {WHO} إن القطار “جاهز للعمل من يومين”.", "القطار “جاهز للعمل من يومين”", "mixed"),
        (f"وقال {WHO} إن القطار جاهز.", "القطار جاهز", "indirect"),
        (f"“القطار جاهز من يومين”، قال {WHO}.", "القطار جاهز من يومين", "direct"),
        (f"ووصل {WHO}، قائلا: “القطار جاهز من يومين”.", "القطار جاهز من يومين", "direct"),
        (f"ووصل {WHO}، قائلا في أول تعليق له، خلال حفل في العاصمة: “القطار جاهز من يومين”.", "القطار جاهز من يومين", "direct"),
    ],
)
def test_form_goes_by_whose_words_are_quoted(text: str, content: str, form: str) -> None:
    assert [(one.content, one.form) for one in statements(text)] == [(content, form)]


def test_a_short_quoted_name_is_no_speech() -> None:
    assert not statements(f"وزار {WHO} قناة “المدينة” مساء.")


def test_the_content_of_a_verb_with_bi_begins_at_the_whole_word() -> None:
    assert first(f"وطالب {WHO} بوقف الإضراب.") == "بوقف الإضراب"
