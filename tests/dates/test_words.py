"""Are the words of time and counting well formed: no doubles after folding, no marks that folding removes?"""

import re
import unicodedata
from collections.abc import Iterator
from typing import Any

import pytest

from naqlan.dates.words import folded_set, lexicon, month_pairs, read_word
from naqlan.lexicon.load import load_yaml
from naqlan.text.fold import fold

FILES = ("time_words.yaml", "figure_words.yaml")


def words_of(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for part in value.values():
            yield from words_of(part)
    elif isinstance(value, list):
        yield from map(str, value)


@pytest.mark.parametrize(("name", "section"), [(name, section) for name in FILES for section in load_yaml(name)])
def test_no_doubles_in_a_section(name: str, section: str) -> None:
    folded = [fold(word) for word in words_of(load_yaml(name)[section])]
    assert sorted(set(folded)) == sorted(folded)


@pytest.mark.parametrize("name", FILES)
def test_spelling(name: str) -> None:
    for section in load_yaml(name).values():
        for word in words_of(section):
            assert word == unicodedata.normalize("NFC", word).strip()
            assert not re.search("[\ufb50-\ufdff\ufe70-\ufefc]", word)


@pytest.mark.parametrize(
    ("word", "symbol", "value", "lead"),
    [
        ("أمس", "R", -1, 0),
        ("والأمس", "R", -1, 1),
        ("ومارس", "M", 3, 1),
        ("بالثلاثاء", "W", 2, 1),
        ("وبمطلع", "E", None, 2),
        ("للعام", "y", "year", 0),
        ("لعام", "a", "year", 1),
        ("الأشهر", "V", "0month", 0),
        ("يومين", "v", "2day", 0),
        ("ألفين", "b", 2000, 0),
        ("هذا", "h", None, 0),
        ("«", "(", None, 0),
        ("و", "&", None, 0),
    ],
)
def test_reading_of_a_word(word: str, symbol: str, value: object, lead: int) -> None:
    reading = read_word(word)
    assert reading is not None
    assert (reading.symbol, reading.value, reading.lead) == (symbol, value, lead)


@pytest.mark.parametrize("word", ["الوزير", "بآخر", "لا", "مارسيل", "؟"])
def test_words_that_say_nothing_about_time(word: str) -> None:
    assert read_word(word) is None


def test_a_month_with_its_madda_is_sure() -> None:
    assert lexicon()[fold("اب")].weak
    sure, weak = read_word("آب"), read_word("أب")
    assert sure is not None
    assert weak is not None
    assert (sure.weak, weak.weak) == (False, True)


def test_two_word_months_are_known_by_both_words() -> None:
    assert month_pairs()[fold("تشرين"), fold("الثاني")] == ("M", 11)
    assert month_pairs()[fold("ربيع"), fold("الأول")] == ("H", 3)
    assert {"كان", "كانت"} <= folded_set("was")
