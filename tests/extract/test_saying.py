"""What kind of saying is it: act, polarity, distance, medium?"""

import pytest

from naqlan.extract.saying import act_of, distance_of, polarity_of, via_of, when_of
from naqlan.extract.voice import Voice
from naqlan.record.statement import Statement

from .reading import article, drafts

WHO = "وزير النقل زركوف مندرينا"


def statements(text: str) -> tuple[Statement, ...]:
    return article(text).statements


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        (f"واستبعد {WHO} أن تتوقف القطارات.", "doubted"),
        (f"ولم يستبعد {WHO} أن تتوقف القطارات.", "not excluded"),
        (f"ولم يقل {WHO} إن القطار جاهز.", "negated"),
        (f"وقال {WHO} إن القطار لن يتوقف.", "affirmed"),
    ],
)
def test_polarity_goes_by_the_cue(text: str, polarity: str) -> None:
    assert statements(text)[0].polarity == polarity


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (f"قال {WHO} إن القطار جاهز.", "say"),
        (f"أكد {WHO} أن القطار جاهز.", "stress"),
        (f"أعرب {WHO} عن قلقه من الإضراب.", "opine"),
        (f"أعرب {WHO} عن استعداده للعمل.", "commit"),
        (f"أعرب {WHO} عن تقديره للعمال.", "support"),
        (f"رفض {WHO} التعليق على الأمر.", "decline"),
        (f"دعا {WHO} إلى وقف الإضراب.", "urge"),
        (f"زعم {WHO} أن القطار جاهز.", "claim"),
    ],
)
def test_act_goes_by_the_cue(text: str, act: str) -> None:
    read, found = drafts(text)
    assert act_of(read, found[0]) == act


def test_a_negation_within_the_content_is_not_the_cues() -> None:
    read, (one,) = drafts(f"قال {WHO} إن القطار لا يعمل.")
    assert polarity_of(read, one) == "affirmed"


def test_a_verb_of_distance_is_the_distance() -> None:
    read, (one,) = drafts(f"زعم {WHO} أن القطار جاهز.")
    span = distance_of(read, one)
    assert span is not None
    assert span.of(read.analysis.text) == "زعم"
    read, (one,) = drafts(f"قال {WHO} إن القطار جاهز.")
    assert distance_of(read, one) is None


def test_only_media_of_the_record_are_given() -> None:
    assert via_of(Voice(via="statement")) == "statement"
    assert via_of(Voice(via="carrier pigeon")) is None
    assert when_of(Voice(when="2024-03-20")) == "2024-03-20"
