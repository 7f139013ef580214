from naqlan.lexicon.light_stems import light_stem, light_stems


def test_forms_of_a_word_meet() -> None:
    assert len({light_stem(word) for word in ("القوافل", "قوافل", "قوافلها")}) == 1
    assert light_stem("القوافل") != light_stem("القذائف")


def test_spellings_are_folded_before() -> None:
    assert light_stems("الإتفاقية") == light_stems("الاتّفاقيه")


def test_numbers_are_words_and_single_letters_are_none() -> None:
    assert light_stems("و 1,200 قافلة!") == ["1200", light_stem("قافلة")]
    assert light_stems("١٢") == ["12"]
    assert light_stems("…، !") == []


def test_only_so_many_are_read() -> None:
    assert light_stems("فتح الطريق أمام القوافل", 2) == light_stems("فتح الطريق")
