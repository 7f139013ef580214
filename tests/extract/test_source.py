"""Whom does a phrase name by itself: a person by id, everybody else as written?"""

import pytest

from naqlan.extract.source import lone_source, plain_source, without_brackets

from .reading import peopled, unit_of


@pytest.mark.parametrize(
    ("sentence", "ref", "kind"),
    [
        ("قال وزير النقل زركوف مندرينا إن القطار جاهز", "p1", "person"),
        ("قالت وزارة النقل إن القطار جاهز", "وزارة النقل", "office"),
        ("قالت صحيفة لوموند إن القطار جاهز", "لوموند", "outlet"),
        ("قالت القناة 12 إن القطار جاهز", "القناة 12", "outlet"),
        ("قال مسؤول مطلع إن القطار جاهز", "مسؤول مطلع", "anonymous"),
    ],
)
def test_reference_and_kind(sentence: str, ref: str, kind: str) -> None:
    text, cast = peopled(sentence)
    phrase = next(one for one in text.items.phrases if one is not None)
    source = plain_source(text, phrase, cast)
    assert (source.ref, source.kind) == (ref, kind)
    assert source.span is not None
    assert source.span.of(sentence) in sentence


def test_agreement_goes_with_a_source() -> None:
    text, cast = peopled("قالت مصادر مطلعة إن القطار جاهز")
    phrase = next(one for one in text.items.phrases if one is not None)
    assert (plain_source(text, phrase, cast).gender, plain_source(text, phrase, cast).number) == ("m", "p")


def test_a_swallowed_alef_comes_back() -> None:
    text, _ = peopled("تحدث للصحفيين عن القطار")
    unit = next(unit for unit in range(len(text.items)) if text.verbatim(text.items.first[unit], text.items.last[unit]).endswith("لصحفيين"))
    assert lone_source(text, unit, unit + 1).ref == "الصحفيين"


def test_brackets_and_marks_are_no_name() -> None:
    assert without_brackets("وزارة الدفاع (البنتاغون)") == "وزارة الدفاع"
    assert without_brackets("“القطار السريع”") == "القطار السريع"
    assert unit_of(peopled("قالت وزارة النقل")[0], "وزارة النقل") == 1
