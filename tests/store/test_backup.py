import sqlite3
import threading
from pathlib import Path

import pytest

from naqlan.errors import StoreError
from naqlan.store import backup as module
from naqlan.store.backup import back_up
from tests.store.made import add, article, page, rows_of, store_at


def test_the_copy_is_the_store(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store:
        add(store, *((article(page(number)), page(number)) for number in range(50)))
        store.back_up(tmp_path / "copy.db")
        with store_at(tmp_path / "copy.db") as copy:
            assert rows_of(copy, ()) == rows_of(store, ())
            assert copy.problems() == []
            add(copy, (article(page(99)), page(99)))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["copy.db", "s.db"]


def test_what_is_written_meanwhile_is_not_in_the_copy_and_waits_for_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "PAGES", 5)
    numbers = iter(range(1000, 2000))
    shown = []
    with store_at(tmp_path / "s.db") as store:
        add(store, *((article(page(number)), page(number)) for number in range(60)))
        before = rows_of(store, ())

        def write(done: int, total: int) -> None:
            shown.append((done, total))
            number = next(numbers)
            other = threading.Thread(target=lambda: add(store, (article(page(number)), page(number))))
            other.start()
            other.join(10)
            assert not other.is_alive()

        store.back_up(tmp_path / "copy.db", progress=write)
        assert len(shown) > 3
        assert shown[-1][0] == shown[-1][1]
        assert store.counts().articles == 60 + len(shown)
        with store_at(tmp_path / "copy.db") as copy:
            assert rows_of(copy, ()) == before


def test_a_file_that_is_there_is_kept_unless_it_is_to_be_replaced(tmp_path: Path) -> None:
    target = tmp_path / "copy.db"
    target.write_text("mine")
    with store_at(tmp_path / "s.db") as store:
        add(store, (article(page(1)), page(1)))
        with pytest.raises(StoreError, match="--force"):
            store.back_up(target)
        assert target.read_text() == "mine"
        store.back_up(target, force=True)
        with store_at(target) as copy:
            assert copy.counts().articles == 1
        with pytest.raises(StoreError, match="the store itself"):
            store.back_up(tmp_path / "s.db", force=True)


def test_what_lies_beside_a_database_in_use_is_not_mixed_with_the_copy(tmp_path: Path) -> None:
    (tmp_path / "copy.db-wal").write_bytes(b"of another")
    with store_at(tmp_path / "s.db") as store, pytest.raises(StoreError, match=r"copy\.db-wal"):
        store.back_up(tmp_path / "copy.db", force=True)


def test_a_copy_that_is_not_whole_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with store_at(tmp_path / "s.db") as store:
        add(store, (article(page(1)), page(1)))
    with sqlite3.connect(tmp_path / "s.db") as connection:
        connection.execute("DELETE FROM pages")
    connection.close()
    with pytest.raises(StoreError, match="not whole: rows point at others"):
        back_up(tmp_path / "s.db", tmp_path / "copy.db")
    with pytest.raises(StoreError, match="cannot be opened"):
        back_up(tmp_path / "s.db", tmp_path / "no" / "copy.db")
    assert [path.name for path in tmp_path.iterdir()] == ["s.db"]
