"""Which quotation marks belong together, closed or not, in any number?"""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from naqlan.text.quotes import LONGEST, Quotation, quotations, unquoted


def _inside(text: str) -> list[str]:
    return [text[one.start : one.end] for one in quotations(text)]


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("قال: “الرد قريب”.", ["الرد قريب"]),
        ("قال: «الرد قريب»، ثم مضى.", ["الرد قريب"]),
        ('قال: "الرد قريب".', ["الرد قريب"]),
        ("قال: ''الرد قريب''.", ["الرد قريب"]),
        ("قال: ”الرد قريب“.", ["الرد قريب"]),
        ("قال: \u200f«\u200fالرد قريب\u200f»\u200f.", ["\u200fالرد قريب\u200f"]),
        ("وصفه بـ‘الرد القريب’ وبـ'البطيء'.", ["الرد القريب", "البطيء"]),
        ("قال: ‘كان قريباً’، ثم مضى.", ["كان قريباً"]),
        ('قال "أولا" ثم "ثانيا".', ["أولا", "ثانيا"]),
        ('"نعم"، قال: "لا".', ["نعم", "لا"]),
        ("قال: «اسم الكتاب “البؤساء” معروف».", ["اسم الكتاب “البؤساء” معروف", "البؤساء"]),
        ("لا علامات هنا.", []),
        ("", []),
    ],
)
def test_pairs_are_found_by_what_they_touch(text: str, inside: list[str]) -> None:
    assert _inside(text) == inside


def test_an_opener_without_a_closer_runs_to_the_end_of_its_paragraph() -> None:
    text = "قال: «الرد قريب جدا\nوجاء آخر."
    (found,) = quotations(text)
    assert text[found.start : found.end] == "الرد قريب جدا"
    assert not found.closed
    assert found.close == found.end


def test_a_closer_without_an_opener_is_passed_over() -> None:
    assert _inside("الرد قريب»، قال الوزير.") == []


def test_a_broken_paragraph_does_not_disturb_the_next() -> None:
    assert _inside("قال: «أولا\nقال: «ثانيا».")[-1] == "ثانيا"


def test_an_apostrophe_inside_a_word_opens_nothing() -> None:
    assert _inside("قناة Al'Arabiya قالت ذلك.") == []


def test_a_quotation_that_never_seems_to_end_is_not_paired() -> None:
    text = "«" + "كلمة " * LONGEST + "»"
    assert not any(one.closed for one in quotations(text))


@given(st.text(alphabet="اب \n،.:«»“”\"'‘’()", max_size=120))
def test_quotations_lie_in_the_text_and_in_one_paragraph(text: str) -> None:
    found = quotations(text)
    assert found == sorted(found, key=lambda one: (one.open, -one.close))
    for one in found:
        assert 0 <= one.open < one.start <= one.end <= one.close <= len(text)
        assert "\n" not in text[one.open : one.close]
        assert one.closed == (one.close > one.end)


@given(st.text(alphabet="اب \n«»“”\"'", max_size=120))
def test_quotations_nest_or_stand_apart(text: str) -> None:
    found = [one for one in quotations(text) if one.closed]
    assert not [(a, b) for a in found for b in found if _cross(a, b)]


def _cross(one: Quotation, other: Quotation) -> bool:
    return one.open < other.open < one.close < other.close


@pytest.mark.parametrize("unit", ["«", '"', "''", '" ', "«ا»", '"ا" ', " “ا"])
def test_twice_the_marks_take_no_more_than_a_few_times_as_long(unit: str) -> None:
    half, whole = (min(_seconds(unit * repeats) for _ in range(3)) for repeats in (20_000, 40_000))
    assert whole < 8 * half + 0.5, f"{half:.2f} s for half, {whole:.2f} s for twice as many"


@pytest.mark.slow
def test_a_million_marks_end() -> None:
    assert _seconds('"' * 1_000_000) < 60


def _seconds(text: str) -> float:
    begin = time.process_time()
    quotations(text)
    return time.process_time() - begin


@pytest.mark.parametrize(
    ("name", "inside"),
    [
        ("«ضفاف»", "ضفاف"),
        ("''ضفاف''", "ضفاف"),
        ("<<ضفاف>>", "ضفاف"),
        ("ضفاف”", "ضفاف"),
        ("منظمة «ضفاف»", "منظمة «ضفاف»"),
        ('"ضفاف" النارفية', '"ضفاف" النارفية'),
        ("", ""),
    ],
)
def test_marks_around_a_name_go_and_those_around_a_part_stay(name: str, inside: str) -> None:
    assert unquoted(name) == inside
