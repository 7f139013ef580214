"""Are the words of time and counting well formed: no doubles after folding, no marks that folding removes?"""

import re
import unicodedata
from collections.abc import Iterator
from typing import Any

import pytest

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
