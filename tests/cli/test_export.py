from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.fixture
def store(run: Run, pages: Path, tmp_path: Path) -> Path:
    path = tmp_path / "s.db"
    run("add", pages / "001-sada-call.txt", pages / "002-daftar-copy.txt", "--store", path)
    return path


@pytest.mark.parametrize("kind", ["jsonl", "csv", pytest.param("parquet", marks=pytest.mark.needs("parquet"))])
def test_tables_are_written(run: Run, store: Path, tmp_path: Path, kind: str) -> None:
    answer = run("export", tmp_path / "out", "--format", kind, "--store", store)
    assert answer.exit_code == 0
    assert "tables" in answer.stderr
    assert (tmp_path / "out" / f"statements.{kind}").stat().st_size > 0
    assert "# naqlan-export" in (tmp_path / "out" / "README.md").read_text(encoding="utf-8")


def test_tables_and_days_are_chosen(run: Run, store: Path, tmp_path: Path) -> None:
    run("export", tmp_path / "out", "--tables", "articles, copies", "--since", "2022-03-14", "--store", store)
    assert {path.name for path in (tmp_path / "out").iterdir()} == {"articles.jsonl", "copies.jsonl", "README.md", "datapackage.json"}
    assert (tmp_path / "out" / "articles.jsonl").read_text(encoding="utf-8") == ""


def test_what_is_wrong_is_said(run: Run, store: Path, tmp_path: Path) -> None:
    answer = run("export", tmp_path / "out", "--since", "yesterday", "--store", store)
    assert answer.exit_code == 2
    assert "yesterday is no day" in answer.stderr
    answer = run("export", tmp_path / "out", "--tables", "nothing", "--store", store)
    assert answer.exit_code == 1
    assert "no such table" in answer.stderr
    assert run("export", store, "--store", store).exit_code == 1
