"""Are expressions of time found with the right ends and values? Invented sentences, one family a table."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from naqlan.dates.find import FoundTime, expressions, find_times

from .reading import FRIDAY, times

WORDS = st.sampled_from(
    (
        "أمس اليوم غدا بعد قبل الأحد السبت مارس تشرين الأول الثاني "
        "رمضان 5 17 2024 1445 من إلى و في عام العام الماضي المقبل الأسبوع الشهر ( ) / - ، . سيصل قال\n القرن ربع الـ"
    ).split(" ")
)


@given(
    st.lists(WORDS, max_size=40).map(" ".join),
    st.sampled_from([None, FRIDAY, "2024-10-XX", "XXXX-10-XX", "2024", "nonsense"]),
)
def test_spans_are_in_order_and_inside(text: str, published: str | None) -> None:
    check(text, find_times(text, published))


@given(st.text(max_size=200))
def test_any_text(text: str) -> None:
    check(text, find_times(text, FRIDAY))


def check(text: str, found: list[FoundTime]) -> None:
    end = 0
    for time in found:
        assert end <= time.start < time.end <= len(text)
        assert text[time.start : time.end] == text[time.start : time.end].strip()
        assert "\n" not in text[time.start : time.end]
        assert time.value is None or re.fullmatch(r"[0-9X/-]+", time.value)
        end = time.end


@pytest.mark.parametrize("unit", ["1", "1 ", "أمس ", "5 و", "الثاني ", "تشرين ", "(", "من "])
def test_long_hostile_text_ends(unit: str) -> None:
    text = unit * (60_000 // len(unit)) + " مارس"
    check(text, find_times(text, FRIDAY))


def test_each_expression_tells_its_rule() -> None:
    found = find_times("وصل الوفد أمس ثم عاد في مايو 2021 بعد قمة عام 2019", FRIDAY)
    assert [time.rule for time in found] == ["relative", "month", "year"]


def test_expressions_are_found_without_a_day_of_publication() -> None:
    assert [rule for rule, _ in expressions("وصل الوفد الثلاثاء الماضي في شارع 26 يوليو")] == ["weekday"]


def test_a_hint_moves_weekdays_of_silent_clauses() -> None:
    text = "مباراة القمة الأحد"
    assert [found.value for found in find_times(text, FRIDAY)] == ["2024-03-10"]
    assert [found.value for found in find_times(text, FRIDAY, weekday_hint=1)] == ["2024-03-17"]


def test_weekday_that_the_text_calls_next_lies_ahead() -> None:
    text = "دعا الاتحاد إلى إضراب عام الثلاثاء المقبل. ونصحت الوزارة بتجنب الطرق يوم الثلاثاء"
    assert times(text)[-1] == ("يوم الثلاثاء", "2024-03-19")
    text = "يجتمع المجلس الثلاثاء المقبل. ولم تعلق الوزارة على ما جرى الثلاثاء الماضي ولا على بيان الثلاثاء"
    assert times(text)[-1] == ("الثلاثاء", "2024-03-12")
