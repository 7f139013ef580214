from dataclasses import replace
from typing import Any

from naqlan.compare.edits import edits_of
from naqlan.record.article import Article, Metadata, Paragraph
from naqlan.record.edit import Edit

FIRST = "فتحت بلدية نارفيا جسر الصردة صباح اليوم أمام الشاحنات."
SECOND = "وحضر المحافظ منذر الصفواري حفل الافتتاح."
THIRD = "وكانت الأعمال قد توقفت مرتين منذ الربيع بسبب السيول."


def page(*paragraphs: str, title: str | None = "فتح جسر الصردة", **meta: Any) -> Article:
    spans: list[Paragraph] = []
    place = 0
    for text in paragraphs:
        spans.append(Paragraph(place, place + len(text), f"line {len(spans)}"))
        place += len(text) + 1
    return Article(replace(Metadata("d", "https://sada.example/1"), **meta), title, "\n".join(paragraphs), tuple(spans))


def shown(edits: tuple[Edit, ...]) -> list[tuple[str, str, str | None, str | None]]:
    return [(one.kind, one.of, one.before, one.after) for one in edits]


def test_two_equal_versions_have_no_edits() -> None:
    assert edits_of(page(FIRST, SECOND), page(FIRST, SECOND)) == ()


def test_a_rewritten_paragraph_is_one_change_with_its_words_marked() -> None:
    now = FIRST.replace("صباح اليوم", "مساء اليوم")
    (edit,) = edits_of(page(FIRST, SECOND), page(now, SECOND))
    assert (edit.kind, edit.of, edit.before, edit.after) == ("changed", "paragraph", FIRST, now)
    assert [FIRST[first:last] for first, last in edit.before_marks] == ["صباح"]
    assert [now[first:last] for first, last in edit.after_marks] == ["مساء"]
    assert edit.before_span is not None
    assert page(FIRST, SECOND).text(edit.before_span) == FIRST


def test_added_removed_and_moved_paragraphs_are_told_apart() -> None:
    assert shown(edits_of(page(FIRST), page(FIRST, THIRD))) == [("added", "paragraph", None, THIRD)]
    assert shown(edits_of(page(FIRST, THIRD), page(FIRST))) == [("removed", "paragraph", THIRD, None)]
    moved = edits_of(page(FIRST, SECOND, THIRD), page(SECOND, THIRD, FIRST))
    assert shown(moved) == [("moved", "paragraph", FIRST, FIRST)]


def test_a_change_of_spelling_alone_marks_no_word() -> None:
    (edit,) = edits_of(page(FIRST), page(FIRST.replace("أمام", "امام")))
    assert edit.before_marks == edit.after_marks == ()


def test_title_and_metadata_are_looked_at_too() -> None:
    edits = edits_of(page(FIRST, published="2031-03-04"), page(FIRST, title="إغلاق جسر الصردة", published="2031-03-05"))
    assert [(one.of, one.fields, one.before, one.after) for one in edits] == [
        ("title", (), "فتح جسر الصردة", "إغلاق جسر الصردة"),
        ("metadata", ("published",), "2031-03-04", "2031-03-05"),
    ]
    assert shown(edits_of(page(FIRST, title=None), page(FIRST))) == [("added", "title", None, "فتح جسر الصردة")]
    assert shown(edits_of(page(FIRST), page(FIRST, title=None))) == [("removed", "title", "فتح جسر الصردة", None)]
