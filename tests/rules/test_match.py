"""Where do the rules of one file hold, and does a growing alphabet keep them right?"""

import time

import pytest

from naqlan.lexicon.lexicon import Lexicon
from naqlan.rules.load import rule_files
from naqlan.rules.match import Rulebook


def test_matches_name_their_groups_by_position(lexicon: Lexicon) -> None:
    made = lexicon.analyze("وصل الوزير إلى المدينة.")
    assert all(0 <= match.start < match.end <= len(made) for match in Rulebook("entities", lexicon.alphabet).find(made.symbols))


def test_no_symbols_no_matches(lexicon: Lexicon) -> None:
    assert list(Rulebook("statements", lexicon.alphabet).find("")) == []


def test_rules_are_compiled_afresh_when_the_alphabet_has_grown(lexicon: Lexicon) -> None:
    book = Rulebook("entities", lexicon.alphabet)
    before = book.compiled()
    assert book.compiled() is before
    known = lexicon.alphabet.sets()[0]
    lexicon.alphabet.char(known | {"A-TAG-OF-THIS-TEST"})
    assert book.compiled() is before, "a tag that no rule asks for tells nothing apart"
    lexicon.alphabet.char(frozenset(tag for one in lexicon.alphabet.sets() for tag in one if "=" not in tag))
    assert book.compiled() is not before


HOSTILE = ("قال ", "الوزير ", "محمد ", "وقال إن ", "«قال ", "في ")


@pytest.mark.parametrize("name", rule_files())
def test_a_hostile_text_takes_linear_time(name: str, lexicon: Lexicon) -> None:
    book = Rulebook(name, lexicon.alphabet)
    texts = [lexicon.analyze(word * 800).symbols for word in HOSTILE]
    book.compiled()
    for word, symbols in zip(HOSTILE, texts, strict=True):
        half, whole = (min(_seconds(book, symbols[:length]) for _ in range(2)) for length in (400, 800))
        assert whole < 6 * half + 0.3, f"{word!r}: {half:.2f} s for half, {whole:.2f} s for twice as much"


def _seconds(book: Rulebook, symbols: str) -> float:
    begin = time.process_time()
    for _ in book.find(symbols):
        pass
    return time.process_time() - begin
