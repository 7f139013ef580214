import csv
import io
import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.fixture
def store(run: Run, pages: Path, tmp_path: Path) -> Path:
    path = tmp_path / "s.db"
    run("add", pages / "001-sada-call.txt", pages / "002-daftar-copy.txt", pages / "005-siraj-clash.txt", "--store", path)
    return path


def test_every_pair_is_written_with_the_ids_given(run: Run, store: Path) -> None:
    lines = [json.loads(line) for line in run("copies", "--store", store, "--format", "jsonl").stdout.splitlines()]
    assert [list(line) for line in lines] == [["a", "b", "kind", "share"]]
    assert ({lines[0]["a"], lines[0]["b"]}, lines[0]["kind"]) == ({"001-sada-call", "002-daftar-copy"}, "reprint")
    assert 0.9 < lines[0]["share"] <= 1


def test_the_copies_of_an_article_stand_side_by_side(run: Run, store: Path) -> None:
    shown = run("copies", "002-daftar-copy", "--store", store).stdout
    assert "likely the first" in shown
    assert "001-sada-call" in shown
    assert "005-siraj-clash" not in shown
    (row,) = json.loads(run("copies", "002-daftar-copy", "--store", store, "--format", "json").stdout)
    assert (row["a"], row["b"], row["first"]) == ("002-daftar-copy", "001-sada-call", "001-sada-call")
    assert row["passages"][0]["a_text"].split()[:3] == row["passages"][0]["b_text"].split()[:3]


def test_groups_are_shown_in_both_languages(run: Run, store: Path) -> None:
    assert "the same text: 2" in run("copies", "--store", store).stdout
    assert "بالنص نفسه: 2" in run("--lang", "ar", "copies", "--store", store).stdout


def test_an_article_without_copies_says_so_and_an_unknown_one_is_an_error(run: Run, store: Path) -> None:
    assert "Nothing was copied." in run("copies", "005-siraj-clash", "--store", store).stdout
    answer = run("copies", "nobody", "--store", store)
    assert answer.exit_code == 2
    assert "nobody" in answer.stderr


def test_an_empty_csv_has_its_head(run: Run, pages: Path, tmp_path: Path) -> None:
    run("add", pages / "005-siraj-clash.txt", "--store", tmp_path / "s.db")
    written = run("copies", "--store", tmp_path / "s.db", "--format", "csv").stdout
    assert list(csv.reader(io.StringIO(written))) == [["a", "b", "kind", "share"]]


def test_hostile_text_commands_no_terminal(run: Run, hostile: Path, tmp_path: Path) -> None:
    run("add", hostile, "--store", tmp_path / "s.db")
    rows = run("extract", tmp_path / "s.db").stdout.splitlines()
    assert "\x1b" not in run("copies", json.loads(rows[0])["doc"], "--store", tmp_path / "s.db").stdout
