"""Does a text as positions lead back to the text?"""

from naqlan.lexicon.analysis import Analysis
from naqlan.lexicon.lexicon import Lexicon


def test_positions_are_counted_and_verbatim() -> None:
    made = Analysis("قال الوزير", starts=[0, 4], ends=[3, 10])
    assert len(made) == 2
    assert made.verbatim(0, 1) == "قال"
    assert made.verbatim(0, 2) == "قال الوزير"


def test_a_read_text_keeps_each_word_where_it_stands(lexicon: Lexicon) -> None:
    text = "وقال: «سيقول غدا»."
    made = lexicon.analyze(text)
    assert [made.verbatim(place, place + 1) for place in range(len(made))] == ["و", "قال", ":", "«", "س", "يقول", "غدا", "»", "."]
    assert len(made.symbols) == len(made.norms) == len(made.readings) == len(made)
    assert [text[one.start : one.end] for one in made.quotes] == ["سيقول غدا"]


def test_no_text_has_no_positions() -> None:
    assert len(Analysis("")) == 0
