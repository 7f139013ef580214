"""Which word is this a form of? Nothing but nouns and adjectives bears the article, and ل swallows its alef."""

import pytest

from naqlan.pipeline.page import extractor


def tags(word: str) -> set[str]:
    return {reading.tag for piece in extractor()._lexicon.pieces(word) for reading in piece.readings}


@pytest.mark.parametrize("word", ["اليدور", "الأشعل", "اليسافر"])
def test_no_verb_bears_the_article(word: str) -> None:
    assert "UNK" in tags(word)


def test_li_before_the_article_is_no_verb() -> None:
    lexicon = extractor()._lexicon
    assert [piece.norm for piece in lexicon.pieces("للبيت")] == ["ل", "البيت"]


@pytest.mark.parametrize(("word", "norms"), [("وفورستان", ["و", "فورستان"]), ("ويرمانت", ["ويرمانت"]), ("ويلسمان", ["ويلسمان"])])
def test_and_is_taken_off_an_unknown_word_where_no_name_begins_so(word: str, norms: list[str]) -> None:
    assert [piece.norm for piece in extractor()._lexicon.pieces(word)] == norms
