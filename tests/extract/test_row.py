"""Are phrases, times and noun phrases one unit each, and does each unit lead back to its words?"""

from naqlan.extract.row import Phrase, Row, Text, merge, read_text
from naqlan.extract.times import extract_times
from naqlan.lexicon.analysis import Reading
from naqlan.lexicon.lexicon import Lexicon

SENTENCE = "زار الوفد البيت الأبيض مساء أمس الثلاثاء"


def read(text: str, lexicon: Lexicon) -> Text:
    return read_text(text, "body", lexicon, extract_times(text, "body", "2024-03-20"))


def units(text: Text, row: Row) -> list[str]:
    return [text.verbatim(first, last) for first, last in zip(row.first, row.last, strict=True)]


def test_phrases_and_times_are_units(lexicon: Lexicon) -> None:
    text = read(SENTENCE, lexicon)
    assert units(text, text.units) == ["زار", "الوفد", "البيت الأبيض", "مساء أمس الثلاثاء"]
    assert text.where(text.units, "TIME") == [3]
    assert text.where(text.units, "OFFICE") == [2]
    assert [time.value for time in text.time_at.values()] == ["2024-03-19"]


def test_a_phrase_of_the_lexicon_does_not_swallow_a_time(lexicon: Lexicon) -> None:
    text = read("نشرت في بيان اليوم الاثنين", lexicon)
    assert units(text, text.units)[-1] == "اليوم الاثنين"


def test_spans_are_those_of_the_text(lexicon: Lexicon) -> None:
    text = read(SENTENCE, lexicon)
    span = text.span(text.units.first[2], text.units.last[2])
    assert SENTENCE[span.start : span.end] == "البيت الأبيض"
    assert span.field == "body"


def test_a_merged_unit_has_its_phrase_and_tags(lexicon: Lexicon) -> None:
    text = read(SENTENCE, lexicon)
    phrase = Phrase("office", 1, 4)
    row = merge(text.units, lexicon, [(1, 3, phrase, frozenset({"NP", "OFFICE"}))])
    assert units(text, row) == ["زار", "الوفد البيت الأبيض", "مساء أمس الثلاثاء"]
    assert row.phrases == [None, phrase, None]
    assert text.where(row, "NP") == [1]
    assert len(row.symbols) == len(row) == 3


def test_words_that_the_article_explains(lexicon: Lexicon) -> None:
    text = read_text("قال بغرندوق إن القطار جاهز", "body", lexicon, (), {"غرندوق": (Reading("FAMILY", "", -1),)})
    assert units(text, text.units)[1:3] == ["ب", "غرندوق"]
