"""Is a unit known by the list that it stands on, and by the pronoun on it?"""

import pytest

from naqlan.extract.words import is_owned, is_word

from .reading import phrased, unit_of


def test_a_word_of_a_list() -> None:
    text = phrased("غادر الوفد القاعة وسط احتجاج الحضور")
    assert is_word(text, unit_of(text, "وسط"), "AMID")
    assert not is_word(text, unit_of(text, "غادر"), "AMID")


@pytest.mark.parametrize(("word", "owned"), [("أملها", True), ("قطارهم", True), ("مدينة", False), ("الكتاب", False)])
def test_a_pronoun_on_a_word(word: str, owned: object) -> None:
    text = phrased(f"نشر {word} أمس")
    assert is_owned(text, unit_of(text, word)) is owned
