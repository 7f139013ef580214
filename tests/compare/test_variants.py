"""Which reports have the same words, which deny, which came first?"""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from naqlan.compare.variants import SAME_WORDS, variants_of
from naqlan.record.trace import Reported, Variant

WORDS = "الانسحاب المتبادل من معبر الصردة الحدودي هو الطريق الوحيد إلى التهدئة"


def report(number: int, content: str = WORDS, *, denies: bool = False, headline: bool = False, moment: str | None = None) -> Reported:
    day = f"2022-03-{number:02}" if moment is None else moment
    return Reported(f"s{number}", f"a{number}", day, content, denies, headline)


def test_the_earliest_is_first_whatever_came_first() -> None:
    assert variants_of([report(3), report(1), report(2)]) == [Variant("first", "s1", (("s2", False), ("s3", False)))]


def test_spelling_and_marks_make_no_other_wording() -> None:
    assert len(variants_of([report(1), report(2, "«" + WORDS.replace("إ", "ا") + "»")])) == 1


def test_other_words_are_a_variant_in_the_order_of_time() -> None:
    other = "لا تهدئة إلا بانسحاب الطرفين من المعبر"
    assert [(one.turn, one.key) for one in variants_of([report(2, other), report(1), report(3)])] == [("first", "s1"), ("variant", "s2")]


def test_a_denial_is_never_first_and_no_repeat_of_what_it_denies() -> None:
    found = variants_of([report(1, denies=True), report(2)])
    assert [(one.turn, one.key) for one in found] == [("denial", "s1"), ("first", "s2")]


def test_copies_are_marked() -> None:
    found = variants_of([report(1), report(2), report(3)], [("a1", "a3")])
    assert found[0].repeats == (("s2", False), ("s3", True))


def test_one_page_repeats_itself_once() -> None:
    assert variants_of([report(1), replace(report(2), article="a1")]) == [Variant("first", "s1", ())]


def test_a_headline_counts_only_where_its_page_has_nothing_else() -> None:
    assert [one.key for one in variants_of([report(1, headline=True), replace(report(2), article="a1")])] == ["s2"]
    assert [one.turn for one in variants_of([report(1, headline=True)])] == ["first"]


def test_of_one_day_without_hours_both_are_first() -> None:
    other = "كلام آخر تماما عن المعبر والحدود"
    assert [one.turn for one in variants_of([report(1, moment="2022-03-01"), report(2, other, moment="2022-03-01")])] == ["first", "first"]
    hours = [report(1, moment="2022-03-01T10:00"), report(2, other, moment="2022-03-01T11:00")]
    assert [one.turn for one in variants_of(hours)] == ["first", "variant"]
    mixed = [report(1, moment="2022-03-01"), report(2, other, moment="2022-03-01T11:00"), report(3, "غير هذا وذاك", moment="2022-03-02")]
    assert [one.turn for one in variants_of(mixed)] == ["first", "first", "variant"]


def test_an_unknown_moment_is_never_first_and_stands_last() -> None:
    found = variants_of([report(1, moment=""), report(2, "كلام آخر تماما")])
    assert [(one.turn, one.key) for one in found] == [("first", "s2"), ("variant", "s1")]
    assert [one.turn for one in variants_of([report(1, moment="")])] == ["variant"]


def test_nothing_has_no_variant() -> None:
    assert variants_of([]) == []


@given(st.lists(st.lists(st.sampled_from("abcdefgh"), max_size=9), max_size=12))
def test_whoever_repeats_is_found_as_if_each_were_set_beside_each(contents: list[list[str]]) -> None:
    found = variants_of([report(number, " ".join(words)) for number, words in enumerate(contents, 1)])
    homes: list[tuple[set[str], list[str]]] = []
    for number, words in enumerate(map(set, contents), 1):
        home = next((kept for its, kept in homes if len(words & its) >= SAME_WORDS * len(words | its)), None)
        if home is None:
            homes.append((words, [f"s{number}"]))
        else:
            home.append(f"s{number}")
    assert [[one.key, *(key for key, _ in one.repeats)] for one in found] == [kept for _, kept in homes]
