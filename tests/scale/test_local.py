import os
import signal
import sys
import time
from pathlib import Path

import pytest

from naqlan.errors import BackfillError
from naqlan.scale import local
from naqlan.scale.local import Local, processors
from naqlan.scale.supervise import Ended
from tests.scale import made
from tests.scale.running import drive, wait_for_end


def _run(engine: Local, *names: str, out: Path = Path()) -> dict[str, Ended]:
    """Runs tasks of these names, each once."""
    found: dict[str, Ended] = {}
    waiting = [made.task(out, name) for name in names]
    while len(found) < len(names):
        while waiting and engine.room():
            engine.start(waiting.pop(0))
        found.update({end.task.shard.name: end for end in engine.ended(5)})
    return found


def test_tasks_run_on_as_many_processes_as_wanted_again_and_again() -> None:
    with Local(2, made.quick) as engine:
        assert engine.room() == 2
        found = _run(engine, *"abcdef")
    pids = {end.mark.versions["pid"] for end in found.values() if end.mark}
    assert 1 <= len(pids) <= 2
    assert str(os.getpid()) not in pids


def test_a_process_is_replaced_after_so_many_shards(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(local, "MOST_SHARDS", 2)
    with Local(1, made.quick) as engine:
        found = _run(engine, *"abc")
    assert len({end.mark.versions["pid"] for end in found.values() if end.mark}) == 2


def test_a_process_that_holds_too_much_is_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(local, "MOST_MEMORY", 1)
    with Local(1, made.quick) as engine:
        found = _run(engine, *"ab")
    assert len({end.mark.versions["pid"] for end in found.values() if end.mark}) == 2


def test_what_a_task_raises_is_told() -> None:
    with Local(1, made.raising) as engine:
        found = _run(engine, "i", "o", "m")
        assert [found[name].problem for name in "iom"] == ["InputError: no\nline", "OSError: [Errno 5] disk", "MemoryError: "]
        engine.start(made.task(Path(), "b"))
        with pytest.raises(BackfillError, match="full"):
            engine.ended(5)


def test_a_process_that_breaks_is_told_with_its_exit_code(capfd: pytest.CaptureFixture[str]) -> None:
    with Local(1, made.raising) as engine:
        assert _run(engine, "x")["x"].problem == "its process ended with exit code 1"
    assert "KeyError" in capfd.readouterr().err


@pytest.mark.skipif(sys.platform == "win32", reason="needs signals")
def test_a_killed_process_is_told_and_replaced(tmp_path: Path) -> None:
    with Local(1, made.slow) as engine:
        engine.start(made.task(tmp_path, "a"))
        note = tmp_path / "a.pid"
        while not (note.exists() and note.read_text(encoding="ascii")):
            assert engine.ended(0.05) == []
        os.kill(int(note.read_text(encoding="ascii")), signal.SIGKILL)
        assert [end.problem for end in engine.ended(5)] == ["its process ended by signal 9"]
        assert engine.room() == 1
        engine.start(made.task(tmp_path, "b"))
        assert engine.room() == 0
        while not (tmp_path / "b.pid").exists():
            time.sleep(0.02)
    wait_for_end(tmp_path)


def test_a_process_that_dies_between_two_tasks_costs_a_try_and_no_more() -> None:
    with Local(1, made.quick) as engine:
        pid = next(end.mark.versions["pid"] for end in _run(engine, "a").values() if end.mark)
        os.kill(int(pid), signal.SIGKILL)
        while Path(f"/proc/{pid}").exists() and Path(f"/proc/{pid}/stat").read_text(encoding="ascii").split()[2] != "Z":
            time.sleep(0.01)
        assert _run(engine, "b")["b"].problem == "its process ended by signal 9"
        assert _run(engine, "b")["b"].mark


@pytest.mark.slow
@pytest.mark.needs("parquet")
def test_after_a_killed_worker_and_a_killed_driver_the_tables_are_the_same(tmp_path: Path) -> None:
    given = made.folder_of(tmp_path)
    (tmp_path / "once").mkdir()
    (tmp_path / "twice").mkdir()
    plain, killed = tmp_path / "once" / "out", tmp_path / "twice" / "out"
    (tmp_path / "once" / "killed").touch()
    assert drive(given, plain, "local") == (0, [0, 4, 0, 28, 0])
    assert drive(given, killed, "local", last=2)[0] == -signal.SIGKILL
    wait_for_end(killed.parent)
    before = len(list((killed / ".backfill").glob("0*.json")))
    assert before >= 2
    assert drive(given, killed, "local")[1][:2] == [before, 4]
    assert (killed.parent / "killed").exists()
    assert made.tables(killed) == made.tables(plain)
    assert not list(killed.glob(".*.part"))


def test_there_is_a_processor() -> None:
    assert processors() >= 1
