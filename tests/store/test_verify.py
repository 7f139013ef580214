import hashlib
from pathlib import Path

import pytest

from naqlan.store.pack import pack
from tests.store.made import add, article, page, store_at

OTHER = pack(b"other bytes")


def test_all_is_well(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store:
        add(store, (article(page(1)), page(1)), (article(page(2)), None))
        assert store.problems() == []


@pytest.mark.parametrize(
    ("statement", "values", "words"),
    [
        ("UPDATE pages SET content = ?", (OTHER,), "not those that were put in"),
        ("UPDATE pages SET content = ?", (OTHER[:-3],), "damaged"),
        ("UPDATE pages SET size = 1", (), "not those that were put in"),
        ("UPDATE versions SET record = ?", (OTHER,), "not JSON"),
        ("UPDATE versions SET version = 'v'", (), "of another article or version"),
        ("UPDATE versions SET current = 0", (), "has no current version"),
        ("UPDATE captures SET version = NULL", (), "nothing says where it comes from"),
    ],
)
def test_what_is_wrong_is_found(tmp_path: Path, statement: str, values: tuple[bytes, ...], words: str) -> None:
    with store_at(tmp_path / "s.db") as store:
        add(store, (article(page(1)), page(1)))
        with store.writing() as connection:
            connection.exec_driver_sql(statement, values)
        (problem,) = store.problems()
        assert words in problem


def test_links_that_lead_nowhere_are_found(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store:
        add(store, (article(page(1)), page(1)))
        with store.reading() as connection:
            connection.connection.execute("PRAGMA foreign_keys = OFF")
            connection.exec_driver_sql("DELETE FROM pages")
            connection.commit()
        assert hashlib.sha256(page(1).content).hexdigest()
        assert [one for one in store.problems() if "points at a row of pages" in one]
