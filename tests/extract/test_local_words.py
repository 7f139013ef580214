"""Are states and nationalities known that no list has, by the company of their forms?"""

from naqlan.extract.local_words import local_words
from naqlan.lexicon.lexicon import Lexicon


def found(text: str, lexicon: Lexicon) -> dict[str, set[str]]:
    words = local_words([lexicon.analyze(text)], frozenset(lexicon.alphabet.having(("UNK",))))
    return {word: {one.tag for one in readings} for word, readings in words.items()}


def test_a_nisba_in_both_genders_makes_a_nationality_and_its_state(lexicon: Lexicon) -> None:
    words = found("وصل الوفد الغرندقي إلى غرندقيا والتقى الوزيرة الغرندقية", lexicon)
    assert words["غرندقي"] == words["غرندقيه"] == words["غرندقيون"] == {"NAT"}
    assert words["غرندقيا"] == {"STATE"}


def test_one_gender_alone_may_be_a_family(lexicon: Lexicon) -> None:
    assert found("وصل زركوف الغرندقي إلى غرندقيا", lexicon) == {}
    assert found("وصلت الوزيرة الغرندقية إلى غرندقيا", lexicon) == {}


def test_known_words_need_no_explanation(lexicon: Lexicon) -> None:
    assert found("الوزير الفرنسي والوزيرة الفرنسية في فرنسا", lexicon) == {}
