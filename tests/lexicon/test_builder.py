"""How does a lexicon grow: words, phrases, entries, literals?"""

import pytest

from naqlan.errors import LexiconError
from naqlan.lexicon.builder import Builder


def test_a_form_of_several_words_becomes_a_phrase() -> None:
    builder = Builder()
    builder.word("البيت الأبيض", "OFFICE", builder.entry(name="البيت الأبيض"))
    made = builder.lexicon((), frozenset({"OFFICE"}))
    assert [row[1] for seconds in made.phrases.values() for rows in seconds.values() for row in rows] == ["OFFICE"]


def test_the_longest_phrase_comes_first() -> None:
    builder = Builder()
    builder.words(["مجلس الأمن", "مجلس الأمن الدولي"], "OFFICE")
    made = builder.lexicon((), frozenset({"OFFICE"}))
    ((rows,),) = (seconds.values() for seconds in made.phrases.values())
    assert [len(row[0]) for row in rows] == [3, 2]


def test_the_same_reading_given_twice_is_kept_once() -> None:
    builder = Builder()
    builder.words(["قال", "قَالَ"], "SAY")
    assert len(builder.lexicon((), frozenset({"SAY"})).words["قال"]) == 1


def test_a_literal_keeps_what_the_word_is() -> None:
    builder = Builder()
    builder.word("إلى", "PREP")
    made = builder.lexicon(["الي"], frozenset({"PREP"}))
    assert made.tags(made.words["الي"]) == {"PREP", "=الي"}


def test_tags_that_no_rule_names_are_left_out() -> None:
    builder = Builder()
    builder.word("قال", "SAY", builder.entry(tags=["T_INNA"]))
    made = builder.lexicon((), frozenset({"T_INNA"}))
    assert made.tags(made.words["قال"]) == {"T_INNA"}


def test_a_phrase_without_words_is_refused() -> None:
    builder = Builder()
    builder.phrase("، .", "OFFICE", -1)
    with pytest.raises(LexiconError, match="a phrase without words"):
        builder.lexicon((), frozenset())
