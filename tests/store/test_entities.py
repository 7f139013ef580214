from pathlib import Path

from sqlalchemy import select

from naqlan.store.entities import forget_entities, kinds_and_names, put_entities
from naqlan.store.schema_people import entities
from tests.store.made import store_at


def test_nothing_is_kept_of_no_mentions(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store, store.writing() as connection:
        put_entities(connection, [{"id": "e", "kind": "office", "key": "k", "name": "n"}], {})
        assert connection.execute(select(entities)).all() == []
        forget_entities(connection, ["a"], {})
        assert kinds_and_names(connection, ["a"]) == []
