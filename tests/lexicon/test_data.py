"""Are the words written as the house writes them: normalised, plain letters, nothing twice?"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest

from naqlan.lexicon.load import data_folder, load_list, load_yaml, read_text
from naqlan.text.fold import fold

FILES = sorted(entry.name for entry in data_folder().iterdir() if entry.name.endswith((".yaml", ".txt")))
YAML = [file for file in FILES if file.endswith(".yaml")]
LISTS = [file for file in FILES if file.endswith(".txt")]
PRESENTATION = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]")
# A tatweel is right only where a letter stands for itself: before a digit or a blank (القناة الـ12، هـ، تقدر بـ) or at the end.
TATWEEL = re.compile("\u0640(?![\\s\\d,\\]}\"'\u0640]|$)")
CONTROLS = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u061c\u00ad]")
MAIN = ("name", "noun", "past", "phrase", "text", "form", "adjective")
"""The keys that name an entry, the first that it has."""


@pytest.mark.parametrize("file", FILES)
def test_a_file_is_normalised_and_has_plain_letters_only(file: str) -> None:
    for number, line in enumerate(read_text(file).split("\n"), 1):
        words = line.split("#", 1)[0]
        assert unicodedata.is_normalized("NFC", line), f"{file}, line {number}: not NFC"
        assert not PRESENTATION.search(line), f"{file}, line {number}: presentation form"
        assert not CONTROLS.search(words), f"{file}, line {number}: invisible character"
        assert not TATWEEL.search(words), f"{file}, line {number}: tatweel"


@pytest.mark.parametrize("file", LISTS)
def test_a_list_has_nothing_twice(file: str) -> None:
    assert not _twice(fold(entry) for entry in load_list(file))


@pytest.mark.parametrize("file", YAML)
def test_a_section_has_nothing_twice(file: str) -> None:
    twice = {section: found for section, entries in load_yaml(file).items() if (found := _twice(_keys(entries)))}
    assert not twice


@pytest.mark.parametrize("file", YAML)
def test_an_entry_lists_no_variant_that_folding_meets_anyway(file: str) -> None:
    idle = [
        (entry["name"], other)
        for entries in load_yaml(file).values()
        if isinstance(entries, list)
        for entry in entries
        if isinstance(entry, dict) and isinstance(entry.get("other"), list)
        if "name" in entry
        for other in entry["other"]
        if fold(str(other)) == fold(entry["name"])
    ]
    assert not idle


def _twice(keys: Any) -> list[Any]:
    return [key for key, times in Counter(keys).items() if times > 1]


def _keys(entries: Any) -> Iterator[tuple[str, ...]]:
    """The folded key of each entry of a section; namesakes are told apart by country, verbs by their present and frame, offices by gender."""
    if isinstance(entries, dict):
        for key, words in entries.items():
            if isinstance(words, list):
                yield from ((str(key), fold(word)) for word in words if isinstance(word, str))
        return
    for entry in entries if isinstance(entries, list) else ():
        if isinstance(entry, str):
            yield (fold(entry),)
        elif isinstance(entry, dict):
            main = next((entry[key] for key in MAIN if key in entry), None)
            if isinstance(main, str):
                frame = f"{entry.get('prep', '')} {entry.get('behind', '')}".strip()
                yield (fold(main), fold(str(entry.get("present", ""))), str(entry.get("country", "")), str(entry.get("of", "")), frame)
