import pytest

from naqlan.errors import JudgementError
from naqlan.pipeline.correctable import CORRECTABLE, checked
from naqlan.record.judgement import TargetKind


@pytest.mark.parametrize(
    ("kind", "name", "given", "kept"),
    [
        ("statement", "act", "deny", "deny"),
        ("statement", "via", "", ""),
        ("statement", "speakers", " سالم  الفهد ؛ عمر الصافي;", "سالم الفهد; عمر الصافي"),
        ("statement", "chain", "المرسال|صدى الميناء ; النهار", "المرسال | صدى الميناء; النهار"),
        ("contact", "when", "2024-03-XX", "2024-03-XX"),
        ("contact", "when", "", ""),
        ("figure", "value", "1.5", "1.5"),
        ("figure", "value", "", ""),
        ("person", "role", "", ""),
    ],
)
def test_a_value_is_kept_in_one_way(kind: TargetKind, name: str, given: str, kept: str) -> None:
    assert checked(kind, name, given) == kept
    assert checked(kind, name, kept) == kept


@pytest.mark.parametrize(
    ("kind", "name", "given", "told"),
    [
        ("statement", "act", "shout", "act: one of say, stress, .* not 'shout'"),
        ("statement", "content", "كلام", "drop it instead.*; there are: speakers, "),
        ("statement", "colour", "x", "no value of a statement that can be corrected; there are"),
        ("contact", "when", "27/3/2024", "when: a day in EDTF .* not '27/3/2024'"),
        ("contact", "parties", "واحد", "parties: two names or more"),
        ("figure", "value", "١٢", "a number in digits"),
        ("person", "name", " ", "it cannot be empty"),
        ("person", "name", "س" * 301, "at most 300 characters"),
        ("person", "name", "س\x1b[31m", "no control codes"),
        ("article", "title", "س", "there are: none"),
    ],
)
def test_what_is_no_value_is_told(kind: TargetKind, name: str, given: str, told: str) -> None:
    with pytest.raises(JudgementError, match=told):
        checked(kind, name, given)


def test_what_is_verbatim_is_not_correctable() -> None:
    assert not [name for values in CORRECTABLE.values() for name in values if name in ("content", "span", "text", "cue", "quoted", "rule", "id")]
