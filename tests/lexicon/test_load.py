"""Is a faulty file of words refused, with file and line?"""

from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from naqlan.errors import LexiconError
from naqlan.lexicon.load import data_folder, line_of, load_list, load_yaml, read_text

_NUMBERS = count()


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[str, Path]]:
    """The name and the data folder of an importable package of its own."""
    name = f"words_for_test_{next(_NUMBERS)}"
    folder = tmp_path / name / "data"
    folder.mkdir(parents=True)
    (tmp_path / name / "__init__.py").touch()
    monkeypatch.syspath_prepend(str(tmp_path))
    yield name, folder
    read_text.cache_clear()
    load_yaml.cache_clear()


def test_a_missing_file_says_what_to_do(package: tuple[str, Path]) -> None:
    with pytest.raises(LexiconError, match=r"nowhere\.yaml: cannot be read .*reinstall"):
        load_yaml("nowhere.yaml", package[0])


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a: [1\nb: 2\n", r"w\.yaml, line 2: "),
        ("- a\n", r"w\.yaml, line 1: the file must be a mapping"),
        ("a: 1\nb: [\ufefb]\n", r"w\.yaml, line 2: a presentation form"),
        ("a: 1\nb: [e\u0301]\n", r"w\.yaml, line 2: not in NFC"),
    ],
    ids=["broken", "no mapping", "presentation form", "not NFC"],
)
def test_a_fault_comes_with_file_and_line(package: tuple[str, Path], text: str, message: str) -> None:
    (package[1] / "w.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(LexiconError, match=message):
        load_yaml("w.yaml", package[0])


def test_what_is_not_utf8_is_refused(package: tuple[str, Path]) -> None:
    (package[1] / "w.yaml").write_bytes("a: قال".encode("cp1256"))
    with pytest.raises(LexiconError, match=r"w\.yaml: cannot be read"):
        load_yaml("w.yaml", package[0])


def test_an_empty_file_is_an_empty_mapping(package: tuple[str, Path]) -> None:
    (package[1] / "w.yaml").write_text("# nothing yet\n", encoding="utf-8")
    assert load_yaml("w.yaml", package[0]) == {}


def test_yaml_cannot_make_objects(package: tuple[str, Path]) -> None:
    (package[1] / "w.yaml").write_text("a: !!python/object/apply:os.getcwd []\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=r"w\.yaml, line 1"):
        load_yaml("w.yaml", package[0])


def test_a_list_has_neither_comments_nor_blank_lines() -> None:
    for file in data_folder().iterdir():
        if file.name.endswith(".txt"):
            assert not [entry for entry in load_list(file.name) if not entry or "#" in entry or entry != entry.strip()]


def test_the_line_of_a_word_is_counted_from_one(package: tuple[str, Path]) -> None:
    (package[1] / "w.yaml").write_text("a: 1\nb: 2\n", encoding="utf-8")
    assert line_of("w.yaml", "b:", package[0]) == 2
    assert line_of("w.yaml", "c:", package[0]) == 0
