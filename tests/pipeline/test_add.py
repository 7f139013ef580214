import errno
import io
import itertools
import json
import os
import random
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

import naqlan
from naqlan.pipeline import adder as module
from naqlan.pipeline.add import add_paths
from naqlan.pipeline.adder import Adder, Tally
from naqlan.read.options import Options
from naqlan.store.store import Store
from tests.conftest import ROOT
from tests.pipeline import killed
from tests.read.archives import ARABIC, by_record, record, response
from tests.store.made import article, rows_of, store_at

TEXT = "عنوان الخبر\nقال وزير الدفاع سالم الفهد إن الطريق مفتوح أمام الجميع، في يوم {}."
KILLS = 6


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages are not read here but kept."""
    monkeypatch.setattr(module, "work_page", killed.work)


def rows(path: Path, count: int, first: int = 0) -> Path:
    lines = (json.dumps({"id": f"d{number}", "text": TEXT.format(number)}) for number in range(first, first + count))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def add(store: Store, *paths: Path | str, options: Options | None = None, stdin: bytes | None = None, most: int | None = None) -> Tally:
    taken = itertools.count(1)
    with Adder(store, "add") as adder:
        add_paths(
            [str(path) for path in paths],
            adder,
            store,
            options=options or Options(),
            stdin=None if stdin is None else io.BytesIO(stdin),
            stopping=lambda: next(taken) == most,
        )
    return adder.tally


def test_a_folder_is_added_once(tmp_path: Path) -> None:
    folder = tmp_path / "news"
    folder.mkdir()
    rows(folder / "a.jsonl", 5)
    (folder / "b.txt").write_text(TEXT.format("السبت"), encoding="utf-8")
    (folder / "c.bin").write_bytes(b"\x00")
    with store_at(tmp_path / "s.db") as store:
        tally = add(store, folder)
        assert (tally.outcomes, tally.dropped, tally.skipped) == ({"new": 6}, {"binary": 1}, 0)
        again = add(store, folder)
        assert (again.pages, again.skipped) == (0, 3)


def test_a_file_that_has_changed_is_read_again(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store:
        path = rows(tmp_path / "a.jsonl", 5)
        add(store, path)
        rows(path, 6)
        os.utime(path, (1, 1))
        assert add(store, path).outcomes == {"same": 5, "new": 1}
        path.write_text(path.read_text().replace("d2", "d9"))
        assert add(store, path).outcomes == {"same": 5, "new": 1}


def test_another_way_of_reading_reads_it_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = rows(tmp_path / "a.jsonl", 5)
    with store_at(tmp_path / "s.db") as store:
        add(store, path)
        assert add(store, path, options=Options(language="any")).outcomes == {"same": 5}
        assert add(store, path, options=Options(columns={"title": "id"})).pages == 5
        monkeypatch.setattr(module, "fingerprint", lambda: "other code")
        assert add(store, path).outcomes == {"same": 5}


def test_a_run_that_was_stopped_goes_on_where_it_was(tmp_path: Path) -> None:
    path, more = rows(tmp_path / "a.jsonl", 30), rows(tmp_path / "b.jsonl", 5, 100)
    with store_at(tmp_path / "s.db") as store, store_at(tmp_path / "t.db") as other:
        assert add(store, path, more, most=12).pages == 12
        assert store.runs()[0].state == "stopped"
        rest = add(store, path, more)
        assert rest.pages == 18 + 5
        add(other, path, more)
        assert rows_of(store, ("run", "first_seen", "last_seen", "at")) == rows_of(other, ("run", "first_seen", "last_seen", "at"))


def test_a_web_archive_goes_on_at_its_record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "work_page", lambda of, **_: article(of, of.text))
    made = [record(response(ARABIC.replace("غدا", f"غدا {number}")), WARC_Target_URI=f"https://sada.example/{number}") for number in range(9)]
    path = tmp_path / "a.warc.gz"
    path.write_bytes(by_record(made))
    with store_at(tmp_path / "s.db") as store:
        assert add(store, path, most=4).outcomes == {"new": 4}
        assert add(store, path).outcomes == {"new": 5}
        assert add(store, path).skipped == 1


def test_a_bad_row_is_counted_once_wherever_the_run_was_stopped(tmp_path: Path) -> None:
    path = rows(tmp_path / "a.jsonl", 5)
    lines = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join([*lines[:3], "[]", *lines[3:]]), encoding="utf-8")
    for most in range(1, 6):
        with store_at(tmp_path / f"{most}.db") as store:
            assert sum(add(store, path, most=count).dropped["damaged"] for count in (most, None)) == 1


def test_standard_input(tmp_path: Path) -> None:
    data = rows(tmp_path / "a.jsonl", 9).read_bytes()
    with store_at(tmp_path / "s.db") as store:
        assert add(store, "-", stdin=data, most=3).pages == 3
        assert store.runs()[0].state == "stopped"
        assert add(store, "-", stdin=data).outcomes == {"same": 3, "new": 5}


def test_records_and_stores_are_added_as_they_are(tmp_path: Path) -> None:
    records = tmp_path / "r.jsonl"
    records.write_text("".join(naqlan.dumps(naqlan.extract(TEXT.format(day))) + "\n" for day in range(4)), encoding="utf-8")
    with store_at(tmp_path / "s.db") as store, store_at(tmp_path / "t.db") as other:
        assert add(store, records, most=2).outcomes == {"new": 2}
        assert add(store, records).outcomes == {"new": 2}
        assert add(other, tmp_path / "s.db").outcomes == {"new": 4}
        assert list(other.articles()) == list(store.articles())


def test_the_store_is_not_added_to_itself(tmp_path: Path) -> None:
    rows(tmp_path / "a.jsonl", 2)
    with store_at(tmp_path / "s.db") as store:
        for expected in (2, 0):
            assert add(store, tmp_path).pages == expected


def test_a_file_that_is_not_there_is_told_each_time(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store:
        for _ in range(2):
            assert add(store, tmp_path / "none.txt").dropped == {"damaged": 1}


def test_a_file_that_may_not_be_read_is_read_once_it_may(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = rows(tmp_path / "a.jsonl", 2)
    with store_at(tmp_path / "s.db") as store:
        with monkeypatch.context() as closed:
            closed.setattr(os, "access", lambda *_: False)
            closed.setattr(Path, "open", _refuse)
            assert add(store, path).dropped == {"damaged": 1}
        assert add(store, path).outcomes == {"new": 2}


def _refuse(self: Path, *_: object) -> None:
    raise PermissionError(errno.EACCES, "Permission denied", str(self))


def test_a_store_in_use_is_read_again_when_something_was_added(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store, store_at(tmp_path / "t.db") as other:
        for number in range(2):
            add(store, rows(tmp_path / f"{number}.jsonl", 1, first=number))
            assert add(other, tmp_path / "s.db").outcomes["new"] == 1
        assert add(other, tmp_path / "s.db").skipped == 1


def _killed(store: Path, paths: Sequence[Path], kills: int) -> int:
    """Runs the adding again and again, killing it some batches into each run, till it ends; returns how often it was killed."""
    draw = random.Random(len(paths))
    for number in range(1000):
        command = [sys.executable, "-m", "tests.pipeline.killed", str(store), *map(str, paths)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT / "src")}) as process:
            assert process.stdout
            if number < kills:
                for _ in range(draw.randint(0, 5)):
                    process.stdout.readline()
                time.sleep(draw.random() * 0.01)
                process.kill()
            process.stdout.read()
        if process.returncode == 0:
            return number
    raise AssertionError


def test_nothing_is_lost_or_doubled_through_kills_at_any_moment(tmp_path: Path) -> None:
    paths = [rows(tmp_path / "a.jsonl", 200), rows(tmp_path / "b.jsonl", 50, 150)]
    assert _killed(tmp_path / "s.db", paths, KILLS) == KILLS
    killed.main(tmp_path / "t.db", *map(str, paths))
    with store_at(tmp_path / "s.db") as store, store_at(tmp_path / "t.db") as other:
        assert rows_of(store) == rows_of(other)
        assert store.counts().articles == 180
        assert store.problems() == []
