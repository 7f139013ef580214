"""One real Ray after another, each in the process of a driver: its workers die, then it dies, and the rest is done by the next."""

import signal
import socket
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
    engine = Cluster("auto", 2, made.quick)
    engine._ray = _Refusing(error)
    with pytest.raises(BackfillError, match=r"^Ray: (no one there|no address|twice); see to the address"), engine:
        pass


@pytest.mark.parametrize("address", ["127.0.0.1:{port}", "ray://127.0.0.1:{port}", "[::1]:{port}", "127.0.0.1:99999"])
def test_an_address_at_which_nobody_is_is_told_at_once(address: str) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # and does not listen
        engine = Cluster(address.format(port=taken.getsockname()[1]), 2, made.quick)
        with pytest.raises(BackfillError, match="there is no Ray at"), engine:
            pass
