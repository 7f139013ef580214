import shutil
from pathlib import Path

import pytest

from naqlan.errors import BackfillError, MissingExtra
from naqlan.scale import backfill as module
from naqlan.scale.backfill import Where, backfill
from naqlan.scale.lock import locked
from naqlan.scale.supervise import Progress
from tests.scale import made

ONE = Where(workers=1)
pytestmark = pytest.mark.needs("parquet")


def test_it_works_all_once_and_then_nothing(tmp_path: Path) -> None:
    given, out = made.folder_of(tmp_path), tmp_path / "out"
    told: list[int] = []
    progress = backfill([str(given)], out, size=1, where=Where(workers=2), told=lambda found: told.append(found.done))
    assert (progress.shards, progress.done, progress.rows, progress.articles) == (4, 4, 28, 20)
    assert progress.drops == {"damaged": 4, "not Arabic": 4}
    assert (told[0], told[-1]) == (0, 4)
    before = made.tables(out)
    assert len(before) == 4
    again = backfill([str(given)], out, size=1, work=made.raising)
    assert (again.before, again.worked, again.rows, again.drops) == (4, 0, 28, progress.drops)
    assert made.tables(out) == before


def test_what_is_missing_or_damaged_is_worked_again(tmp_path: Path) -> None:
    given, out = made.folder_of(tmp_path), tmp_path / "out"
    backfill([str(given)], out, size=1, where=ONE)
    before = made.tables(out)
    first, second, *_ = sorted(out.glob("*.parquet"))
    first.write_bytes(b"PAR1")
    (out / ".backfill" / f"{second.stem}.json").unlink()
    (out / ".x.parquet.1.part").touch()
    again = backfill([str(given)], out, size=1, where=ONE)
    assert (again.before, again.done, again.worked) == (2, 4, 14)
    assert made.tables(out) == before
    assert not list(out.glob(".*.part"))


def test_a_shard_that_always_kills_its_worker_is_given_up_and_the_rest_goes_on(tmp_path: Path) -> None:
    given, out = made.folder_of(tmp_path), tmp_path / "out"
    progress = backfill([str(given)], out, size=1, where=ONE, work=made.hopeless)
    assert (progress.done, progress.retried) == (3, 2)
    assert [name[:6] for name in progress.failed] == ["000001"]
    assert set(progress.failed.values()) == {"its process ended by signal 9"}
    assert backfill([str(given)], out, size=1, where=ONE).rows == 28


def test_begun_anew_all_is_worked_again(tmp_path: Path) -> None:
    given, out = made.folder_of(tmp_path, files=2), tmp_path / "out"
    backfill([str(given)], out, size=1, where=ONE)
    with pytest.raises(BackfillError, match="shard size"):
        backfill([str(given)], out)
    again = backfill([str(given)], out, where=Where(fresh=True))
    assert (again.before, again.shards, again.rows) == (0, 1, 14)
    assert len(made.tables(out)) == 1


def test_two_drivers_never_write_to_one_folder(tmp_path: Path) -> None:
    given, out = made.folder_of(tmp_path, files=1), tmp_path / "out"
    with locked(out), pytest.raises(BackfillError, match="another run"):
        backfill([str(given)], out)


def test_without_pyarrow_nothing_is_begun(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing() -> str:
        raise MissingExtra("pip install")

    monkeypatch.setattr(module, "pyarrow_version", missing)
    with pytest.raises(MissingExtra):
        backfill(["x"], tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_what_no_try_can_mend_ends_the_run_and_its_processes(tmp_path: Path) -> None:
    given, out = made.folder_of(tmp_path, files=1), tmp_path / "out"

    def told(progress: Progress) -> None:
        shutil.rmtree(out, ignore_errors=True)

    with pytest.raises(BackfillError, match="cannot be written"):
        backfill([str(given)], out, told=told)
