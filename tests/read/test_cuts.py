import gzip
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
import zstandard

from naqlan.read.cuts import GRAIN, Cut, cuts
from naqlan.read.file import File
from naqlan.read.options import Options
from naqlan.read.source import read_file
from naqlan.record.page import Page, Unreadable
from tests.read.archives import ARABIC, PACKINGS, record, response

ROWS = [{"id": f"d{number}", "text": f"سطر {number} " + "قال الوزير إن الطريق مفتوح. " * (number % 40)} for number in range(3000)]
LINES = "".join(json.dumps(row, ensure_ascii=False) + ("\n\n" if number % 7 == 0 else "\r\n") for number, row in enumerate(ROWS)).encode()
PACK: dict[str, Callable[[bytes], bytes]] = {"": bytes, ".gz": gzip.compress, ".zst": zstandard.compress}


def _file(folder: Path, name: str, data: bytes) -> File:
    path = folder / name
    path.write_bytes(data)
    return File(path, str(path), name)


def _read(file: File, *found: Cut) -> list[Page | Unreadable]:
    options = [replace(Options(), start=cut.start, stop=cut.stop, offset=cut.offset) for cut in found] or [Options()]
    return [item for one in options for item in read_file(file, one)]


@pytest.mark.parametrize("packing", PACK)
def test_the_pieces_of_json_lines_hold_every_row_once(tmp_path: Path, packing: str) -> None:
    file = _file(tmp_path, f"a.jsonl{packing}", PACK[packing](b"\xef\xbb\xbf\n" + LINES + b'{"broken\n{"id": "last", "text": "x"}'))
    size = file.path.stat().st_size
    found = list(cuts(file, size, size // 9))
    assert 8 <= len(found) <= 10
    assert _read(file, *found) == _read(file)
    assert all(one.offset >= GRAIN for one in found[1:])
    assert max(one.size for one in found) < 1.5 * size / 9
    assert sum(one.size for one in found) <= size


@pytest.mark.needs("parquet")
def test_parquet_is_cut_between_groups_of_rows(tmp_path: Path) -> None:
    import pyarrow as pa  # noqa: PLC0415 (an extra)
    import pyarrow.parquet as pq  # noqa: PLC0415 (an extra)

    path = tmp_path / "a.parquet"
    pq.write_table(pa.Table.from_pylist(ROWS), path, row_group_size=100)
    file = File(path, str(path), path.name)
    found = list(cuts(file, path.stat().st_size, path.stat().st_size // 7))
    assert 6 <= len(found) <= 8
    assert all(one.start % 100 == 0 and one.offset == 0 for one in found)
    assert _read(file, *found) == _read(file)


@pytest.mark.parametrize("packing", PACKINGS)
def test_the_pieces_of_a_web_archive_hold_every_record_once(tmp_path: Path, packing: str) -> None:
    made = [record(response(ARABIC.replace("غدا", f"غدا {number}")), WARC_Target_URI=f"https://news.example/{number}") for number in range(60)]
    file = _file(tmp_path, "a.warc.gz", PACKINGS[packing](made))
    size = file.path.stat().st_size
    found = list(cuts(file, size, size // 5))
    whole = packing.endswith(("as a whole", "across records"))
    assert len(found) == 1 if whole else 4 <= len(found) <= 6, packing
    pages = _read(file)
    assert len(pages) == 60
    assert _read(file, *found) == pages


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("small.jsonl", b'{"id": "a", "text": "x"}\n'),
        ("array.json", b"[\n" + LINES.strip().replace(b"\r\n", b",\n").replace(b"\n\n", b",\n") + b"]\n"),
        ("wide.jsonl", LINES.decode().encode("utf-16")),
        ("text.txt", LINES),
        ("cut-off.jsonl.gz", gzip.compress(LINES)[:-2000]),
        ("nothing.jsonl", b""),
        ("blank.jsonl", b"\n" * 100),
        ("one-long-row.jsonl", b'{"id": "a", "text": "' + b"x" * 200_000 + b'"}\n'),
        ("no.warc", LINES),
        ("no.parquet", b"PAR1" * 1000),
    ],
)
def test_what_cannot_be_cut_stays_whole(tmp_path: Path, name: str, data: bytes) -> None:
    file = _file(tmp_path, name, data)
    if name.endswith(".parquet"):
        pytest.importorskip("pyarrow", reason="needs parquet")
    assert list(cuts(file, len(data), 500)) == [Cut(len(data))]


def test_a_file_that_has_gone_stays_whole_and_is_told_by_who_reads_it(tmp_path: Path) -> None:
    assert list(cuts(File(tmp_path / "a.jsonl", "a.jsonl", "a.jsonl"), 10, 1)) == [Cut(10)]
