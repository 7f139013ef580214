import os
from pathlib import Path

import pytest

from naqlan.errors import InputError
from naqlan.pipeline.parts import read_part
from naqlan.read.options import Options
from naqlan.scale import files
from naqlan.scale.files import at_hand, cut_file, listed
from tests.scale.made import folder_of

needs_parquet = pytest.mark.needs("parquet")


def test_files_of_this_machine(tmp_path: Path) -> None:
    given = folder_of(tmp_path, files=2)
    (given / ".hidden.jsonl").touch()
    found = listed(str(given))
    assert [(part.source, part.key) for part in found] == [(str(given / name), name) for name in ("f0.jsonl", "f1.jsonl")]
    assert at_hand(found[0]) == given / "f0.jsonl"
    assert [part.key for part in listed(str(given / "f1.jsonl"))] == ["f1.jsonl"]


def test_a_file_that_has_gone_or_changed_is_not_read(tmp_path: Path) -> None:
    part, other = listed(str(folder_of(tmp_path, files=2)))
    Path(part.path).unlink()
    with pytest.raises(InputError, match=r"f0\.jsonl: cannot be read on this machine"):
        at_hand(part)
    os.utime(other.path, (0, 0))
    with pytest.raises(InputError, match=r"f1\.jsonl: has changed"):
        at_hand(other)


def test_what_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"nothing\.jsonl: cannot be read"):
        listed(str(tmp_path / "nothing.jsonl"))
    with pytest.raises(InputError, match="no file in this folder"):
        listed(str(tmp_path))


@needs_parquet
def test_the_address_of_a_folder_is_read_like_the_folder(tmp_path: Path) -> None:
    given = folder_of(tmp_path, files=2)
    (given / ".hidden.jsonl").touch()
    here, there = listed(str(given)), listed(given.as_uri())
    assert [(part.key, part.size, part.changed) for part in there] == [(part.key, part.size, part.changed) for part in here]
    assert there[0].source == (given / "f0.jsonl").as_uri()
    for local, remote in zip(here, there, strict=True):
        wanted = [str(item).replace(str(given), given.as_uri()) for item in read_part(local, Options())]
        assert [str(item) for item in read_part(remote, Options(), at_hand(remote))] == wanted
    assert [part.key for part in listed((given / "f1.jsonl").as_uri())] == ["f1.jsonl"]


@needs_parquet
def test_a_copy_is_kept_until_the_next_is_asked_for(tmp_path: Path) -> None:
    first, second = listed(folder_of(tmp_path, files=2).as_uri())
    copy = at_hand(first)
    copy.write_bytes(b"kept")
    assert at_hand(first).read_bytes() == b"kept"
    at_hand(second)
    assert not copy.exists()
    assert at_hand(first).read_bytes() != b"kept"


@needs_parquet
def test_what_is_not_at_the_address_is_told(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, files=1)
    part = listed(folder.as_uri())[0]
    (folder / "f0.jsonl").unlink()
    with pytest.raises(InputError, match=r"f0\.jsonl: cannot be fetched"):
        at_hand(part)
    for address in ((folder / "f0.jsonl").as_uri(), "nowhere://bucket/key"):
        with pytest.raises(InputError, match="cannot be read"):
            listed(address)


@needs_parquet
def test_of_files_elsewhere_only_parquet_is_cut(tmp_path: Path) -> None:
    import pyarrow as pa  # noqa: PLC0415 (an extra)
    import pyarrow.parquet as pq  # noqa: PLC0415 (an extra)

    folder = folder_of(tmp_path, files=1)
    (folder / "f0.jsonl").write_text('{"text": "x"}\n' * 50_000)
    pq.write_table(pa.table({"text": [f"نص {number}" for number in range(900)]}), folder / "g.parquet", row_group_size=300)
    lines, table = listed(folder.as_uri())
    assert list(cut_file(lines, 1000)) == [lines]
    assert [(part.start, part.stop) for part in cut_file(table, 1000)] == [(0, 300), (300, 600), (600, None)]


@needs_parquet
def test_what_stands_behind_the_path_of_an_address_stays_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from pyarrow import fs  # noqa: PLC0415 (an extra)

    given = folder_of(tmp_path, files=1)
    monkeypatch.setattr(files, "_system", lambda _: (fs.LocalFileSystem(), str(given)))
    assert [part.path for part in listed("s3://bucket/folder?region=eu-west-1")] == [f"s3://{given / 'f0.jsonl'}?region=eu-west-1"]
