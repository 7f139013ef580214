import gzip
import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from naqlan.cli import backfill as module
from naqlan.labels.labels import load_labels
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
    assert len(list(out.glob("*.parquet"))) == 1
    assert "المقالات 3" in run("--lang", "ar", "backfill", given, "--out", out).stdout


@pytest.mark.needs("parquet")
def test_a_long_run_tells_how_far_it_is(run: Run, given: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "EVERY", 0.0)
    told = run("backfill", given, "--out", tmp_path / "out", "--workers", 1).stderr.splitlines()
    assert told[0] == "naqlan: 0 of 1 files of the input parted"
    assert told[1] == "naqlan: 0 of 1 shards done, 0 given up; 0 pages, 0 articles; 0 pages a second"
    assert told[-1].startswith("naqlan: 1 of 1 shards done, 0 given up; 4 pages, 3 articles; ")


@pytest.mark.needs("parquet")
def test_its_tables_go_into_a_store(run: Run, given: Path, tmp_path: Path) -> None:
    run("backfill", given, "--out", tmp_path / "out", "--workers", 1)
    plain = run("extract", given).stdout
    assert run("extract", tmp_path / "out").stdout == plain
    result = run("add", tmp_path / "out", "--store", tmp_path / "s.db")
    assert "4 pages: 3 new" in result.stderr
    assert run("extract", tmp_path / "s.db").stdout == plain
    assert "0 pages: 0 new" in run("add", tmp_path / "out", "--store", tmp_path / "s.db").stderr


@pytest.mark.needs("parquet")
@pytest.mark.skipif(sys.platform == "win32", reason="needs signals")
def test_ctrl_c_ends_it_and_its_workers_and_the_same_command_goes_on(tmp_path: Path) -> None:
    given, out = tmp_path / "given", tmp_path / "out"
    given.mkdir()
    for number in range(40):
        (given / f"{number}.txt").write_text(f"عنوان الخبر {number}\n" + f"{PAGE} {number}\n" * 1500, encoding="utf-8")
    command = [sys.executable, "-m", "naqlan", "backfill", str(given), "--out", str(out), "--workers", "1", "--shard-size", "1"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, start_new_session=True) as process:
        while process.poll() is None and not list((out / ".backfill").glob("0*.json")):
            time.sleep(0.02)
        os.killpg(process.pid, signal.SIGINT)
        assert process.stderr is not None
        told = process.stderr.read().decode()
    assert process.returncode == 130
    assert "Stopped. What was worked is kept" in told
    assert "Traceback" not in told
    assert not list(out.glob(".*.part"))
    done = len(list(out.glob("*.parquet")))
    assert 1 <= done < 12


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
    progress = Progress(shards=9, done=3, worked=100, read=1, left=7200)
    progress.begun -= 1.0
    assert re.search(r"; 2:0\d:\d\d left$", meter._line(progress))
    assert "left" not in meter._line(Progress(shards=9))
