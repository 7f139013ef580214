"""Which passages beyond its own sentence does a cue govern?"""

from naqlan.record.statement import Statement

from .reading import article

WHO = "وزير النقل زركوف مندرينا"


def statements(text: str) -> tuple[Statement, ...]:
    return article(text).statements


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


def test_a_paragraph_that_opens_its_own_quotation_is_another() -> None:
    found = statements(f"وقال {WHO}: “القطار جاهز من يومين للعمل في\n“كل محطات الشمال تعمل من الصباح”.")
    assert [one.continues for one in found if one.cue == "قال"] == [None]


def test_a_paragraph_in_which_somebody_speaks_closes_the_quotation() -> None:
    found = statements(f"وقال {WHO}: “القطار جاهز من يومين للعمل في\nوأضاف الوزير أن السكة قديمة”.")
    assert not [one for one in found if one.continues]


def test_inna_in_a_new_paragraph_is_the_writers() -> None:
    assert len(statements(f"وقال {WHO} إن القطار جاهز للعمل.\nإن السكة قديمة جدا في الشمال.")) == 1
