from naqlan.record.edit import EDIT_KINDS, EDIT_OF, Edit


def test_an_edit_without_more_has_no_marks_and_no_fields() -> None:
    edit = Edit("added", "paragraph", None, "فتح الطريق.")
    assert (edit.fields, edit.before_marks, edit.after_marks, edit.before_span) == ((), (), (), None)
    assert edit.kind in EDIT_KINDS
    assert edit.of in EDIT_OF
