import pytest

from naqlan.compare.words import bare, conjunction, counted, meaning, place_known, words


@pytest.mark.parametrize(("one", "other"), [("المقاتلات", "مقاتلة"), ("وبالطائرات", "طائرة"), ("للمواطنين", "مواطن"), ("جنديا", "الجندي")])
def test_forms_of_one_noun_have_one_bare_form(one: str, other: str) -> None:
    assert bare(one) == bare(other)


def test_at_least_three_letters_are_left_of_a_word() -> None:
    assert bare("الم") == "الم"
    assert bare("وزير") == "وزير"[1:] or len(bare("وزير")) >= 3


def test_small_words_and_numbers_carry_no_meaning() -> None:
    assert meaning("وكانوا في خمسة من الأيام 12") == meaning("أيام")
    assert meaning("من ثم 7") == frozenset()


def test_a_conjunction_is_taken_off_once() -> None:
    assert conjunction("ولم") == "لم"
    assert conjunction("لم") == "لم"


def test_kinds_of_counts_are_told_by_nouns_and_cues() -> None:
    kinds = {one.name: one for one in counted()}
    assert bare("قتيلا") in kinds["dead"].nouns
    assert "اصابه" in kinds["wounded"].cues
    assert "لن" in words("turning")


def test_cities_and_countries_are_known_under_one_name() -> None:
    assert place_known("القاهرة") == ("city", "القاهرة")
    assert place_known("جمهورية مصر العربية") == place_known("مصر") == ("country", "مصر")
    assert place_known("نارفيا") is None
