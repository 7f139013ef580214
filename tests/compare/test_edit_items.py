from naqlan import extract
from naqlan.compare.edit_items import edits_of_items
from naqlan.record.edit import Edit

BEFORE = """فتح جسر الصردة

قال محافظ نارفيا منذر الصفواري إن الجسر سيفتح أمام الشاحنات يوم الخميس.
وأسفر الحادث عن إصابة 12 عاملا.
"""


def edits(after: str) -> list[Edit]:
    return list(edits_of_items(extract(BEFORE, published="2031-03-04"), extract(after, published="2031-03-04")))


def test_the_same_items_give_no_edits_wherever_they_stand() -> None:
    assert edits(BEFORE) == []
    first, second = BEFORE.strip().split("\n")[-2:]
    assert edits(f"فتح جسر الصردة\n\n{second}\n{first}\n") == []


def test_a_figure_that_was_changed_is_one_edit_with_its_field() -> None:
    (edit,) = [one for one in edits(BEFORE.replace("12", "15")) if one.of == "figure"]
    assert (edit.kind, edit.before, edit.after, edit.fields) == ("changed", "12 عاملا", "15 عاملا", ("value",))


def test_a_statement_that_is_denied_now_has_changed_its_polarity() -> None:
    found = [one for one in edits(BEFORE.replace("قال محافظ", "لم يقل محافظ")) if one.of == "statement"]
    assert [(one.kind, "polarity" in one.fields) for one in found] == [("changed", True)]


def test_what_has_no_like_was_added_or_removed() -> None:
    found = edits(BEFORE + "ونفى المهندس أوغست غولدمار وجود خلل في الدعامات.\n")
    assert {(one.kind, one.of) for one in found} == {("added", "statement"), ("added", "person")}
    back = list(edits_of_items(extract(BEFORE), extract("فتح جسر الصردة\n\nوأسفر الحادث عن إصابة 12 عاملا.\n")))
    assert {(one.kind, one.of) for one in back} == {("removed", "statement"), ("removed", "person")}
