import errno
import os
from pathlib import Path

import pytest

from naqlan.errors import BackfillError
from naqlan.scale.marks import mark_of, sweep, write_mark, written
from naqlan.scale.shard import OURS
from tests.scale.made import mark, task


@pytest.fixture
def out(tmp_path: Path) -> Path:
    (tmp_path / OURS).mkdir()
    return tmp_path


def test_a_file_has_its_name_only_when_it_is_whole(out: Path) -> None:
    with written(out, "a.parquet") as file:
        file.write(b"half")
        assert [path.name[0] for path in out.iterdir() if path.is_file()] == ["."]
    assert (out / "a.parquet").read_bytes() == b"half"
    assert [path.name for path in out.iterdir() if path.is_file()] == ["a.parquet"]


def test_what_breaks_off_leaves_nothing(out: Path) -> None:
    with pytest.raises(TypeError), written(out, "a.parquet") as file:
        file.writelines(["half"])  # type: ignore[list-item]
    assert [path for path in out.iterdir() if path.is_file()] == []


def test_a_full_disk_is_told_and_leaves_nothing(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with (
        pytest.raises(BackfillError, match=r"a\.parquet cannot be written \(No space left on device\); what is done stays done"),
        written(out, "a.parquet"),
    ):
        pass
    assert [path for path in out.iterdir() if path.is_file()] == []


def test_a_name_that_is_taken_by_a_folder_is_told(out: Path) -> None:
    (out / "a.parquet").mkdir()
    with pytest.raises(BackfillError, match="cannot be written"), written(out, "a.parquet"):
        pass


def test_a_mark_is_read_back(out: Path) -> None:
    shard, wanted = task(out).shard, mark(drops={"empty": 3}, versions={"naqlan": "1"})
    assert mark_of(out, shard) is None
    write_mark(out, wanted)
    assert mark_of(out, shard) is None, "there is no table"
    (out / f"{shard.name}.parquet").write_bytes(b"1234")
    assert mark_of(out, shard) == wanted
    (out / f"{shard.name}.parquet").write_bytes(b"12345")
    assert mark_of(out, shard) is None, "the table is another"


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b"{}", b'{"shard": 1}', b"\xff"])
def test_a_damaged_mark_is_none(out: Path, data: bytes) -> None:
    shard = task(out).shard
    (out / f"{shard.name}.parquet").write_bytes(b"1234")
    (out / OURS / f"{shard.name}.json").write_bytes(data)
    assert mark_of(out, shard) is None


def test_what_was_left_half_written_is_swept_away(out: Path) -> None:
    for name in (".a.parquet.1.part", "a.parquet", ".other", ".film.part"):
        (out / name).touch()
    (out / OURS / ".a.json.1.part").touch()
    assert sweep(out) == 2
    assert {path.name for path in out.iterdir()} == {"a.parquet", ".other", ".film.part", OURS}
