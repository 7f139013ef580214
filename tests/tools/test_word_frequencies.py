from naqlan.lexicon.light_stems import light_stem
from tests.store.made import article, page
from tools.word_frequencies import class_of, frequencies


def test_a_class_is_half_a_power_of_two() -> None:
    assert [class_of(count, 64) for count in (64, 32, 16, 1)] == [0, 2, 4, 12]


def test_an_article_counts_once_and_numbers_not_at_all() -> None:
    count, found = frequencies([article(page(1), "قوافل القوافل 15"), article(page(2), "ميناء")])
    assert (count, found[light_stem("قوافل")], found[light_stem("ميناء")]) == (2, 2, 2)
    assert "15" not in found


def test_what_is_too_rare_is_left_out() -> None:
    _, found = frequencies([article(page(1), "قوافل"), *(article(page(number), "ميناء") for number in range(1100))])
    assert light_stem("قوافل") not in found
