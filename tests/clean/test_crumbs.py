"""Is the list of crumbs sound?"""

import pytest

from naqlan.clean.crumbs import FILE, book
from naqlan.clean.sheet import words_and_colons
from naqlan.lexicon.load import load_yaml


def test_no_phrase_stands_twice() -> None:
    seen: dict[tuple[str, ...], str] = {}
    for reason, ways in load_yaml(FILE)["crumbs"].items():
        for way, phrases in ways.items():
            for phrase in phrases:
                form = words_and_colons(str(phrase).replace("#", "0"))
                assert form not in seen or way == "within", f"{phrase} ({reason}, {way}) is also {seen[form]}"
                seen[form] = f"{reason}, {way}"


def test_lists_of_words_have_no_duplicates() -> None:
    for name, entries in load_yaml(FILE).items():
        if isinstance(entries, list):
            forms = [words_and_colons(str(entry)) for entry in entries]
            assert sorted({form for form in forms if forms.count(form) > 1}) == [], name


@pytest.mark.parametrize("way", ["whole", "section", "start", "end", "link", "links", "tail", "within"])
def test_every_way_is_in_use(way: str) -> None:
    assert book().phrases[way]  # type: ignore[index]
