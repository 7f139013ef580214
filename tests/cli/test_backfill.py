import gzip
import json
import re
from pathlib import Path

import pytest

from naqlan.cli import backfill as module
from naqlan.cli.labels import load_labels
from naqlan.scale.supervise import Progress
from tests.cli.conftest import Run

PAGE = "قال وزير الدفاع سالم الفهد إن الطريق مفتوح أمام الجميع، وقال إن المراقبين وصلوا إلى المعبر يوم الأحد."


@pytest.fixture
def given(tmp_path: Path) -> Path:
    rows = [json.dumps({"id": f"d{number}", "title": f"عنوان {number}", "text": f"{PAGE} {number}"}) for number in range(3)]
    path = tmp_path / "given.jsonl.gz"
    path.write_bytes(gzip.compress("\n".join([*rows, "broken"]).encode()))
    return path


@pytest.mark.needs("parquet")
def test_tables_are_written_and_summed_up(run: Run, given: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    result = run("backfill", given, "--out", out, "--workers", 1)
    assert result.exit_code == 0, result.stderr
    assert re.fullmatch(r"4 pages in 1 tables: 3 articles, \d+ statements, 0 contacts\nPages that gave no article:\n  damaged: 1\n", result.stdout)
    assert result.stderr.startswith("naqlan: 0 of 1 shards done, 0 given up; 0 pages")
    assert len(list(out.glob("*.parquet"))) == 1
    again = run("--lang", "ar", "backfill", given, "--out", out)
    assert "المقالات 3" in again.stdout
    assert "الأجزاء المنجزة 1 من 1" in again.stderr


@pytest.mark.needs("parquet")
def test_another_run_in_the_same_folder_is_an_error_that_says_what_to_do(run: Run, given: Path, tmp_path: Path) -> None:
    run("backfill", given, "--out", tmp_path / "out", "--workers", 1)
    other = run("backfill", given, "--out", tmp_path / "out", "--language", "any")
    assert (other.exit_code, other.stdout) == (1, "")
    assert "changed since is language" in other.stderr
    assert run("backfill", given, "--out", tmp_path / "out", "--language", "any", "--fresh", "--workers", 1).exit_code == 0


def test_shards_that_were_given_up_are_listed(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "backfill", lambda *_, **__: Progress(shards=2, done=1, failed={"000001-a": "its process\x1b[31m ended"}))
    result = run("backfill", "x", "--out", tmp_path)
    assert result.exit_code == 1
    assert result.stderr == "naqlan: shard 000001-a was given up: its process ended; the same command tries it again\n"


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ([], "--out is missing"),
        (["--out", "o", "--address", "auto"], "give --engine ray as well"),
        (["--out", "o", "--workers", "0"], "--workers: "),
        (["--out", "o", "--column", "text"], "FIELD=NAME"),
    ],
)
def test_a_wrong_call_is_told(run: Run, options: list[str], told: str) -> None:
    result = run("backfill", "x", *options)
    assert result.exit_code == 2
    assert told in result.stderr


def test_an_input_that_is_not_there(run: Run, tmp_path: Path) -> None:
    pytest.importorskip("pyarrow", reason="needs parquet")
    result = run("backfill", tmp_path / "nothing", "--out", tmp_path / "out")
    assert result.exit_code == 1
    assert "nothing: cannot be read" in result.stderr


def test_the_time_left_is_shown_while_there_is_some() -> None:
    meter = module.Meter(load_labels("en"))
    progress = Progress(shards=9, done=3, worked=100, read=10, left=3600 * 10)
    progress.begun -= 1.0
    assert meter._line(progress).endswith("100 pages a second; 1:00:00 left") or "59:5" in meter._line(progress) or "1:00:0" in meter._line(progress)
    assert "left" not in meter._line(Progress(shards=9))
