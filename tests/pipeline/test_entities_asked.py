from pathlib import Path

from sqlalchemy import select

from naqlan.pipeline.entities_asked import entities_named
from naqlan.store.schema_people import entities
from tests.pipeline.judged import three


def test_entities_are_found_by_name_and_by_id(tmp_path: Path) -> None:
    with three(tmp_path / "s.db") as store, store.reading() as connection:
        rows = connection.execute(select(entities)).all()
        assert rows
        for row in rows:
            assert [one.id for one in entities_named(connection, row.id)] == [row.id]
            assert row.id in {one.id for one in entities_named(connection, row.name)}
        assert entities_named(connection, "فلان الفلاني") == []
        assert entities_named(connection, "") == []
