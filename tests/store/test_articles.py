from pathlib import Path

import pytest

from naqlan.errors import StoreError
from naqlan.record.identity import article_id
from naqlan.store import articles
from naqlan.store.articles import records_of
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


def test_records_come_in_the_order_asked_for_without_those_that_are_not_there(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store:
        add(store, *((article(page(number)), page(number)) for number in range(3)))
        first, second, third = (article_id(page(number).key) for number in range(3))
        with store.reading() as connection:
            found = records_of(connection, [third, "none", first])
        assert [(one, record.meta.doc) for one, record in found.items()] == [(third, "d2"), (first, "d0")]
        assert second not in found


def test_a_record_that_is_written_anew_is_read_anew(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store, store_at(tmp_path / "s.db") as other:
        add(store, (article(page(1), genre="news"), page(1)))
        which = article_id(page(1).key)
        found = [store.article(which), store.article(which)]
        add(other, (article(page(1), genre="opinion"), page(1)))
        found.append(store.article(which))
        assert [one.meta.genre for one in found if one is not None] == ["news", "news", "opinion"]
        assert found[0] is found[1]  # made once
