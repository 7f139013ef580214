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
    ("tail", "ended"),
    [
        ("، فيما أفادت وكالة الأناضول بأن السكة قديمة", True),
        ("، بينما ذكرت وكالة الأناضول أن السكة قديمة", True),
        ("، وقال إن السكة قديمة", True),
        ("، لكنه أقر بأن السكة قديمة", True),
        ("، مضيفا أن السكة قديمة", True),
        ("، مشددا على ضرورة الصيانة", True),
        ("، على حد قوله", True),
        ("، وفق تعبيره", True),
        ("، دون مزيد من التفاصيل", True),
        ("، في إشارة إلى الإضراب", True),
        ("، وفقا لوكالة الأناضول", True),
        ("، وأن السكة قديمة", False),
        ("، لأن السكة قديمة", False),
        (" وإن السكة قديمة", False),
    ],
)
def test_what_follows_a_content(tail: str, *, ended: bool) -> None:
    content = first(f"قال {WHO} إن القطار جاهز للعمل{tail}.")
    assert content == ("القطار جاهز للعمل" if ended else f"القطار جاهز للعمل{tail}")


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


def test_a_quotation_open_over_paragraphs_goes_on_in_each() -> None:
    one, other = statements(f"وقال {WHO}: “القطار جاهز من يومين للعمل في\nكل محطات الشمال”.\nوعاد إلى بيته.")
    assert (other.content, other.cue, other.continues) == ("كل محطات الشمال", "قال", one.id)
    assert other.speakers == one.speakers


def test_a_forgotten_closing_mark_does_not_run_into_the_next_paragraph() -> None:
    assert len(statements(f"وقال {WHO}: “القطار جاهز من يومين للعمل.\nوعاد الناس إلى بيوتهم.")) == 1


def test_a_sentence_that_begins_with_inna_behind_a_report_is_the_same_mans() -> None:
    found = statements(f"وقال {WHO} إن القطار جاهز للعمل. إن السكة قديمة جدا في الشمال.")
    assert [one.content for one in found] == ["القطار جاهز للعمل", "السكة قديمة جدا في الشمال"]
    assert found[0].speakers == found[1].speakers


def test_a_first_person_inside_his_own_quotation_is_part_of_it() -> None:
    assert [one.content for one in statements(f"وقال {WHO}: “نؤكد أن القطار جاهز من يومين”.")] == ["نؤكد أن القطار جاهز من يومين"]


def test_a_hope_within_anothers_report_is_part_of_it() -> None:
    assert [one.cue for one in statements(f"وأكد {WHO} أن بلاده تتطلع إلى علاقات أوثق مع الجيران.")] == ["أكد"]


def test_the_content_of_a_verb_with_bi_begins_at_the_whole_word() -> None:
    assert first(f"وطالب {WHO} بوقف الإضراب.") == "بوقف الإضراب"
