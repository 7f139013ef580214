"""Which subject stands before its verb?"""

import pytest

from naqlan.extract.clause import Clause
from naqlan.extract.fronted import subject_before

from .reading import cues, phrased

WHO = "وزير النقل زركوف مندرينا"


def read(sentence: str, *, across_comma: bool = False) -> tuple[list[str], bool]:
    text = phrased(sentence)
    (cue,) = cues(text)
    clause = Clause(cue.unit)
    subject_before(text, cue, clause, across_comma=across_comma)
    return [text.verbatim(one.start, one.end) for one in clause.subjects], clause.relative


@pytest.mark.parametrize(
    ("sentence", "subjects", "relative"),
    [
        (f"{WHO} يؤكد أن القطار جاهز", [WHO], False),
        (f"وكان {WHO} قد أكد أن القطار جاهز", [WHO], False),
        (f"وصل {WHO} الذي أكد أن القطار جاهز", [WHO], True),
        ("القطار وصل وأكد أن السكة قديمة", [], False),
    ],
)
def test_subject(sentence: str, subjects: list[str], relative: object) -> None:
    assert read(sentence) == (subjects, relative)


def test_a_comma_is_crossed_only_where_asked() -> None:
    sentence = f"{WHO}، أكد أن القطار جاهز"
    assert read(sentence)[0] == []
    assert read(sentence, across_comma=True)[0] == [WHO]
