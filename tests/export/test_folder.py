import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from naqlan.errors import InputError
from naqlan.export import folder as module
from naqlan.export.dictionary import dictionary
from naqlan.export.folder import ExportFormat, Folder, tables_named
from naqlan.export.values import row_of

TABLE = dictionary()["redirects"]
ROWS = [row_of(TABLE, {"kind": "story", "old": f"{number}", "new": "n"}) for number in range(5)]


def _written(path: Path, rows: Any, kind: ExportFormat = "jsonl") -> list[int]:
    folder = Folder(path, kind)
    try:
        counts = list(folder.put(TABLE, rows))
        folder.finish(["# t"], {})
    finally:
        folder.drop()
    return counts


def test_files_have_their_names_once_all_are_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "AT_ONCE", 2)
    assert _written(tmp_path / "new" / "out", iter(ROWS)) == [2, 4, 5]
    assert {one.name for one in (tmp_path / "new" / "out").iterdir()} == {"redirects.jsonl", "README.md", "datapackage.json"}
    assert len((tmp_path / "new" / "out" / "redirects.jsonl").read_text(encoding="utf-8").splitlines()) == 5


def test_an_error_leaves_the_earlier_export_as_it_was(tmp_path: Path) -> None:
    def broken() -> Iterator[Any]:
        yield from ROWS[:1]
        raise InputError("damaged")

    _written(tmp_path, ROWS)
    before = {one.name: one.read_bytes() for one in tmp_path.iterdir()}
    with pytest.raises(InputError, match="damaged"):
        _written(tmp_path, broken())
    assert {one.name: one.read_bytes() for one in tmp_path.iterdir()} == before


def test_what_a_killed_export_left_is_no_obstacle(tmp_path: Path) -> None:
    (tmp_path / "redirects.jsonl.part").write_text("{", encoding="utf-8")
    assert _written(tmp_path, []) == [0]
    assert not list(tmp_path.glob("*.part"))


def test_a_folder_with_other_files_and_a_file_are_refused(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("mine", encoding="utf-8")
    with pytest.raises(InputError, match="other files"):
        Folder(tmp_path, "csv")
    (tmp_path / "datapackage.json").write_text("[]", encoding="utf-8")
    with pytest.raises(InputError, match="other files"):
        Folder(tmp_path, "csv")
    with pytest.raises(InputError, match="this is a file"):
        Folder(tmp_path / "README.md", "csv")


def test_csv_says_its_encoding(tmp_path: Path) -> None:
    _written(tmp_path, [], "csv")
    assert (tmp_path / "redirects.csv").read_bytes() == b"\xef\xbb\xbfkind,old,new\r\n"


def test_tables_are_named_in_the_order_of_the_dictionary() -> None:
    assert [one.name for one in tables_named(["times", "articles"])] == ["articles", "times"]
    assert len(tables_named(None)) == len(dictionary())
    with pytest.raises(InputError, match=r"nothing: there is no such table; the tables are articles, "):
        tables_named(["nothing"])


def test_the_package_names_what_is_there(tmp_path: Path) -> None:
    _written(tmp_path, ROWS)
    package = json.loads((tmp_path / "datapackage.json").read_text(encoding="utf-8"))
    assert [one["path"] for one in package["resources"]] == ["redirects.jsonl"]
