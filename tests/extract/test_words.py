"""Is a unit known by the list that it stands on, and by the pronoun on it?"""

import pytest

from naqlan.extract.words import attitude_at, is_owned, is_word

from .reading import phrased, unit_of


def test_a_word_of_a_list() -> None:
    text = phrased("غادر الوفد القاعة وسط احتجاج الحضور")
    assert is_word(text, unit_of(text, "وسط"), "AMID")
    assert not is_word(text, unit_of(text, "غادر"), "AMID")


@pytest.mark.parametrize(("word", "owned"), [("أملها", True), ("قطارهم", True), ("مدينة", False), ("الكتاب", False)])
def test_a_pronoun_on_a_word(word: str, owned: object) -> None:
    text = phrased(f"نشر {word} أمس")
    assert is_owned(text, unit_of(text, word)) is owned


@pytest.mark.parametrize(
    ("word", "act"), [("قلق", "opine"), ("قلقه", "opine"), ("أملها", "opine"), ("استعدادهم", "commit"), ("تقديره", "support"), ("كتابه", None)]
)
def test_an_attitude_with_or_without_its_owner(word: str, act: str | None) -> None:
    text = phrased(f"أعرب عن {word} أمس")
    found = attitude_at(text, unit_of(text, word))
    assert (found and found["act"]) == act
