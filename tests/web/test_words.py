from collections.abc import Iterator
from importlib import resources

import pytest
import yaml

from naqlan.lexicon.load import load_yaml
from naqlan.web.words import LANGUAGES, page_words, plural
from tests.labels.words import fields, paths, plurals


def test_both_languages_say_the_same() -> None:
    english, arabic = (dict(paths(load_yaml(f"{one}.yaml", "naqlan.web"))) for one in LANGUAGES)
    assert set(english) == set(arabic)
    assert all(isinstance(one, str) for words in (english, arabic) for one in words.values())
    assert [key for key in english if fields(english[key]) != fields(arabic[key])] == []


def _twice(node: yaml.Node | None, path: str = "") -> Iterator[str]:
    pairs = node.value if isinstance(node, yaml.MappingNode) else []
    keys = [key.value for key, _ in pairs]
    for key, value in pairs:
        if keys.count(key.value) > 1:
            yield f"{path}.{key.value}"
        yield from _twice(value, f"{path}.{key.value}")


@pytest.mark.parametrize("lang", sorted(LANGUAGES))
def test_nothing_is_written_twice(lang: str) -> None:
    """The second would be said, and the first be mended in vain."""
    assert list(_twice(yaml.compose((resources.files("naqlan.web") / "data" / f"{lang}.yaml").read_text("utf-8")))) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_form_of_a_plural_is_filled_with_more_than_the_last_one(language: str) -> None:
    found = list(plurals(load_yaml(f"{language}.yaml", "naqlan.web")))
    assert len(found) > 10
    assert [(path, form) for path, forms in found for form, words in forms.items() if not fields(words) <= fields(forms["other"])] == []
    assert [path for path, forms in found if language == "ar" and not {"one", "two", "few", "many"} <= set(forms)] == []


def test_nothing_is_called_true() -> None:
    for path, words in paths(load_yaml("en.yaml", "naqlan.web")):
        assert "happened" not in words.replace("reported to have happened", ""), path
        assert not {"confirmed", "fact", "verified"} & set(words.lower().replace(".", " ").split()), path


@pytest.mark.parametrize(
    ("number", "form"),
    [(0, "zero"), (1, "one"), (2, "two"), (3, "few"), (10, "few"), (11, "many"), (99, "many"), (100, "other"), (103, "few"), (202, "other")],
)
def test_arabic_numbers_have_six_forms(number: int, form: str) -> None:
    assert plural("ar", number) == form


def test_a_number_agrees_with_its_noun() -> None:
    arabic, english = page_words("ar"), page_words("en")
    assert [arabic.count("page.count.articles", one) for one in (0, 1, 2, 3, 11, 100)] == [
        "لا مقالات", "مقال واحد", "مقالان", "3 مقالات", "11 مقالا", "100 مقال",
    ]  # fmt: skip
    assert arabic.count("page.count.articles", 3, "٣") == "٣ مقالات"
    assert [english.count("page.count.articles", one) for one in (1, 2, 1200)] == ["1 article", "2 articles", "1,200 articles"]
