from hypothesis import given
from hypothesis import strategies as st

from naqlan.compare.align import LONGEST, aligned, words_of

WORDS = st.lists(st.sampled_from(["قال", "إن", "الجسر", "فتح", "صباحا", "12", "،"]), max_size=12).map(" ".join)


def test_words_that_only_one_has_are_marked_in_each() -> None:
    one, other = "قال إن الجسر فتح صباح اليوم", "قال إن الجسر أُغلق اليوم"
    both = aligned(one, other)
    assert [one[first:last] for first, last in both.first] == ["فتح صباح"]
    assert [other[first:last] for first, last in both.second] == ["أُغلق"]
    assert (both.equal, both.shorter, both.longer, both.runs) == (4, 5, 6, (3, 1))


def test_spelling_marks_and_punctuation_make_no_difference() -> None:
    both = aligned("أعلنَ: «إغلاق المعبر»", "اعلن إغلاق المعبر.")
    assert both.first == both.second == ()
    assert both.likeness == both.containment == 1.0


def test_of_no_words_nothing_is_alike() -> None:
    assert aligned("", "قال").likeness == 0.0
    assert aligned("…", "،").containment == 0.0


def test_a_passage_beyond_all_measure_is_cut() -> None:
    assert aligned("جسر " * (LONGEST + 50), "جسر " * (LONGEST + 50)).equal == LONGEST


@given(WORDS, WORDS)
def test_what_is_marked_and_what_is_equal_are_all_words(one: str, other: str) -> None:
    both = aligned(one, other)
    for text, marks in ((one, both.first), (other, both.second)):
        marked = sum(len(words_of(text[first:last])) for first, last in marks)
        assert marked + both.equal == len(words_of(text))
