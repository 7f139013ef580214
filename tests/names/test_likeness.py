"""Which spellings are one name, and which names are two?"""

import pytest

from naqlan.names.likeness import distance, name_parts, same_name, same_word, skeleton, slip


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("أوستن", "أوستين"),
        ("غالانت", "جالانت"),
        ("هيغل", "هاغل"),
        ("هيغل", "هيجل"),
        ("نتنياهو", "نتانياهو"),
        ("مرسى", "مرسي"),
        ("إردوغان", "أردوغان"),
    ],
)
def test_spellings_of_one_foreign_name_are_one(one: str, other: str) -> None:
    assert same_name(one, other)
    assert same_name(other, one)


@pytest.mark.parametrize(("one", "other"), [("سلمان", "سليمان"), ("حسني", "حسين"), ("سالم", "سليم"), ("كيري", "كير"), ("بايدن", "بوتين")])
def test_names_that_differ_by_a_vowel_stay_two_where_both_are_arabic(one: str, other: str) -> None:
    assert not same_word(one, other)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("محمد مرسي", "محمد محمد مرسي العياط", True),
        ("داود أوغلو", "أحمد داود أوغلو", True),
        ("مرسي", "محمد مرسي", True),
        ("بن سلمان", "محمد بن سلمان", True),
        ("لويد أوستن", "لويد أوستين", True),
        ("سلمان بن عبدالعزيز", "محمد بن سلمان بن عبدالعزيز", False),
        ("بشار الأسد", "ماهر الأسد", False),
        ("جورج بوش", "جورج براون", False),
        ("", "مرسي", False),
    ],
)
def test_full_names_agree_in_their_first_part_or_are_the_end_of_each_other(one: str, other: str, *, same: bool) -> None:
    assert same_name(one, other) is same
    assert same_name(other, one) is same


def test_abd_and_compounds_are_one_part() -> None:
    assert name_parts("عبد الفتاح السيسي") == ("عبدالفتاح", "السيسي")
    assert name_parts("عبدالفتاح_السيسي") == ("عبدالفتاح", "السيسي")
    assert name_parts("حسن نصر الله") == ("حسن", "نصرالله")
    assert name_parts("صلاح الدين الأيوبي") == ("صلاحالدين", "الايوبي")
    assert name_parts("") == ()


def test_a_slip_keeps_the_last_part_and_most_of_the_first() -> None:
    assert slip("لويس أوستن", "لويد أوستن")
    assert not slip("مارك أوستن", "لويد أوستن")
    assert not slip("أوستن", "لويد أوستن")


def test_distance_and_skeleton() -> None:
    assert distance("لويس", "لويد") == 1
    assert distance("", "ابن") == 3
    assert skeleton("غالانت") == skeleton("جالانت") == "جلنت"
    assert skeleton("آوي") == "اوي"
