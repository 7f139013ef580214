"""What may a word be? Proclitics, the article, suffixes, names known from elsewhere, and spans that lead back to the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from naqlan.lexicon.analysis import Reading
from naqlan.lexicon.lexicon import Lexicon
from tests.text.test_fold import ARABIC


@pytest.mark.parametrize(
    ("word", "pieces"),
    [
        ("وقال", "و قال"),
        ("فأكد", "ف اكد"),
        ("سيقول", "س يقول"),
        ("وسيؤكد", "و س يوكد"),
        ("والوزير", "و الوزير"),
        ("للجزيرة", "ل الجزيره"),
        ("للوزير", "ل الوزير"),
        ("وللوزير", "و ل الوزير"),
        ("بالقاهرة", "ب القاهره"),
        ("لواشنطن", "ل واشنطن"),
        ("للبنان", "ل لبنان"),
        ("لليبيا", "ل ليبيا"),
        ("للندن", "ل لندن"),
        ("كوزير", "ك وزير"),
        # words whose first letter is no proclitic
        ("وزير", "وزير"),
        ("واشنطن", "واشنطن"),
        ("فلسطين", "فلسطين"),
        ("لبنان", "لبنان"),
        ("بيان", "بيان"),
        ("كوريا", "كوريا"),
    ],
)
def test_proclitics_are_positions_of_their_own(word: str, pieces: str, lexicon: Lexicon) -> None:
    assert " ".join(piece.norm for piece in lexicon.pieces(word)) == pieces


@pytest.mark.parametrize(
    ("word", "tag"),
    [
        ("قال", "SAY"),
        ("قالت", "SAY"),
        ("يقولون", "SAY"),
        ("مضيفا", "SAYP"),
        ("الوزير", "TITLE"),
        ("واشنطن", "CAPITAL"),
        ("رويترز", "OUTLET"),
        ("أميركية", "NAT"),
        ("مسؤولين", "ANON"),
        ("إن", "INNA"),
        ("لم", "NEG"),
        ("الذي", "REL"),
    ],
)
def test_words_are_read_as_what_they_are(word: str, tag: str, lexicon: Lexicon) -> None:
    assert tag in lexicon.tags(lexicon.pieces(word)[-1].readings)


def test_the_article_is_a_tag(lexicon: Lexicon) -> None:
    assert "DEF" in lexicon.tags(lexicon.pieces("الوزير")[0].readings)
    assert "DEF" not in lexicon.tags(lexicon.pieces("وزير")[0].readings)


def test_a_name_of_the_article_gives_its_proclitic_up(lexicon: Lexicon) -> None:
    word = "بزركوفسكي"
    assert [piece.norm for piece in lexicon.pieces(word)] == [word]
    made = lexicon.analyze(f"التقى {word} أمس", {"زركوفسكي": (Reading("FAMILY", "", -1),)})
    assert made.norms[1:3] == ["ب", "زركوفسكي"]
    assert made.verbatim(2, 3) == "زركوفسكي"


@pytest.mark.parametrize("word", ["ودعا", "ودعت", "وترى", "واتهم", "وأدان", "وشكك", "وادعى"])
def test_a_verb_after_a_proclitic_wins_over_an_inflection_of_the_whole_word(word: str, lexicon: Lexicon) -> None:
    """They can be read as ودع, وتر, وأد too; in 1,500 articles that reading of these words was never meant."""
    assert "SAY" in lexicon.tags(lexicon.pieces(word)[-1].readings)


def test_a_word_that_nobody_knows_is_one_piece(lexicon: Lexicon) -> None:
    (piece,) = lexicon.pieces("زخشمقرط")
    assert lexicon.tags(piece.readings) == {"UNK"}


def test_an_empty_text_has_no_positions(lexicon: Lexicon) -> None:
    assert len(lexicon.analyze("")) == 0


def test_marks_of_quotations_and_ends_of_sentences_are_told_apart(lexicon: Lexicon) -> None:
    made = lexicon.analyze("قال: «نعم». ثم مضى؟")
    kinds = [next(iter(lexicon.alphabet.tags(symbol))) for symbol in made.symbols if len(lexicon.alphabet.tags(symbol)) == 1]
    assert {"QUO", "QUC", "COLON", "STOP"} <= set(kinds)


@given(text=ARABIC)
def test_positions_are_in_order_and_lie_in_the_text(text: str, lexicon: Lexicon) -> None:
    made = lexicon.analyze(text)
    assert len(made.symbols) == len(made.starts) == len(made.ends) == len(made.norms) == len(made.readings)
    end = 0
    for start, stop in zip(made.starts, made.ends, strict=True):
        assert end <= start <= stop <= len(text)
        end = stop


@given(words=st.lists(st.sampled_from(["وقال", "للجزيرة", "الوزير", "«نعم»", "إنّه", "٣٠٠", "،", "قالـت"]), max_size=12))
def test_pieces_join_to_the_words_they_came_from(words: list[str], lexicon: Lexicon) -> None:
    text = " ".join(words)
    made = lexicon.analyze(text)
    joined = "".join(made.verbatim(place, place + 1) for place in range(len(made)))
    assert joined == text.replace(" ", "")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قال لبي بي سي", ["قال", "ل", "بي", "بي", "سي"]),
        ("قال لأستراليا", ["قال", "ل", "استراليا"]),
        ("كما قال", ["كما", "قال"]),
    ],
)
def test_a_proclitic_is_peeled_off_a_name_of_several_words(lexicon: Lexicon, text: str, expected: list[str]) -> None:
    assert lexicon.analyze(text).norms == expected


@pytest.mark.parametrize("word", ["ألماني", "ياباني", "صينية", "الغاني", "فرنسي"])
def test_a_nationality_is_no_verb_and_no_thing(lexicon: Lexicon, word: str) -> None:
    readings = lexicon.pieces(word)[-1].readings
    assert {one.tag for one in readings} == ({"NAT", "DEF"} if word.startswith("ال") else {"NAT"})
