from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from naqlan.pipeline.page import read_page
from naqlan.pipeline.runner import refusal
from naqlan.record.figure import Figure
from naqlan.record.json import loads
from naqlan.record.page import Page, Unreadable
from naqlan.record.span import Span
from tests.scale.made import page

pytestmark = pytest.mark.needs("parquet")

ROW = page(1)
PAGE = Page(doc="p1", key="p1", source="f.jsonl:2", text=ROW["text"], title=ROW["title"], published="2022-03-13", outlet="صدى الميناء", position=1)


def _row(given: Page, **changed: Any) -> dict[str, Any]:
    from naqlan.scale.table import article_row  # noqa: PLC0415 (an extra)

    article = replace(read_page(given), **changed)
    found: dict[str, Any] = article_row(given, article, refusal(article))[0].as_py()
    return found


def test_a_row_says_what_the_record_says() -> None:
    row, article = _row(PAGE), read_page(PAGE)
    assert loads(row["record"]) == article
    assert (row["source"], row["position"], row["doc"], row["title"], row["published"]) == ("f.jsonl:2", 1, "p1", article.title, "2022-03-13")
    assert (row["reason"], row["detail"], row["body"]) == (None, None, article.body)
    assert len(row["page"]) == 64
    statement, contact = row["statements"][0], row["contacts"][0]
    assert statement["speakers"] == ["نادر الصافي"]
    assert article.body[statement["start"] : statement["stop"]] == statement["content"] or statement["field"] == "title"
    assert set(contact["parties"]) == {"نادر الصافي", "ليلى الدوري"}
    assert (contact["kind"], contact["tellings"]) == ("meeting", 1)
    assert {one["name"] for one in row["people"]} == {"نادر الصافي", "ليلى الدوري"}


def test_a_page_that_is_no_article_says_why() -> None:
    row = _row(Page(doc="e", key="e", source="e.txt", text="A page of English words and of nothing else. " * 9))
    assert (row["reason"], row["body"]) == ("not Arabic", "")
    assert row["detail"].startswith("A page of English")
    assert row["record"] is not None


def test_a_drop_has_a_row_too() -> None:
    from naqlan.scale.table import dropped_row  # noqa: PLC0415 (an extra)

    row = dropped_row(Unreadable("f:3", "d\ud800", "damaged", "no JSON", 2))[0].as_py()
    assert {key: value for key, value in row.items() if value is not None} == {
        "source": "f:3", "position": 2, "doc": "d?", "reason": "damaged", "detail": "no JSON",
    }  # fmt: skip


@pytest.mark.parametrize(("value", "held"), [(None, None), (2.5, 2.5), (3, 3.0), (2**60 + 1, float(2**60)), (10**400, None)], ids=range(5))
def test_a_number_of_any_length_has_a_row(value: float | None, held: float | None) -> None:
    figure = Figure("قال", Span("body", 0, 3), value, "exactly", "كتاب")
    row = _row(PAGE, figures=(figure,))
    assert row["figures"][0]["value"] == held
    assert loads(row["record"]).figures[0].value == value


def test_what_cannot_stand_in_a_table_is_an_error_that_is_known() -> None:
    from naqlan.scale.table import NO_ROW, article_row  # noqa: PLC0415 (an extra)

    with pytest.raises(NO_ROW):
        article_row(PAGE, replace(read_page(PAGE), body="نصف \ud800 حرف"))


def test_the_same_rows_give_the_same_bytes_however_many(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import pyarrow.parquet as pq  # noqa: PLC0415 (an extra)

    from naqlan.scale import table  # noqa: PLC0415 (an extra)

    monkeypatch.setattr(table, "ROWS", 2)
    rows = [table.dropped_row(Unreadable(f"f:{number}", "d", "empty", "", number)) for number in range(5)]
    first, second = BytesIO(), BytesIO()
    table.write(iter(rows), first)
    table.write(rows, second)
    assert first.getvalue() == second.getvalue()
    found = pq.ParquetFile(first)
    assert (found.metadata.num_rows, found.num_row_groups) == (5, 3)
    assert found.read()["position"].to_pylist() == [0, 1, 2, 3, 4]


def test_no_rows_are_a_table_all_the_same() -> None:
    import pyarrow.parquet as pq  # noqa: PLC0415 (an extra)

    from naqlan.scale.table import SCHEMA, write  # noqa: PLC0415 (an extra)

    file = BytesIO()
    write([], file)
    assert pq.read_table(file).schema.equals(SCHEMA)
