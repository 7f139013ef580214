"""Have titles and unnamed sources their forms, with gender and number?"""

import pytest

from naqlan.lexicon.lexicon import Lexicon

from .asked import entry_of, features_of, tags_of


@pytest.mark.parametrize(
    ("word", "features"),
    [("وزير", "ms"), ("وزيرا", "ms"), ("وزيرة", "fs"), ("وزراء", "mp"), ("وزيرا", "md"), ("وزيري", "md"), ("وزيران", "md"), ("وزيرين", "md")],
)
def test_forms_of_a_title(word: str, features: str, lexicon: Lexicon) -> None:
    assert features in features_of(lexicon, word, "TITLE")
    assert entry_of(lexicon, word, "TITLE")["noun"] == "وزير"


def test_a_plural_title_says_so(lexicon: Lexicon) -> None:
    assert "PLTITLE" in tags_of(lexicon, "وزراء")
    assert "PLTITLE" not in tags_of(lexicon, "وزير")


def test_a_spokesman_is_marked(lexicon: Lexicon) -> None:
    assert "SPOKESMAN" in entry_of(lexicon, "متحدث", "TITLE")["tags"]
    assert "SPOKESMAN" not in entry_of(lexicon, "وزير", "TITLE")["tags"]


@pytest.mark.parametrize(("word", "features"), [("مصدر", "ms"), ("مصادر", "mp"), ("مسؤول", "ms"), ("مسؤولان", "md"), ("مسؤولون", "mp")])
def test_forms_of_an_unnamed_source(word: str, features: str, lexicon: Lexicon) -> None:
    assert features in features_of(lexicon, word, "ANON")


def test_words_beside_titles_and_sources(lexicon: Lexicon) -> None:
    assert "TPREFIX" in tags_of(lexicon, "نائب")
    assert "HONORIFIC" in tags_of(lexicon, "الدكتور")
    assert "AQUAL" in tags_of(lexicon, "مطلع")
    assert "AQUAL" in tags_of(lexicon, "مطلعة")
    assert "COUNTERPART" in tags_of(lexicon, "نظيره")
    assert "KIN" in tags_of(lexicon, "نجل")
