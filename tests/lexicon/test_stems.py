"""Which word is this a form of, and of which is it none? Nothing but nouns and adjectives bears the article, and ل swallows its alef."""

import pytest

from naqlan.lexicon.analysis import Reading
from naqlan.lexicon.stems import derived, stem, suffixable
from naqlan.pipeline.page import extractor

NOUN, VERB, PRESENT, NAME = Reading("W_NOUN", "", -1), Reading("W_VERB", "past", -1), Reading("W_VERB", "pres", -1), Reading("GIVEN", "m", -1)
WORDS = {
    "كتاب": (NOUN,),
    "مدرسه": (NOUN,),
    "اصدقاء": (NOUN,),
    "لاعب": (NOUN,),
    "ركض": (VERB,),
    "يركض": (PRESENT,),
    "سامر": (NAME,),
}


def stemmed(word: str, *, marbuta: bool = False) -> list[tuple[str, str]]:
    return [(one.tag, one.features) for one in stem(WORDS, word, marbuta=marbuta)]


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("كتاب", [("W_NOUN", "")]),
        ("الكتاب", [("W_NOUN", ""), ("DEF", "")]),
        ("كتابه", [("W_NOUN", ""), ("SUF", "ه")]),
        ("كتابها", [("W_NOUN", ""), ("SUF", "ها")]),
        ("كتابهما", [("W_NOUN", ""), ("SUF", "هما")]),
        ("مدرستنا", [("W_NOUN", ""), ("SUF", "نا")]),
        ("اصدقايهم", [("W_NOUN", ""), ("SUF", "هم")]),
        ("مدارس", []),
        ("لاعبون", [("W_NOUN", "")]),
        ("لاعبين", [("W_NOUN", "")]),
        ("اللاعبين", [("W_NOUN", ""), ("DEF", "")]),
        ("مدرستان", [("W_NOUN", "")]),
        ("كتابا", [("W_NOUN", "")]),
        ("ركضوا", [("W_VERB", "past")]),
        ("ركضت", [("W_VERB", "past")]),
        ("يركضون", [("W_VERB", "pres")]),
        ("تركض", [("W_VERB", "pres")]),
        ("سامرهم", []),
        ("بحر", []),
    ],
)
def test_a_form_and_its_word(word: str, found: list[tuple[str, str]]) -> None:
    assert stemmed(word) == found


def test_a_written_marbuta_is_no_pronoun() -> None:
    assert stemmed("لاعبه") == [("W_NOUN", ""), ("SUF", "ه")]
    assert stemmed("لاعبه", marbuta=True) == [("W_NOUN", "")]


def test_a_listed_word_as_a_form_of_another() -> None:
    words = {**WORDS, "كتابه": (NAME,)}
    assert [one.tag for one in stem(words, "كتابه")] == ["GIVEN"]
    assert [one.tag for one in derived(words, "كتابه")] == ["W_NOUN"]
    assert derived(words, "كتاب") == ()


def test_no_pronoun_hangs_on_names_and_verbs() -> None:
    assert suffixable((NOUN, NAME, VERB)) == (NOUN,)


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
