"""Are words of names sure where they are nothing else, and shared where they are ordinary words as well?"""

import pytest

from naqlan.lexicon.lexicon import Lexicon
from naqlan.lexicon.name_words import is_clitic_word
from naqlan.text.fold import fold

from .asked import features_of, tags_of


@pytest.mark.parametrize("name", ["أحمد", "فاطمة", "نتنياهو", "عبدالله"])
def test_a_sure_name(name: str, lexicon: Lexicon) -> None:
    assert "SURE" in tags_of(lexicon, name)
    assert "SHARED" not in tags_of(lexicon, name)


@pytest.mark.parametrize("name", ["بيان", "حماس", "سلام"])
def test_a_name_that_is_an_ordinary_word_too(name: str, lexicon: Lexicon) -> None:
    assert "SHARED" in tags_of(lexicon, name)
    assert "SURE" not in tags_of(lexicon, name)


def test_given_names_have_their_gender(lexicon: Lexicon) -> None:
    assert features_of(lexicon, "أحمد", "GIVEN") == {"m"}
    assert "f" in features_of(lexicon, "فاطمة", "GIVEN")


def test_a_name_with_abd_is_a_given_name(lexicon: Lexicon) -> None:
    assert "GIVEN" in tags_of(lexicon, "عبدالرحمن")


@pytest.mark.parametrize(("word", "is_one"), [("وأنه", True), ("والتي", True), ("وسام", False), ("فريد", False), ("كريم", False), ("من", False)])
def test_a_proclitic_on_a_closed_word_is_no_name(word: str, is_one: object, lexicon: Lexicon) -> None:
    assert is_clitic_word(lexicon, fold(word)) is is_one


def test_particles_of_names(lexicon: Lexicon) -> None:
    assert "LINK" in tags_of(lexicon, "بن")
    assert "ABD" in tags_of(lexicon, "عبد")
    assert "LINKFIRST" in tags_of(lexicon, "أبو")
