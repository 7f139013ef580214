import json
from pathlib import Path

import pytest
from sqlalchemy import update

from naqlan.errors import StoreError
from naqlan.export.dictionary import dictionary
from naqlan.pipeline.corpus import bring_up_to_date
from naqlan.store.export import exported
from naqlan.store.pack import pack
from naqlan.store.schema import versions
from naqlan.store.store import Store
from tests.relate.made import text
from tests.store.made import add, article, page, store_at
from tests.store.test_items import _record as record_with_items

REPORT = text(100, 1)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    store = store_at(tmp_path / "s.db")
    given = [article(page(number), REPORT, published=f"2026-03-0{number}", outlet=f"صحيفة {number}") for number in (1, 2, 3)]
    add(store, *((one, None) for one in given), (record_with_items(), None))
    bring_up_to_date(store)
    return store


def _rows(store: Store, table: str, since: str | None = None, until: str | None = None) -> list[dict[str, object]]:
    with store.reading() as connection:
        return [dict(row) for row in exported(connection, table, since, until)]


def test_an_article_has_what_its_record_says(store: Store) -> None:
    row = next(row for row in _rows(store, "articles") if row["doc"] == "d1")
    assert (row["body"], row["day"], row["published_from"], row["key"]) == (REPORT, "2026-03-01", "unknown", page(1).key)


@pytest.mark.parametrize("table", dictionary())
def test_every_table_gives_rows_in_the_order_of_its_key_with_and_without_days(store: Store, table: str) -> None:
    rows = _rows(store, table)
    key = dictionary()[table].key
    assert [tuple(str(row[name]) for name in key) for row in rows] == sorted(tuple(str(row[name]) for name in key) for row in rows)
    assert _rows(store, table, "1900-01-01", "2100-01-01") == rows
    names = {column.name for column in dictionary()[table].columns if column.out_of is None}
    assert not rows or names <= rows[0].keys()


def test_days_pick_articles_and_what_belongs_to_them(store: Store) -> None:
    assert [row["doc"] for row in _rows(store, "articles", "2026-03-02", "2026-03-02")] == ["d2"]
    assert len(_rows(store, "copies")) == 3
    assert len(_rows(store, "copies", "2026-03-03")) == 2
    assert _rows(store, "copies", "2026-03-04") == []
    with_items = {str(row["article"]) for row in _rows(store, "mentions")}
    day = next(str(row["day"]) for row in _rows(store, "articles") if row["id"] in with_items)
    assert _rows(store, "tellings", day, day) == _rows(store, "tellings") != []
    assert _rows(store, "tellings", "2100-01-01") == _rows(store, "parts", "2100-01-01") == []


def test_a_part_has_the_kind_of_what_has_it(store: Store) -> None:
    assert "person" in {row["kind"] for row in _rows(store, "parts")}


def test_what_no_file_can_hold_is_replaced_and_a_damaged_record_is_told(store: Store) -> None:
    broken = {"doc": "d1", "body": "\ud800", "tags": ["\x00"]}
    with store.writing() as connection:
        connection.execute(update(versions).where(versions.c.doc == "d1").values(record=pack(json.dumps(broken).encode())))
    row = next(row for row in _rows(store, "articles") if row["doc"] == "d1")
    assert (row["body"], row["tags"]) == ("\ufffd", ["\ufffd"])
    with store.writing() as connection:
        connection.execute(update(versions).where(versions.c.doc == "d1").values(record=pack(b"{")))
    with pytest.raises(StoreError, match="cannot be read"):
        _rows(store, "articles")
