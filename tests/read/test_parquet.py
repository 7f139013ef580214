"""Is a Parquet dump read row by row, with the column names of the common collections?"""

import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from naqlan.read.file import File
from naqlan.read.options import Options
from naqlan.read.parquet import read_parquet
from naqlan.record.page import Page, Unreadable

TEXT = "عنوان الخبر\nقالت الوزيرة إن المحادثات ستبدأ غدا."
pytestmark = pytest.mark.needs("parquet")


def write(path: Path, rows: list[dict[str, Any]], *, group: int = 1000) -> File:
    import pyarrow as pa  # noqa: PLC0415 (an extra)
    import pyarrow.parquet as pq  # noqa: PLC0415 (an extra)

    pq.write_table(pa.Table.from_pylist(rows), path, row_group_size=group)
    return File(path, str(path), path.name)


def read(file: File, options: Options | None = None) -> list[Page | Unreadable]:
    return list(read_parquet(file, options or Options()))


def test_the_day_of_a_crawl_is_no_day_of_publication(tmp_path: Path) -> None:
    fineweb = {
        "text": TEXT,
        "id": "<urn:1>",
        "dump": "CC",
        "url": "https://shatt.example/1",
        "date": "2021-05-02T10:00:00Z",
        "file_path": "s",
        "language_score": 0.9,
    }
    (page,) = read(write(tmp_path / "a.parquet", [fineweb]))
    assert isinstance(page, Page)
    assert (page.doc, page.published, page.captured) == ("<urn:1>", None, "2021-05-02T10:00:00Z")


def test_columns_of_news_collections(tmp_path: Path) -> None:
    ccnews = {
        "plain_text": TEXT,
        "title": "ع",
        "requested_url": "https://shatt.example/2",
        "published_date": "2021-05-01",
        "crawl_date": datetime(2021, 5, 2, 7, tzinfo=UTC),
    }
    (page,) = read(write(tmp_path / "a.parquet", [ccnews]))
    assert isinstance(page, Page)
    assert (page.key, page.title, page.published, page.captured) == ("https://shatt.example/2", "ع", "2021-05-01", "2021-05-02T07:00:00Z")


def test_a_row_of_html_is_a_page_of_html(tmp_path: Path) -> None:
    (page,) = read(write(tmp_path / "a.parquet", [{"html": "<p>نص</p>", "url": "u"}]))
    assert isinstance(page, Page)
    assert (page.kind, page.text) == ("html", "<p>نص</p>")


def test_positions_over_groups_of_rows(tmp_path: Path) -> None:
    file = write(tmp_path / "a.parquet", [{"text": f"{TEXT} {number}"} for number in range(7)], group=3)
    whole = read(file)
    assert [page.position for page in whole] == list(range(7))
    assert read(file, Options(start=2, stop=5)) == whole[2:5]


def test_groups_that_are_not_wanted_are_not_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.modules["naqlan.read.parquet"], "MOST_GROUP", 10)
    found = read(write(tmp_path / "a.parquet", [{"text": TEXT}] * 4, group=2))
    assert [(one.reason, one.source[-2:]) for one in found if isinstance(one, Unreadable)] == [("too long", ":1"), ("too long", ":3")]


def test_a_file_whose_rows_are_longer_than_it_states_is_read_no_further(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = write(tmp_path / "a.parquet", [{"text": TEXT}] * 16 + [{"text": TEXT * 100}] * 32)
    monkeypatch.setattr(sys.modules["naqlan.read.parquet"], "MOST_BATCH", len(TEXT.encode()) * 100)
    found = read(file)
    assert [type(one) for one in found] == [Page] * 16 + [Unreadable]
    assert isinstance(found[-1], Unreadable)
    assert (found[-1].reason, found[-1].source[-3:], found[-1].position) == ("too long", ":17", 16)


def test_empty_cells_and_files_that_are_none(tmp_path: Path) -> None:
    (empty,) = read(write(tmp_path / "a.parquet", [{"text": None, "url": "u"}]))
    path = tmp_path / "b.parquet"
    path.write_bytes(b"PAR1 no such thing PAR1")
    (damaged,) = read(File(path, str(path), path.name))
    (foreign,) = read(write(tmp_path / "c.parquet", [{"matn": TEXT}]))
    assert [one.reason for one in (empty, damaged, foreign) if isinstance(one, Unreadable)] == ["damaged"] * 3
    (named,) = read(write(tmp_path / "c.parquet", [{"matn": TEXT}]), Options(columns={"text": "matn"}))
    assert isinstance(named, Page)


def test_a_value_that_cannot_be_read_costs_its_row_alone(tmp_path: Path) -> None:
    import pyarrow as pa  # noqa: PLC0415 (an extra)
    import pyarrow.parquet as pq  # noqa: PLC0415 (an extra)

    path = tmp_path / "a.parquet"
    days = {pa.date32(): 10**9, pa.timestamp("us"): 10**18}
    for kind, beyond in days.items():
        pq.write_table(pa.table({"text": [TEXT] * 3, "date": pa.array([0, beyond, 0], kind)}), path)
        found = read(File(path, "a.parquet", "a.parquet"))
        assert [(type(one), one.position) for one in found] == [(Page, 0), (Unreadable, 1), (Page, 2)]
