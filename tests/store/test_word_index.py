from pathlib import Path

from naqlan.store import fts
from naqlan.store.word_index import index_of
from tests.store.made import store_at


def test_a_store_has_the_engine_of_its_database(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store, store.reading() as connection:
        assert index_of(connection) is fts
