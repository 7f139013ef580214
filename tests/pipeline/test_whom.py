from pathlib import Path

from sqlalchemy import select

from naqlan.pipeline.whom import Whom, whom
from naqlan.store.schema_people import entities
from tests.pipeline.judged import three


def test_names_and_ids_mean_people_and_offices(tmp_path: Path) -> None:
    with three(tmp_path / "s.db") as store, store.reading() as connection:
        found = whom(connection, "جولدمار")
        assert [one.name for one in found.people] == ["أوغست غولدمار"]
        assert whom(connection, found.people[0].id) == Whom(found.people)
        row = connection.execute(select(entities)).first()
        assert row is not None
        assert row.id in whom(connection, row.name).ids
        assert whom(connection, row.id).ids == {row.id}
        assert whom(connection, "فلان الفلاني") == Whom()
