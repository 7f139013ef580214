from pathlib import Path

from sqlalchemy import select

from naqlan.store.in_part import any_entity, has_part
from naqlan.store.schema_items import mentions, parts
from naqlan.store.schema_people import entities, people
from tests.pipeline.judged import example, three
from tests.store.made import add


def test_entities_have_what_is_given_by_their_name(tmp_path: Path) -> None:
    with three(tmp_path / "s.db") as store:
        add(store, (example(7), None))
        with store.reading() as connection:
            rows = connection.execute(select(parts.c.item, parts.c.name, parts.c.article).where(parts.c.mention.is_(None))).all()
            found = {}
            for by_name in (False, True):
                asked = select(parts.c.item, parts.c.name, mentions.c.kind, mentions.c.name.label("whose"))
                found[by_name] = connection.execute(asked.join(mentions, has_part(mentions, parts, by_name=by_name))).all()
            assert rows
            assert set(found[False]) <= set(found[True])
            more = set(found[True]) - set(found[False])
            assert all(row.name == row.whose and row.kind != "person" for row in more)


def test_people_are_no_entities(tmp_path: Path) -> None:
    with three(tmp_path / "s.db") as store, store.reading() as connection:
        person, entity = (connection.execute(select(table.c.id)).scalars().first() for table in (people, entities))
        assert person is not None
        assert entity is not None
        assert not any_entity(connection, [person])
        assert any_entity(connection, [person, entity])
        assert not any_entity(connection, [])
