import json
from pathlib import Path

import pytest

from naqlan.pipeline.parts import Part, cut, read_part, whole_files
from naqlan.read import source
from naqlan.read.options import Options
from naqlan.read.source import read_pages


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "sub").mkdir()
    rows = [json.dumps({"id": f"d{number}", "text": f"نص {number} " * 200}, ensure_ascii=False) for number in range(300)]
    (tmp_path / "sub" / "b.jsonl").write_text("\n".join(rows), encoding="utf-8")
    (tmp_path / "a.txt").write_text("عنوان\nنص", encoding="utf-8")
    (tmp_path / "c.pdf").write_bytes(b"%PDF")
    return tmp_path


def test_the_files_of_a_folder_in_order(folder: Path) -> None:
    found = list(whole_files(str(folder)))
    assert [(part.source, part.key) for part in found] == [(str(folder / name), name) for name in ("a.txt", "c.pdf", "sub/b.jsonl")]
    assert [part.size for part in found] == [Path(part.path).stat().st_size for part in found]
    assert all(part.changed == int(Path(part.path).stat().st_mtime) and part.stop is None for part in found)


def test_a_folder_that_cannot_be_read_is_told_before_any_work(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source, "_walk", lambda path: iter([path / "sub"]))  # as where its permissions forbid it
    with pytest.raises(PermissionError, match="the folder cannot be read"):
        list(whole_files(str(folder)))


def test_paths_are_absolute_and_sources_as_given(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    assert [(part.path, part.source, part.key) for part in whole_files("sub/b.jsonl")] == [
        (str(folder / "sub/b.jsonl"), "sub/b.jsonl", "sub/b.jsonl")
    ]


def test_the_parts_of_a_folder_hold_what_the_folder_holds(folder: Path) -> None:
    parts = [one for part in whole_files(str(folder)) for one in cut(part, 100_000)]
    assert [part.key for part in parts] == ["a.txt", "c.pdf", *["sub/b.jsonl"] * 4]
    assert [item for part in parts for item in read_part(part, Options())] == list(read_pages([str(folder)]))


def test_a_copy_is_read_in_place_of_the_file(folder: Path) -> None:
    part = Part("s3://bucket/a.txt", "s3://bucket/a.txt", "a.txt", 0, 10)
    assert [item.source for item in read_part(part, Options(), folder / "a.txt")] == ["s3://bucket/a.txt"]


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        list(whole_files(str(tmp_path / "a.txt")))
