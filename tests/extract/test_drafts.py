"""Where do the contents of a sentence end, and whose is an attribution?"""

import pytest

from naqlan.extract.drafts import sentence_start

from .reading import drafts, phrased, unit_of, verbatim

WHO = "وزير النقل زركوف مندرينا"


def contents(sentence: str) -> list[tuple[str, str]]:
    text, found = drafts(sentence)
    body = text.analysis.text
    made = [(one.cue.unit, one.content) for one in found if one.content is not None]
    return [(verbatim(text, text.items, unit), body[content.start : content.stop]) for unit, content in made]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (f"قال {WHO} إن القطار جاهز.", [("قال", "القطار جاهز")]),
        (f"قال {WHO} إن القطار جاهز، وأضاف أن السكة قديمة.", [("قال", "القطار جاهز"), ("أضاف", "السكة قديمة")]),
        (f"قال {WHO} إن القطار جاهز وأن السكة قديمة.", [("قال", "القطار جاهز وأن السكة قديمة")]),
        (f"قال {WHO} إن القطار جاهز، وفقا لوكالة الأناضول.", [("قال", "القطار جاهز")]),
        (f"قال {WHO}: “القطار جاهز من يومين”، ثم غادر.", [("قال", "القطار جاهز من يومين")]),
    ],
)
def test_where_a_content_ends(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert contents(sentence) == expected


def test_what_is_only_planned_or_supposed_is_none() -> None:
    assert contents(f"من المقرر أن يعلن {WHO} أن القطار جاهز.") == []


def test_a_sentence_begins_behind_the_last_stop() -> None:
    text = phrased("وصل القطار. قال الوزير إن السكة قديمة")
    assert sentence_start(text, unit_of(text, "إن")) == unit_of(text, "قال")
    assert sentence_start(text, 0) == 0
