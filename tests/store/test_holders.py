from pathlib import Path

from sqlalchemy import select

from naqlan.pipeline.who import people_named
from naqlan.store.holders import holders, offices_with
from naqlan.store.schema_people import titles
from tests.pipeline.judged import three


def test_who_is_written_to_hold_an_office_stands_once(tmp_path: Path) -> None:
    with three(tmp_path / "s.db") as store, store.reading() as connection:
        person = people_named(connection, "الصفواري")[0]
        offices = set(connection.execute(select(titles.c.office)).scalars())
        found = holders(connection, sorted(offices))
        assert person.id in {one.who for one in found}
        assert len({(one.who, one.former) for one in found if one.who}) == len([one for one in found if one.who])
        one = next(one for one in found if one.who == person.id and not one.former)
        assert one.role
        assert one.first is None or one.first <= (one.last or "")
        assert holders(connection, []) == []


def test_offices_are_found_by_a_word(tmp_path: Path) -> None:
    with three(tmp_path / "s.db") as store, store.reading() as connection:
        every = offices_with(connection, "")
        assert set(every) == set(connection.execute(select(titles.c.office)).scalars())
        word = every[0].split()[0]
        assert every[0] in offices_with(connection, word)
        assert all(word in one for one in offices_with(connection, word))
        assert offices_with(connection, "%") == []
