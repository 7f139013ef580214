from pathlib import Path

from sqlalchemy import inspect

from naqlan.pipeline.corpus import bring_up_to_date
from naqlan.store import watched
from tests.store.made import add, article, page, store_at

NAMES = ("سالم الفهد", "")


def test_the_table_is_made_by_the_first_who_watches(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store:
        with store.reading() as connection:
            assert watched.rows_of_visitor(connection, "") == []
            assert not inspect(connection).has_table("watched")
        with store.writing() as connection:
            watched.put_row(connection, "", "person", NAMES)
            watched.put_row(connection, "", "person", NAMES)  # once is enough
            watched.put_row(connection, "هند", "person", NAMES)
            watched.put_row(connection, "", "pair", ("سالم الفهد", "عمر الصافي"))
    with store_at(tmp_path / "s.db") as store:  # kept, by a store of the same form
        with store.reading() as connection:
            rows = watched.rows_of_visitor(connection, "")
            assert [(one.kind, one.first, one.second, one.looked) for one in rows] == [("person", *NAMES, 0), ("pair", "سالم الفهد", "عمر الصافي", 0)]
        with store.writing() as connection:
            watched.take_row(connection, "هند", rows[0].number)  # it is not hers
            watched.mark_looked(connection, "هند", rows[0].number, 5)
            watched.take_row(connection, "", rows[1].number)
        with store.reading() as connection:
            assert watched.rows_of_visitor(connection, "") == rows[:1]
        assert store.problems() == []


def test_what_is_not_yet_set_beside_others_is_not_yet_seen(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store:
        add(store, (article(page(1)), None))
        bring_up_to_date(store)
        with store.reading() as connection:
            first = watched.reached(connection)
            assert first > 0
            assert len(watched.arrived(connection, 0, first, 9)) == 1
        add(store, (article(page(2)), None))
        with store.reading() as connection:
            assert watched.reached(connection) == first
        bring_up_to_date(store)
        with store.reading() as connection:
            last = watched.reached(connection)
            assert last > first
            assert [number for _, number in watched.arrived(connection, first, last, 9)] == [last]
            assert len(watched.arrived(connection, 0, last, 1)) == 1


def test_one_never_looks_back(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store, store.writing() as connection:
        watched.put_row(connection, "", "words", ("الطريق", ""))
        (row,) = watched.rows_of_visitor(connection, "")
        watched.mark_looked(connection, "", row.number, 7)
        watched.mark_looked(connection, "", row.number, 3)
        assert watched.rows_of_visitor(connection, "")[0].looked == 7
