"""Which words of names sound alike, and which are two Arabic names?"""

import pytest

from naqlan.names.sounds import frequent, settled, sound_key, sound_likeness


@pytest.mark.parametrize(("one", "other"), [("غالانت", "جالانت"), ("هاغل", "هيجل"), ("بلينكن", "بلنكين"), ("شولتس", "شولتز"), ("غوتيريش", "غوتيريس")])
def test_spellings_of_one_foreign_name_sound_alike_and_share_a_key(one: str, other: str) -> None:
    assert sound_likeness(one, other) > 0.82
    assert sound_likeness(one, other) == sound_likeness(other, one)
    assert sound_key(one) == sound_key(other)


@pytest.mark.parametrize(("one", "other"), [("سلمان", "سليمان"), ("حسن", "حسين"), ("عمر", "عمار"), ("سالم", "سليم"), ("علي", "علا")])
def test_arabic_names_that_differ_by_a_vowel_are_two(one: str, other: str) -> None:
    assert sound_likeness(one, other) == 0


def test_a_doubled_letter_is_a_matter_of_spelling_in_any_name() -> None:
    assert sound_likeness("داود", "داوود") > 0.9


def test_a_consonant_costs_more_than_a_vowel() -> None:
    assert sound_likeness("نارفين", "نورفين") > sound_likeness("نارفين", "نارسين")


def test_the_article_of_a_family_makes_no_difference() -> None:
    assert sound_likeness("الصباح", "صباح") == 1


def test_the_lists_are_those_of_the_lexicon() -> None:
    assert "محمد" in frequent()
    assert "محمد" in settled()
    assert "غالانت" not in settled()
