from pathlib import Path

from sqlalchemy import update

from naqlan.pipeline import judging
from naqlan.pipeline.check import problems
from naqlan.store.schema import versions
from naqlan.store.schema_items import contacts
from naqlan.store.schema_search import searched
from tests.pipeline.judged import BY, ids, three


def test_a_store_with_judgements_is_whole(tmp_path: Path) -> None:
    with three(tmp_path / "s.db") as store:
        assert list(problems(store)) == []
        judging.correct(store, ids(store, "statement", "003-watel-call")[0], ("act", "deny"), BY)
        judging.drop(store, ids(store, "figure", "003-watel-call")[0], BY)
        assert list(problems(store)) == []


def test_rows_are_held_against_records_and_each_fault_is_told(tmp_path: Path) -> None:
    with three(tmp_path / "s.db") as store:
        with store.writing() as connection:
            connection.execute(update(contacts).values(status="denied"))
            connection.execute(update(searched).values(words=b"x"))
        found = list(problems(store))
        assert sum("its rows are not those of its record (contacts" in one for one in found) == 3
        assert sum("the words that are looked up are damaged" in one or "what was kept is damaged" in one for one in found) == 1


def test_a_record_that_cannot_be_read_is_told_once_and_the_others_are_checked(tmp_path: Path) -> None:
    with three(tmp_path / "s.db") as store:
        with store.writing() as connection:
            connection.execute(update(versions).where(versions.c.number == 1).values(record=b"x"))
            connection.execute(update(contacts).values(status="denied"))
        found = list(problems(store))
        assert sum(one.startswith("version 1:") for one in found) == 1
        assert sum("its rows are not" in one for one in found) == 2
