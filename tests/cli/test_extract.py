import gzip
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from naqlan.cli import documents
from naqlan.labels.labels import load_labels
from naqlan.pipeline import runner
from naqlan.pipeline.page import read_page
from naqlan.record.article import Article
from naqlan.record.dropped import Reason
from naqlan.record.json import loads
from naqlan.record.page import Page, Unreadable
from tests.cli.conftest import Run

PAGE = "عنوان الخبر\nقال وزير الدفاع سالم الفهد إن الطريق مفتوح أمام الجميع.\n".encode()


def test_one_record_a_line_in_the_order_given(run: Run, pages: Path) -> None:
    paths = [pages / "025-watel-trial.txt", pages / "001-sada-call.txt", pages / "dump.jsonl"]
    result = run("extract", *paths)
    articles = [loads(line) for line in result.stdout.splitlines()]
    assert [one.meta.doc for one in articles[:3]] == ["025-watel-trial", "001-sada-call", "001-sada-call"]
    assert len(articles) == 9
    assert (result.exit_code, result.stderr) == (0, "")


def test_a_folder_is_read_in_order(run: Run, pages: Path) -> None:
    docs = [json.loads(line)["doc"] for line in run("extract", pages).stdout.splitlines()]
    names = [path.stem for path in sorted(pages.glob("*.txt"))]
    assert [doc for doc in docs if doc in names][: len(names)] == names


def test_the_same_input_gives_the_same_bytes(run: Run, pages: Path) -> None:
    assert run("extract", pages).stdout_bytes == run("extract", pages).stdout_bytes


def test_json_is_one_array(run: Run, pages: Path) -> None:
    path = pages / "001-sada-call.txt"
    array = json.loads(run("extract", path, path, "--format", "json").stdout)
    assert array == [json.loads(run("extract", path).stdout)] * 2


def test_an_empty_array(run: Run, tmp_path: Path) -> None:
    assert json.loads(run("extract", tmp_path, "--format", "json").stdout) == []
    assert run("extract", tmp_path).stdout == ""


def test_the_table_has_a_line_for_each_page(run: Run, pages: Path) -> None:
    result = run("extract", pages / "001-sada-call.txt", pages / "002-daftar-copy.txt", "--format", "table")
    assert "2022-03-13" in result.stdout
    assert len([line for line in result.stdout.splitlines() if "2022-" in line]) == 2


def test_one_bad_document_never_stops_the_rest(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(PAGE)
    (tmp_path / "b.txt").write_bytes(b"")
    (tmp_path / "c.jsonl").write_bytes(b'{"text": "broken\n{"id": "c2", "title": "T", "text": "%s"}\n' % PAGE.replace(b"\n", b" "))
    (tmp_path / "d.txt.gz").write_bytes(gzip.compress(PAGE)[:-9])
    (tmp_path / "e.txt").write_bytes(PAGE)
    result = run("extract", tmp_path, tmp_path / "missing.txt")
    assert [json.loads(line)["doc"] for line in result.stdout.splitlines()] == ["a", "c2", "e"]
    told = result.stderr.splitlines()
    assert [line.split(": ")[2] for line in told] == ["empty", "damaged", "damaged", "damaged"]
    assert all(line.startswith(f"naqlan: {tmp_path}") for line in told)
    assert result.exit_code == 1


def test_a_page_that_breaks_the_code_never_stops_the_rest(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in "ab":
        (tmp_path / f"{name}.txt").write_bytes(PAGE)

    def broken(page: Page, **how: Any) -> Article:
        if page.doc == "a":
            raise ZeroDivisionError("\x1b[31mzero\n")
        return read_page(page, **how)

    monkeypatch.setattr(runner, "read_page", broken)
    result = run("extract", tmp_path)
    assert [json.loads(line)["doc"] for line in result.stdout.splitlines()] == ["b"]
    assert "ZeroDivisionError: zero" in result.stderr
    assert "\x1b" not in result.stderr
    assert result.exit_code == 1


def test_a_page_that_is_not_arabic_is_a_record_that_says_so(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("An English page with no Arabic on it at all.\n" * 5)
    result = run("extract", tmp_path / "a.txt")
    record = json.loads(result.stdout)
    assert (result.exit_code, record["body"], record["dropped"][0]["reason"]) == (0, "", "not Arabic")


@pytest.mark.parametrize(("reason", "code"), [("not Arabic", 0), ("revisit", 0), ("not a page", 0), ("unreachable", 1)])
def test_what_is_rightly_left_out_is_told_and_no_failure(run: Run, monkeypatch: pytest.MonkeyPatch, reason: Reason, code: int) -> None:
    url = "https://sada.example/1"
    monkeypatch.setattr(documents, "read_documents", lambda *_, **__: [Unreadable(url, url, reason, "said why")])
    result = run("extract", url)
    assert (result.exit_code, result.stdout) == (code, "")
    assert result.stderr == f"naqlan: {url}: {load_labels('en').of('reason', reason)}: said why\n"


@pytest.mark.parametrize("data", [PAGE, json.dumps({"id": "x", "title": "عنوان الخبر", "text": PAGE.decode()}).encode() + b"\n"])
def test_standard_input(run: Run, data: bytes) -> None:
    result = run("extract", "-", stdin=data)
    assert json.loads(result.stdout)["title"] == "عنوان الخبر"
    assert result.exit_code == 0


def test_empty_standard_input(run: Run) -> None:
    result = run("extract", "-", stdin=b"")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "empty" in result.stderr


def test_records_are_taken_as_they_are(run: Run, pages: Path, tmp_path: Path) -> None:
    first = run("extract", pages / "001-sada-call.txt", pages / "011-siraj-live.txt")
    for name, data in (("r.jsonl", first.stdout_bytes), ("r.jsonl.gz", gzip.compress(first.stdout_bytes))):
        (tmp_path / name).write_bytes(data)
        assert run("extract", tmp_path / name).stdout == first.stdout
    assert run("extract", "-", stdin=first.stdout_bytes).stdout == first.stdout


def test_a_damaged_record_is_told_with_its_line(run: Run, pages: Path, tmp_path: Path) -> None:
    line = run("extract", pages / "001-sada-call.txt").stdout
    (tmp_path / "r.jsonl").write_text(line.replace('"genre":"news"', '"genre":"poem"') + line, encoding="utf-8")
    result = run("extract", tmp_path / "r.jsonl")
    assert result.stdout == line
    assert "r.jsonl:1: damaged: no record of this format: genre: 'poem'" in result.stderr


@pytest.mark.parametrize("output", ["jsonl", "json", "table"])
def test_hostile_text_never_reaches_the_terminal_raw(run: Run, hostile: Path, output: str) -> None:
    result = run("extract", hostile, "--format", output)
    allowed = {"\n", *("\u2068\u2069" if output == "table" else "")}
    assert not {letter for letter in result.stdout if not letter.isprintable() and letter not in {*allowed, "\u200f"}}


def test_a_closed_pipe_is_no_error(pages: Path) -> None:
    command = [sys.executable, "-m", "naqlan", "extract", *[str(pages)] * 3]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""


def test_progress_on_a_long_run(run: Run, pages: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = []
    monkeypatch.setattr(documents, "PATIENCE", 0.0)
    monkeypatch.setattr(documents, "EVERY", 0.0)
    monkeypatch.setattr(documents.Documents, "_progress", lambda self, _: shown.append(self.read))
    run("extract", pages / "dump.jsonl")
    assert shown == list(range(1, 8))
