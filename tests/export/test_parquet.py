from datetime import date
from pathlib import Path

import pytest

from naqlan.export.dictionary import dictionary
from naqlan.export.parquet import ParquetRows
from naqlan.export.values import row_of

pytestmark = pytest.mark.needs("parquet")


def test_columns_have_their_types(tmp_path: Path) -> None:
    import pyarrow.parquet as pq  # noqa: PLC0415 (an extra)

    table = dictionary()["statements"]
    kept = {"id": "a", "speakers": '["س"]', "chain": '[["ص","ع"]]', "when": "2024-03", "earliest": "2024-03-01", "start": 5, "content": "نص"}
    with (tmp_path / "t.parquet").open("wb") as file:
        rows = ParquetRows(table, file)
        rows.write([row_of(table, kept)])
        rows.write([row_of(table, {"id": "b"})])
        rows.close()
    first, second = pq.read_table(tmp_path / "t.parquet").to_pylist()
    assert (first["speakers"], first["chain"], first["earliest"], first["start"]) == (["س"], [["ص", "ع"]], date(2024, 3, 1), 5)
    assert (first["precision"], second["precision"], second["speakers"]) == ("month", None, None)


def test_what_is_json_is_text(tmp_path: Path) -> None:
    import pyarrow.parquet as pq  # noqa: PLC0415 (an extra)

    table = dictionary()["copies"]
    with (tmp_path / "t.parquet").open("wb") as file:
        rows = ParquetRows(table, file)
        rows.write([row_of(table, {"first": "a", "second": "b", "share": 0.5, "passages": "[[1,2,3,4]]"})])
        rows.close()
    assert pq.read_table(tmp_path / "t.parquet").to_pylist()[0]["passages"] == "[[1,2,3,4]]"
