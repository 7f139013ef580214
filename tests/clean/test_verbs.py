"""Are third persons of known verbs told from nouns?"""

import pytest

from naqlan.clean.sheet import words
from naqlan.clean.verbs import is_only_verb, is_verb


@pytest.mark.parametrize("word", ["قال", "قالت", "قالوا", "يقول", "تقول", "التقى", "التقت"])
def test_third_persons_of_a_verb(word: str) -> None:
    assert is_verb(*words(word))


@pytest.mark.parametrize("word", ["الوزير", "مدينة", "وقال", "بيروت"])
def test_other_words_are_no_verbs(word: str) -> None:
    assert not is_verb(*words(word))


def test_a_verb_that_is_a_noun_too_is_not_only_a_verb() -> None:
    assert is_only_verb(*words("قال"))
    assert is_verb(*words("قسم"))
    assert not is_only_verb(*words("قسم"))
