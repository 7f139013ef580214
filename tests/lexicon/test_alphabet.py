"""One character for each set of tags, and back."""

import pytest

from naqlan.errors import LexiconError
from naqlan.lexicon import alphabet as module
from naqlan.lexicon.alphabet import Alphabet


def test_a_set_keeps_its_character_and_leads_back() -> None:
    made = Alphabet()
    one, other = made.char(frozenset({"A"})), made.char(frozenset({"A", "B"}))
    assert one != other
    assert made.char(frozenset({"A"})) == one
    assert made.tags(other) == {"A", "B"}
    assert made.version == len(made.sets()) == 2


def test_having_finds_what_it_is_asked_for() -> None:
    made = Alphabet()
    a, b, both = (made.char(frozenset(tags)) for tags in ("A", "B", "AB"))
    assert made.having(["A"]) == a + both
    assert made.having(["A"], ["B"]) == a
    assert made.having(["A&B"]) == both
    assert made.having([], ["A"]) == b
    assert made.having(["C"]) == ""


def test_characters_are_no_arabic_or_latin_letters_or_marks_of_patterns() -> None:
    assert not "\u0000" <= Alphabet().char(frozenset({"A"})) <= "\u06ff"


def test_an_alphabet_that_is_used_up_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_LAST", module.FIRST)
    made = Alphabet()
    made.char(frozenset({"A"}))
    with pytest.raises(LexiconError, match="distinct sets of readings"):
        made.char(frozenset({"B"}))
