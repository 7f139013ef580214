"""Is an older store brought to what a new one is?

`data/form_N.sql` is how the tables of form N were made, for good. After a change of `schema.py` and a step in `migrations.py`:

    python -m tests.store.test_migrations
"""

import sqlite3
import tempfile
from pathlib import Path

import pytest
from sqlalchemy import Connection

from naqlan.errors import StoreError
from naqlan.store.connect import MARK
from naqlan.store.migrations import FIRST, migrate, newest, version_of
from naqlan.store.sqlite import SQLite
from naqlan.store.store import open_store
from tests.store.made import NOW, rows_of, store_at

DATA = Path(__file__).parent / "data"
TABLES = "SELECT type, name, tbl_name, trim(sql, char(10)) FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY name"


def _tables(path: Path) -> list[tuple[str, ...]]:
    connection = sqlite3.connect(path)
    found = connection.execute(TABLES).fetchall()
    connection.close()
    return found


@pytest.mark.parametrize("number", range(FIRST, newest() + 1))
def test_a_store_of_each_form_becomes_what_a_new_one_is(tmp_path: Path, number: int) -> None:
    old = sqlite3.connect(tmp_path / "old.db")
    old.executescript((DATA / f"form_{number}.sql").read_text(encoding="utf-8"))
    old.execute(f"PRAGMA application_id = {MARK}")
    old.executemany("INSERT INTO migrations VALUES (?, ?)", [(one, NOW) for one in range(FIRST, number + 1)])
    old.commit()
    old.close()
    with store_at(tmp_path / "old.db") as store, store_at(tmp_path / "new.db") as new:
        assert _tables(store.path) == _tables(new.path), "what changes the tables needs a migration (store/migrations.py)"
        assert rows_of(store) == rows_of(new)


def test_a_store_of_a_newer_form_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "s.db"
    with store_at(path):
        pass
    with sqlite3.connect(path) as connection:
        connection.execute("INSERT INTO migrations VALUES (99, 'later')")
    connection.close()
    with pytest.raises(StoreError, match=r"newer Naqlan \(form 99; this one knows"):
        open_store(path)


def test_steps_run_once_in_order_and_all_or_none(tmp_path: Path) -> None:
    def one(connection: Connection) -> None:
        connection.exec_driver_sql("CREATE TABLE extra (name TEXT)")

    def two(connection: Connection) -> None:
        connection.exec_driver_sql("ALTER TABLE extra ADD COLUMN day TEXT")

    def broken(connection: Connection) -> None:
        one(connection)
        raise ZeroDivisionError

    path = tmp_path / "s.db"
    with store_at(path) as store:
        before = _tables(path)
        with pytest.raises(ZeroDivisionError), store.writing() as connection:
            migrate(connection, SQLite(path), NOW, {newest() + 1: broken})
        assert _tables(path) == before
        for _ in range(2):
            with store.writing() as connection:
                migrate(connection, SQLite(path), NOW, {newest() + 1: one, newest() + 2: two})
        with store.reading() as connection:
            assert version_of(connection, SQLite(path)) == newest() + 2
        assert ("table", "extra", "extra", "CREATE TABLE extra (name TEXT, day TEXT)") in _tables(path)


def test_a_store_that_was_killed_at_birth_is_made_again(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / "s.db")
    connection.execute(f"PRAGMA application_id = {MARK}")
    connection.close()
    with store_at(tmp_path / "s.db") as store:
        assert store.counts().articles == 0


def test_a_form_that_is_no_number(tmp_path: Path) -> None:
    path = tmp_path / "s.db"
    with store_at(path):
        pass
    with sqlite3.connect(path) as connection:
        connection.execute("DROP TABLE migrations")
        connection.execute("CREATE TABLE migrations (number TEXT, applied TEXT)")
        connection.execute("INSERT INTO migrations VALUES ('one', '')")
    connection.close()
    with pytest.raises(StoreError, match="which form"):
        open_store(path)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "s.db"
        open_store(path).close()
        connection = sqlite3.connect(path)
        # What a virtual table keeps its rows in is made with it.
        wanted = "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT IN (SELECT name FROM pragma_table_list WHERE type = 'shadow')"
        made = connection.execute(f"{wanted} ORDER BY type DESC, name").fetchall()
        connection.close()
        (DATA / f"form_{newest()}.sql").write_text("".join(f"{sql.strip()};\n\n" for (sql,) in made), encoding="utf-8")
