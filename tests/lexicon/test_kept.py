"""Are data made once, made anew where their sources change, and never harmed by what lies on disk?"""

from pathlib import Path

import pytest

from naqlan.lexicon.kept import fingerprint, kept


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    return tmp_path / "naqlan"


def test_what_was_made_is_read_back(folder: Path) -> None:
    made: list[int] = []

    def make() -> dict[str, list[int]]:
        made.append(1)
        return {"قال": [1, 2]}

    assert kept("words", ["a"], make) == kept("words", ["a"], make) == {"قال": [1, 2]}
    assert len(made) == 1
    kept("words", ["b"], make)
    assert len(made) == len(list(folder.iterdir())) == 2


def test_a_broken_file_is_made_anew(folder: Path) -> None:
    kept("words", ["a"], lambda: [1])
    (file,) = folder.iterdir()
    file.write_bytes(b"no marshal at all")
    assert kept("words", ["a"], lambda: [2]) == [2]


def test_what_cannot_be_written_is_given_all_the_same(folder: Path) -> None:
    assert kept("words", ["a"], lambda: [test_a_broken_file_is_made_anew]) == [test_a_broken_file_is_made_anew]
    folder.parent.joinpath("naqlan").rmdir() if folder.exists() else None
    folder.touch()
    assert kept("words", ["a"], lambda: [1]) == [1]


def test_sources_are_told_apart_where_they_end() -> None:
    assert fingerprint(["ab", "c"]) != fingerprint(["a", "bc"])
