from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import func, select

from naqlan.record.copy import Likeness, Passage
from naqlan.store.copies import copies_of, holders, number_of, put_copies, put_texts, take_out_copies, take_out_texts, texts
from naqlan.store.schema_copies import copies, copy_prints, copy_texts
from naqlan.store.store import Store
from tests.relate.made import DAY, copyable
from tests.store.made import add, article, page, store_at

FOUND = Likeness("part", 0.5, 0.5, 0.25, (Passage(0, 40, 12, 53),))


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return store_at(tmp_path / "s.db")


def _ids(store: Store, count: int) -> list[str]:
    add(store, *((article(page(number)), page(number)) for number in range(count)))
    with store.reading() as connection:
        return sorted(connection.exec_driver_sql("SELECT id FROM articles").scalars())


def test_a_text_comes_back_as_it_was(store: Store) -> None:
    (one,) = _ids(store, 1)
    given = copyable("قَالَ «الوزيرُ» أمس إن الطريق مفتوح 3,5", one, outlet=None, agencies=("رويترز",))
    with store.writing() as connection:
        put_texts(connection, [(given, {1, 2**32 - 1}, "2026-03-01")])
        assert texts(connection, [number_of(one), 5]) == {number_of(one): given}


def test_holders_are_found_by_day_and_those_without_a_day_always(store: Store) -> None:
    ids = _ids(store, 3)
    given = [replace(copyable("", one), day=day) for one, day in zip(ids, (DAY, DAY + 9, 0), strict=True)]
    with store.writing() as connection:
        put_texts(connection, [(one, {7, number}, None) for number, one in enumerate(given, 10)])
        assert sorted(holders(connection, [7], (DAY, DAY))[7]) == [(0, number_of(ids[2])), (DAY, number_of(ids[0]))]
        assert len(holders(connection, [7], None)[7]) == 3
        assert holders(connection, [8], None) == {}
        assert holders(connection, [], (0, 0)) == {}


def test_what_is_taken_out_leaves_nothing(store: Store) -> None:
    one, other = _ids(store, 2)
    given = [(copyable("", one), {1, 2}), (copyable("", other), {2, 3})]
    with store.writing() as connection:
        put_texts(connection, [(text, hashes, None) for text, hashes in given])
        put_copies(connection, {(one, other): FOUND})
        take_out_texts(connection, given[:1])
        assert holders(connection, [1, 2, 3], None).keys() == {2, 3}
        assert not list(copies_of(connection, [one, other]))
        take_out_texts(connection, given[1:])
        assert [connection.execute(select(func.count()).select_from(table)).scalar() for table in (copy_texts, copy_prints, copies)] == [0, 0, 0]


def test_verdicts_are_found_from_both_sides_once(store: Store) -> None:
    one, other, third = _ids(store, 3)
    with store.writing() as connection:
        put_copies(connection, {(one, other): FOUND, (other, third): FOUND})
        assert list(copies_of(connection, [one])) == [(one, other, FOUND)]
        assert [pair[:2] for pair in copies_of(connection, [one, other, third])] == [(one, other), (other, third)]
        take_out_copies(connection, [third])
        assert [pair[:2] for pair in copies_of(connection, [other])] == [(one, other)]
