"""One real Ray after another, each in the process of a driver: its workers die, then it dies, and the rest is done by the next."""

import signal
from pathlib import Path

import pytest

from naqlan.errors import BackfillError
from naqlan.scale.backfill import backfill
from naqlan.scale.cluster import Cluster
from tests.scale import made
from tests.scale.running import drive, wait_for_end

pytestmark = pytest.mark.needs("ray")


@pytest.mark.slow
def test_after_a_killed_worker_and_a_killed_driver_the_tables_are_those_of_the_local_engine(tmp_path: Path) -> None:
    given = made.folder_of(tmp_path)
    (tmp_path / "once").mkdir()
    (tmp_path / "twice").mkdir()
    plain, killed = tmp_path / "once" / "out", tmp_path / "twice" / "out"
    backfill([str(given)], plain, size=1)
    assert drive(given, killed, "ray", last=1)[0] == -signal.SIGKILL
    wait_for_end(killed.parent)
    (killed / ".000009-x.parquet.0.part").touch()
    before = len(list((killed / ".backfill").glob("0*.json")))
    assert before >= 1
    code, counted = drive(given, killed, "ray")
    assert (code, counted[0], counted[1], counted[3:]) == (0, before, 4, [28, 0])
    assert (killed.parent / "killed").exists()
    assert made.tables(killed) == made.tables(plain)
    assert not list(killed.glob(".*.part"))


class _Refusing:
    def __init__(self, error: Exception) -> None:
        self.error = error

    def init(self, **_: object) -> None:
        raise self.error

    def shutdown(self) -> None:
        pass


@pytest.mark.parametrize("error", [ConnectionError("no\none there"), ValueError("no address"), RuntimeError("twice")])
def test_a_cluster_that_cannot_be_reached_is_told(error: Exception) -> None:
    engine = Cluster("ray.example:6379", 2, made.quick)
    engine._ray = _Refusing(error)
    with pytest.raises(BackfillError, match=r"^Ray: (no one there|no address|twice); see to the address"), engine:
        pass
