import contextlib
import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from naqlan.cli import adding
from naqlan.record.json import loads
from tests.cli.conftest import Run
from tests.conftest import ROOT

PAGE = "عنوان الخبر\nقال وزير الدفاع سالم الفهد إن الطريق مفتوح أمام الجميع.\n".encode()


def test_pages_go_into_a_store_and_come_out_as_records(run: Run, pages: Path, tmp_path: Path) -> None:
    store, given = tmp_path / "s.db", [pages / "001-sada-call.txt", pages / "dump.jsonl"]
    result = run("add", *given, "--store", store)
    assert (result.exit_code, result.stdout) == (0, "")
    assert "8 pages: 8 new, 0 changed, 0 the same" in result.stderr
    assert run("extract", store).stdout == run("extract", *given).stdout
    again = run("add", *given, "--store", store)
    assert "0 pages: 0 new" in again.stderr
    assert "2 files had been read to their end" in again.stderr


def test_the_other_commands_read_a_store(run: Run, pages: Path, tmp_path: Path) -> None:
    store = tmp_path / "s.db"
    run("add", pages / "001-sada-call.txt", pages / "006-nuqta-leak.txt", "--store", store)
    name = loads(run("extract", store).stdout.splitlines()[1]).meta
    by_doc = run("show", store, "--doc", name.doc)
    assert by_doc.exit_code == 0
    assert by_doc.stdout == run("show", pages / "006-nuqta-leak.txt").stdout
    record = json.loads(run("show", store, "--doc", name.doc, "--format", "json").stdout)
    assert run("show", store, "--doc", record["id"]).stdout == by_doc.stdout
    assert run("explain", store, "--doc", record["id"], "--at", 0).exit_code == 0
    assert run("timeline", store).stdout == run("timeline", pages / "001-sada-call.txt", pages / "006-nuqta-leak.txt").stdout
    assert run("show", store, "--doc", "nobody").exit_code == 2


def test_the_store_is_named_by_the_environment(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_bytes(PAGE)
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv(adding.VARIABLE, raising=False)
    run("add", "a.txt")
    assert (tmp_path / "naqlan.db").exists()
    monkeypatch.setenv(adding.VARIABLE, "other.db")
    run("add", "a.txt")
    assert (tmp_path / "other.db").exists()


def test_what_cannot_be_read_is_told_and_the_rest_is_kept(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(PAGE)
    (tmp_path / "b.txt").write_bytes(b"")
    (tmp_path / "c.txt").write_text("An English page with no Arabic on it at all.\n" * 5)
    result = run("add", tmp_path, "--store", tmp_path / "s.db")
    assert result.exit_code == 1
    assert f"naqlan: {tmp_path / 'b.txt'}: empty: " in result.stderr
    assert "3 pages: 1 new" in result.stderr
    assert "dropped: empty 1, not Arabic 1" in result.stderr
    (tmp_path / "b.txt").unlink()
    assert run("add", tmp_path, "--store", tmp_path / "t.db").exit_code == 0, "a page that is not Arabic is no failure"


def test_standard_input(run: Run, tmp_path: Path) -> None:
    result = run("add", "-", "--store", tmp_path / "s.db", stdin=PAGE)
    assert (result.exit_code, "1 pages: 1 new" in result.stderr) == (0, True)


def test_in_arabic(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(PAGE)
    result = run("--lang", "ar", "add", tmp_path / "a.txt", "--store", tmp_path / "s.db")
    assert "جديدة 1" in result.stderr


def test_a_store_that_is_none(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(PAGE)
    (tmp_path / "s.db").write_bytes(PAGE * 100)
    result = run("add", tmp_path / "a.txt", "--store", tmp_path / "s.db")
    assert (result.exit_code, "it is no store of Naqlan" in result.stderr) == (1, True)


@pytest.mark.skipif(os.name == "nt", reason="signals are sent as POSIX has them")
def test_it_ends_in_good_order_when_asked(run: Run, tmp_path: Path) -> None:
    rows = (json.dumps({"id": f"d{number}", "text": PAGE.decode() + str(number)}) for number in range(20_000))
    (tmp_path / "a.jsonl").write_text("\n".join(rows), encoding="utf-8")
    command = [sys.executable, "-m", "naqlan", "add", str(tmp_path / "a.jsonl"), "--store", str(tmp_path / "s.db")]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": str(ROOT / "src")}) as process:
        while not (tmp_path / "s.db-wal").exists():
            assert process.poll() is None
        time.sleep(1)
        process.send_signal(signal.SIGINT)
        told = process.communicate()[1]
    assert process.returncode == 130
    assert "the same command goes on from here" in told
    count = len(run("extract", tmp_path / "s.db").stdout.splitlines())
    assert f"{count:,} new" in told
    assert "stopped" in run("store", "--store", tmp_path / "s.db").stdout


def test_pages_are_read_again_by_other_code(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_bytes(PAGE)
    store = tmp_path / "s.db"
    assert run("add", "--again", "--store", store).exit_code == 1, "there is no store yet"
    run("add", tmp_path / "a.txt", "--store", store)
    assert "0 pages" in run("add", "--again", "--store", store).stderr
    assert "other code" not in run("store", "--store", store).stdout
    for module in ("naqlan.pipeline.adder", "naqlan.cli.store"):
        monkeypatch.setattr(f"{module}.fingerprint", lambda: "other")
    assert "1 pages were read by other code" in run("store", "--store", store).stdout
    (tmp_path / "a.txt").unlink()
    assert "1 pages: 0 new, 0 changed, 1 the same" in run("add", "--again", "--store", store).stderr


def test_nothing_to_add(run: Run, tmp_path: Path) -> None:
    result = run("add", "--store", tmp_path / "s.db")
    assert (result.exit_code, "PATH... is missing" in result.stderr) == (2, True)


@pytest.mark.skipif(os.name == "nt", reason="signals are sent as POSIX has them")
def test_asked_twice_it_ends_though_it_waits_for_input(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "naqlan", "add", "-", "--store", str(tmp_path / "s.db")]
    given = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    with subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=given) as process:
        while not _begun(tmp_path / "s.db"):
            assert process.poll() is None
            time.sleep(0.05)
        for _ in range(2):
            process.send_signal(signal.SIGINT)
            time.sleep(0.5)
        process.wait(timeout=60)
        told = process.stderr.read() if process.stderr else ""
    assert process.returncode == 130
    assert "the same command goes on from here" in told


def _begun(path: Path) -> bool:
    """Says whether a run has been noted in a store, which may only be in the making."""
    if not path.exists():
        return False
    with contextlib.closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection, contextlib.suppress(sqlite3.OperationalError):
        return bool(connection.execute("SELECT count(*) FROM runs").fetchone()[0])
    return False
