import sqlite3
import sys
from pathlib import Path

import pytest

from naqlan.errors import StoreError
from naqlan.store import connect
from naqlan.store.connect import told
from tests.store.made import add, article, page, store_at


def test_links_are_held(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store, pytest.raises(StoreError, match="FOREIGN KEY"), store.writing() as connection:
        connection.exec_driver_sql("INSERT INTO run_drops VALUES (99, 'empty', 1)")


def test_errors_say_what_to_do_and_show_no_page(tmp_path: Path) -> None:
    with pytest.raises(StoreError) as found, told(tmp_path / "s.db"):
        raise sqlite3.OperationalError("something else")
    assert str(found.value) == f"{tmp_path / 's.db'}: something else"
    with store_at(tmp_path / "s.db") as store:
        add(store, (article(page(1)), page(1)))
        with pytest.raises(StoreError) as found, store.writing() as connection:
            connection.exec_driver_sql("INSERT INTO pages VALUES (?, 1, ?)", (store.captures().__next__().page, b"secret words"))
        assert "secret" not in str(found.value)


def test_a_store_that_is_held_for_long(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connect, "PATIENCE", 0.05)
    with store_at(tmp_path / "s.db") as store:
        other = sqlite3.connect(tmp_path / "s.db", isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="another process"):
            store.begin("test", "code")
        other.execute("ROLLBACK")
        other.close()
        assert store.begin("test", "code") == 1


def test_a_damaged_file(tmp_path: Path) -> None:
    path = tmp_path / "s.db"
    with store_at(path) as store:
        add(store, *((article(page(number)), page(number)) for number in range(200)))
    data = bytearray(path.read_bytes())
    data[4096:-4096] = bytes(len(data) - 8192)
    path.write_bytes(data)
    with pytest.raises(StoreError, match="damaged"), store_at(path) as store:
        list(store.articles())


@pytest.mark.skipif(sys.platform == "win32", reason="no such names there")
@pytest.mark.parametrize("name", ["a?b.db", ":memory:", "a%20#b.db"])
def test_a_store_is_the_file_that_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.chdir(tmp_path)
    with store_at(Path(name)) as store:
        add(store, (article(page(1)), page(1)))
    with store_at(tmp_path / name) as store:
        assert store.counts().articles == 1
    assert [path.name for path in tmp_path.iterdir()] == [name]
