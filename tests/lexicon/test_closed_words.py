"""Are closed classes and ordinary words read as what they are, each under its tag?"""

import pytest

from naqlan.lexicon.builder import Builder
from naqlan.lexicon.closed_words import add_closed_words
from naqlan.lexicon.lexicon import Lexicon

from .asked import features_of, phrase_tags_of, tags_of


@pytest.mark.parametrize(
    ("word", "tag"),
    [
        ("من", "PREP"),
        ("منه", "PREPPRON"),
        ("إن", "INNA"),
        ("ثم", "CONJ"),
        ("لكن", "CONTRAST"),
        ("الذي", "REL"),
        ("هذا", "DEM"),
        ("هو", "PRON"),
        ("لم", "NEG"),
        ("سوف", "FUT"),
        ("هل", "WH"),
        ("كان", "AUX"),
        ("منذ", "TPREP"),
        ("كتاب", "W_NOUN"),
        ("كبير", "W_ADJ"),
    ],
)
def test_class_of_a_word(word: str, tag: str, lexicon: Lexicon) -> None:
    assert tag in tags_of(lexicon, word)


def test_verbs_have_their_tense(lexicon: Lexicon) -> None:
    assert "past" in features_of(lexicon, "كتب", "W_VERB")
    assert "pres" in features_of(lexicon, "يكتب", "W_VERB")


def test_every_word_of_a_closed_class_is_ordinary_too() -> None:
    builder = Builder()
    add_closed_words(builder)
    made = builder.lexicon((), frozenset())
    closed = {"PREP", "PREPPRON", "INNA", "CONJ", "CONTRAST", "REL", "DEM", "PRON", "NEG", "FUT", "AUX", "TPREP"}
    assert not [word for word, readings in made.words.items() if {one.tag for one in readings} & closed and "W" not in {one.tag for one in readings}]


def test_openers_of_several_words_are_phrases(lexicon: Lexicon) -> None:
    assert any(tag.startswith("OPEN_") for tag in phrase_tags_of(lexicon, "من جهة أخرى"))
    assert "OPEN_LOOKS_BACK" in phrase_tags_of(lexicon, "جاء ذلك")
