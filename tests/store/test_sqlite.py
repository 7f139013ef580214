import contextlib
import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from naqlan.errors import StoreError
from naqlan.store.sqlite import SQLite
from tests.store.made import add, article, page, store_at

if TYPE_CHECKING:
    from naqlan.store.database import Database


def test_it_is_a_database_of_a_store(tmp_path: Path) -> None:
    found: Database = SQLite(tmp_path / "s.db")
    with found.reading() as connection:
        assert not found.has_tables(connection)
    found.close()


def test_a_file_of_another_program_is_left_as_it_is(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "s.db") as other:
        other.execute("CREATE TABLE mine (name TEXT)")
    other.close()
    before = (tmp_path / "s.db").read_bytes()
    with pytest.raises(StoreError, match="no store of Naqlan"):
        store_at(tmp_path / "s.db")
    assert (tmp_path / "s.db").read_bytes() == before


def test_a_store_is_written_beside_itself_so_that_readers_wait_for_nobody(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store:
        add(store, (article(page(1)), page(1)))
        with store.reading() as connection:
            assert connection.exec_driver_sql("PRAGMA journal_mode").scalar_one() == "wal"
            assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar_one() == 1
        with store.writing() as _, store.reading() as reader:
            assert reader.exec_driver_sql("SELECT count(*) FROM articles").scalar_one() == 1


def test_single_questions_see_what_was_written_since(tmp_path: Path) -> None:
    database = SQLite(tmp_path / "s.db")
    with store_at(tmp_path / "s.db") as store:
        for number in range(2):
            add(store, (article(page(number)), page(number)))
            with database.asking() as connection:
                assert connection.exec_driver_sql("SELECT count(*) FROM articles").scalar_one() == number + 1
    database.close()


def test_the_state_is_another_one_after_each_commit_and_only_then(tmp_path: Path) -> None:
    path = tmp_path / "s.db"
    with store_at(path) as store, store_at(path) as other:
        states = [store.state()]
        for number, writer in enumerate((store, other, store)):
            add(writer, (article(page(number)), page(number)))
            states.append(store.state())
        with contextlib.suppress(KeyError), store.writing() as connection:
            connection.exec_driver_sql("DELETE FROM captures")
            raise KeyError
        list(store.articles())
        assert store.state() == states[-1]
        assert len(set(states)) == 4


def test_what_another_process_writes_is_another_state(tmp_path: Path) -> None:
    path = tmp_path / "s.db"
    with store_at(path) as store:
        add(store, (article(page(1)), page(1)))
        before = store.state()
        write = "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); c.execute('UPDATE runs SET command = 1'); c.commit()"
        subprocess.run([sys.executable, "-c", write, str(path)], check=True)
        assert store.state() != before
        assert store.state() == store.state()


def test_threads_ask_for_the_state_at_once(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store, ThreadPoolExecutor(8) as threads:
        assert len(set(threads.map(lambda _: store.state(), range(200)))) == 1


def test_what_is_wrong_with_the_file_is_told(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store:
        add(store, (article(page(1)), page(1)))
        assert store.size() > 0
    with sqlite3.connect(tmp_path / "s.db") as connection:
        connection.execute("DELETE FROM pages")
    connection.close()
    database = SQLite(tmp_path / "s.db")
    with database.reading() as reader:
        assert [one for one in database.faults(reader) if "points at a row of pages" in one]
    database.close()
