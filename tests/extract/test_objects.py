"""Where does the direct object of a verb of saying begin?"""

import pytest

from naqlan.extract.objects import Frame, find_object

from .reading import phrased, unit_of, verbatim


def found(sentence: str, verb: str, *, has_subject: bool = False, judges: bool = False, prepositions: frozenset[str] = frozenset()) -> str | None:
    text = phrased(sentence)
    one = find_object(text, unit_of(text, verb), Frame(prepositions, has_subject, judges))
    return None if one is None else verbatim(text, text.items, one.start)


@pytest.mark.parametrize(
    ("sentence", "start"),
    [
        ("أكد وزير النقل زركوف مندرينا ضرورة الصيانة", "ضرورة"),
        ("أكد وزير النقل زركوف مندرينا أمس ضرورة الصيانة", "ضرورة"),
        ("أكد وزير النقل زركوف مندرينا، في بيان، ضرورة الصيانة", "ضرورة"),
        ("أكد معاليه ضرورة الصيانة", "ضرورة"),
        ("أكد وزير النقل زركوف مندرينا.", None),
        ("أكد وزير النقل زركوف مندرينا أن القطار جاهز", None),
    ],
)
def test_behind_subject_and_adjuncts(sentence: str, start: str | None) -> None:
    assert found(sentence, "أكد") == start


def test_a_subject_before_the_verb() -> None:
    assert found("الوزير أكد ضرورة الصيانة", "أكد", has_subject=True) == "ضرورة"


def test_a_preposition_that_brings_the_matter_leaves_no_object() -> None:
    assert found("شدد وزير النقل زركوف مندرينا على ضرورة الصيانة", "شدد", prepositions=frozenset({"علي"})) is None


def test_a_feeling_written_like_a_participle_is_an_object() -> None:
    assert found("أبدى وزير النقل زركوف مندرينا قلقه من الإضراب", "أبدى") == "قلقه"
    assert found("أكد وزير النقل زركوف مندرينا، قلقة من الإضراب", "أكد") is None
