from pathlib import Path

import pytest

from naqlan.compare.word_sets import LARGEST, read_word_sets, word_sets
from naqlan.errors import InputError
from naqlan.text.fold import fold

OWN = """sets:
  - id: river
    words: [نهر, وادي]
  - id: bridge
    en: a bridge
    ar: جسر
    words: {جسر: [جسر, الكوبري], معبر: }
    but: [جسر جوي]
"""


def test_the_package_has_sets_of_many_regions_each_named_in_both_languages() -> None:
    sets = word_sets()
    assert len(sets) >= 40
    for one in sets:
        assert one.en
        assert one.en.isascii() or "ü" in one.en
        assert one.ar != one.id


@pytest.mark.parametrize("taking_sides", ["illegal", "so-called", "terror", "regime", "martyr"])
def test_what_a_set_designates_is_said_without_taking_sides(taking_sides: str) -> None:
    assert not [one.id for one in word_sets() if taking_sides in one.en.lower()]


def test_a_readers_file_is_read_with_forms_or_without(tmp_path: Path) -> None:
    path = tmp_path / "own.yaml"
    path.write_text(OWN, encoding="utf-8")
    river, bridge = read_word_sets(path)
    assert river.words == (("نهر", ("نهر",)), ("وادي", ("وادي",)))
    assert (river.en, bridge.ar, bridge.but) == ("river", "جسر", ("جسر جوي",))
    assert bridge.words == (("جسر", ("جسر", "الكوبري")), ("معبر", ("معبر",)))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "a list `sets` is wanted"),
        ("sets: {}", "a list `sets` is wanted"),
        ("sets: [نهر]", "set 1: it must have an `id`"),
        ("sets: [{id: river}]", r"set 1 \(river\): `words` must be"),
        ("sets: [{id: river, words: [نهر]}]", "at least two"),
        ("sets: [{id: river, words: [نهر, 7]}]", "`words` must be"),
        ("sets: [{id: river, words: {نهر: واد, جدول: [جدول]}}]", "نهر: a list of written forms"),
        ("sets: [{id: river, words: {نهر: ['…'], جدول: [جدول]}}]", "is no form"),
        ("sets: [{id: river, colour: blue, words: [نهر, جدول]}]", "unknown key colour"),
        ("sets: [{id: river, words: [نهر, جدول]}, {id: river, words: [واد, رافد]}]", "two sets have the id river"),
        ("sets: [{id: river, words: [نهر, جدول]}, {id: brook, words: [جدول, رافد]}]", "جدول stands in two places: river, جدول; and brook, جدول"),
        ("sets: [", "no YAML"),
        ("sets: !!python/object:os.system []", "no YAML"),
    ],
)
def test_what_is_wrong_with_a_readers_file_is_told(tmp_path: Path, text: str, told: str) -> None:
    path = tmp_path / "own.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=told):
        read_word_sets(path)


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        read_word_sets(tmp_path / "none.yaml")
    (tmp_path / "bytes.yaml").write_bytes("نهر".encode("cp1256"))
    with pytest.raises(InputError, match="not UTF-8"):
        read_word_sets(tmp_path / "bytes.yaml")
    (tmp_path / "large.yaml").write_bytes(b" " * (LARGEST + 1))
    with pytest.raises(InputError, match="larger than"):
        read_word_sets(tmp_path / "large.yaml")


def test_the_words_of_the_package_are_told_apart_by_their_folded_forms() -> None:
    forms = [fold(form) for one in word_sets() for _, some in one.words for form in some]
    assert len(forms) > 500
