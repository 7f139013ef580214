"""Are the small words of contacts read folded, and is an unknown class refused?"""

import pytest

from naqlan.extract.contact_terms import folded, terms
from naqlan.lexicon.load import load_yaml
from naqlan.text.fold import fold


def test_a_class_is_folded() -> None:
    listed = load_yaml("contact_words.yaml")["terms"]
    assert listed
    assert all(terms(name) == {fold(word) for word in words} for name, words in listed.items())


def test_an_unknown_class_is_a_mistake_of_the_programmer() -> None:
    with pytest.raises(KeyError):
        terms("fortnights")


def test_a_word_is_folded() -> None:
    assert folded("هاتفيّة") == "هاتفيه"
