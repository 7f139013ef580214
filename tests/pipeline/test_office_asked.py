from pathlib import Path

from sqlalchemy import select

from naqlan.pipeline.office_asked import office_asked
from naqlan.store.schema_people import entities
from tests.pipeline.judged import three


def test_each_entity_has_its_names(tmp_path: Path) -> None:
    with three(tmp_path / "s.db") as store, store.reading() as connection:
        for row in connection.execute(select(entities)).all():
            found = office_asked(connection, row.id)
            assert found is not None
            assert found.entity.name == row.name
            assert found.names
            assert all(row.id in said.who.values() for said in (*found.said.said, *found.cited.said))
        assert office_asked(connection, "nobody") is None
