from pathlib import Path
from typing import Any

import pytest

from naqlan.pipeline.documents import read_documents, read_placed
from naqlan.pipeline.page import read_page
from naqlan.pipeline.tables import MARK, is_table, read_table
from naqlan.read.file import File
from naqlan.read.options import Options
from naqlan.record.json import dumps
from naqlan.record.page import Page, Unreadable

pytestmark = pytest.mark.needs("parquet")

ARTICLE = read_page(Page(doc="a", key="a", source="a.txt", text="عنوان الخبر\nقال وزير الدفاع سالم الفهد إن الطريق مفتوح أمام الجميع."))
DROP = Unreadable("f.jsonl:2", "f-2", "damaged", "no JSON", 1)


def _table(path: Path, rows: list[dict[str, Any]], metadata: dict[bytes, bytes] | None = None) -> File:
    import pyarrow as pa  # noqa: PLC0415 (an extra)
    import pyarrow.parquet as pq  # noqa: PLC0415 (an extra)

    columns = {name: pa.array([row.get(name) for row in rows], pa.string()) for name in ("source", "doc", "reason", "detail", "record")}
    pq.write_table(pa.table(columns).replace_schema_metadata(MARK if metadata is None else metadata), path)
    return File(path, str(path), path.name)


def _columns(path: Path, columns: dict[str, list[Any]]) -> None:
    import pyarrow as pa  # noqa: PLC0415 (an extra)
    import pyarrow.parquet as pq  # noqa: PLC0415 (an extra)

    pq.write_table(pa.table(columns).replace_schema_metadata(MARK), path)


ROWS = [
    {"source": "a.txt", "doc": "a", "record": dumps(ARTICLE)},
    {"source": DROP.source, "doc": DROP.doc, "reason": DROP.reason, "detail": DROP.detail},
    {"source": "b.txt", "doc": "b", "record": "{}"},
]


def test_rows_are_records_and_reasons(tmp_path: Path) -> None:
    file = _table(tmp_path / "t.parquet", ROWS)
    found = list(read_table(file))
    assert found[:2] == [(0, ARTICLE), (1, DROP)]
    broken = found[2][1]
    assert isinstance(broken, Unreadable)
    assert (broken.source, broken.reason, broken.position) == (f"{file.path}:3", "damaged", 2)


@pytest.mark.parametrize("wrong", [{"reason": "bored"}, {"reason": "title"}, {"reason": None}, {"source": None}, {"doc": None}, {"detail": None}])
def test_a_row_that_says_neither_what_nor_why_is_damaged(tmp_path: Path, wrong: dict[str, Any]) -> None:
    file = _table(tmp_path / "t.parquet", [ROWS[1] | wrong, {"record": "{}"}, ROWS[0]])
    (_, row), (_, record), (_, last) = read_table(file)
    assert isinstance(row, Unreadable)
    assert (row.source, row.doc, row.reason) == (f"{file.path}:1", "t" if "doc" in wrong else DROP.doc, "damaged")
    assert isinstance(record, Unreadable)
    assert (record.doc, record.reason, last) == ("t", "damaged", ARTICLE)


def test_it_is_read_on_from_any_row(tmp_path: Path) -> None:
    file = _table(tmp_path / "t.parquet", ROWS[:2] * 100)
    assert list(read_table(file, 199)) == [(199, Unreadable(DROP.source, DROP.doc, DROP.reason, DROP.detail, 199))]
    assert list(read_table(file, 200)) == []


def test_documents_are_taken_from_a_folder_of_tables_as_they_are(tmp_path: Path) -> None:
    (tmp_path / ".backfill").mkdir()
    (tmp_path / ".backfill" / "plan.json").write_text("{}")
    _table(tmp_path / "000000-a.parquet", ROWS[:1])
    _table(tmp_path / "000001-b.parquet", ROWS[1:2])
    assert list(read_documents([str(tmp_path)])) == [ARTICLE, Unreadable(DROP.source, DROP.doc, DROP.reason, DROP.detail, 0)]


def test_other_tables_hold_pages(tmp_path: Path) -> None:
    import pyarrow as pa  # noqa: PLC0415 (an extra)
    import pyarrow.parquet as pq  # noqa: PLC0415 (an extra)

    pq.write_table(pa.table({"text": ["نص"], "record": ["{}"]}), tmp_path / "p.parquet")
    found = list(read_placed(File(tmp_path / "p.parquet", "p.parquet", "p.parquet"), Options()))
    assert [type(document) for _, document in found] == [Page]


def test_what_is_no_table(tmp_path: Path) -> None:
    assert not is_table(_table(tmp_path / "t.parquet", ROWS, {b"naqlan.table": b"9"}))
    assert not is_table(_table(tmp_path / "t.parquet", ROWS, {}))
    _columns(tmp_path / "t.parquet", {"text": ["نص"], "reason": ["empty"]})
    assert not is_table(File(tmp_path / "t.parquet", "t.parquet", "t.parquet")), "our mark on the columns of others"
    _columns(tmp_path / "t.parquet", {"source": ["a"], "doc": ["a"], "reason": ["empty"], "detail": ["a"], "record": [1]})
    assert not is_table(File(tmp_path / "t.parquet", "t.parquet", "t.parquet")), "numbers for records"
    (tmp_path / "no.parquet").write_bytes(b"PAR1 and no more")
    assert not is_table(File(tmp_path / "no.parquet", "no.parquet", "no.parquet"))
    assert not is_table(File(tmp_path / "t.jsonl", "t.jsonl", "t.jsonl"))
    assert not is_table(File(tmp_path / "gone.parquet", "gone.parquet", "gone.parquet"))


def test_a_table_that_breaks_off_says_so(tmp_path: Path) -> None:
    file = _table(tmp_path / "t.parquet", ROWS[:2] * 500)
    data = bytearray(file.path.read_bytes())
    data[4:200] = bytes(196)
    file.path.write_bytes(data)
    found = list(read_table(file))[-1][1]
    assert isinstance(found, Unreadable)
    assert found.reason == "damaged"
