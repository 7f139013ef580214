from pathlib import Path

import pytest

from naqlan.errors import StoreError
from naqlan.store import articles
from naqlan.store.pack import pack
from tests.store.made import add, article, page, store_at


def test_all_are_read_a_few_at_a_time_in_the_order_they_came(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(articles, "AT_ONCE", 2)
    with store_at(tmp_path / "s.db") as store:
        assert not list(store.articles())
        add(store, *((article(page(number)), page(number)) for number in (3, 1, 2, 5, 4)))
        assert [one.meta.doc for one in store.articles()] == ["d3", "d1", "d2", "d5", "d4"]


def test_a_long_reading_does_not_hold_up_a_writer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(articles, "AT_ONCE", 1)
    with store_at(tmp_path / "s.db") as store:
        add(store, *((article(page(number)), page(number)) for number in range(3)))
        found = []
        for one in store.articles():
            found.append(one.meta.doc)
            if len(found) == 1:
                add(store, (article(page(9)), page(9)))
        assert found == ["d0", "d1", "d2", "d9"]


@pytest.mark.parametrize("record", [pack(b"{}"), pack(b"\xff"), b"none", "text", 7])
def test_a_record_that_cannot_be_read(tmp_path: Path, record: object) -> None:
    with store_at(tmp_path / "s.db") as store:
        add(store, (article(page(1)), page(1)))
        with store.writing() as connection:
            connection.exec_driver_sql("UPDATE versions SET record = ?", (record,))
        with pytest.raises(StoreError, match=r"damaged|cannot be read"):
            list(store.articles())


def test_the_others_go_on(tmp_path: Path) -> None:
    told: list[StoreError] = []
    with store_at(tmp_path / "s.db") as store:
        add(store, *((article(page(number)), page(number)) for number in range(3)))
        with store.writing() as connection:
            connection.exec_driver_sql("UPDATE versions SET record = ? WHERE number = 2", (b"none",))
        assert [one.meta.doc for one in store.articles(damaged=told.append)] == ["d0", "d2"]
    assert len(told) == 1
