from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select, update

from naqlan.errors import QueryError
from naqlan.pipeline.said import said, speaker
from naqlan.store.schema_items import statements
from naqlan.store.search import Filters
from naqlan.store.store import Store
from tests.pipeline.cited import fill, record
from tests.store.made import store_at


@pytest.fixture(name="store", scope="module")
def _store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    store = store_at(tmp_path_factory.mktemp("said") / "s.db")
    fill(store, [record(name) for name in ("001", "003", "008", "013", "020", "033")])
    return store


def test_what_a_speaker_is_reported_to_have_said_the_newest_first(store: Store) -> None:
    found = said(store, "الصفواري")
    assert found
    assert all("منذر الصفو" in " ".join(person.name for person in one.record.people if person.id in one.statement.speakers) for one in found)
    days = [one.record.meta.published for one in found]
    assert days == sorted(days, key=str, reverse=True)


def test_a_speaker_who_is_no_person(store: Store) -> None:
    found = said(store, "الحكومة التلمارية") + said(store, "وزارة الأمن")
    assert found
    assert {one.statement.speaker_kind for one in found} == {"office"}


def test_only_what_was_asked_for(store: Store) -> None:
    assert {one.statement.act for one in said(store, "الصفواري", Filters(act="stress"))} == {"stress"}
    (about,) = said(store, "غولدمار", about="نهر الزاجل")[:1]
    assert about.record.text(about.found[0]) in ("نهر", "الزاجل", "نهر الزاجل")
    assert all((one.record.meta.published or "") >= "2022-03-19" for one in said(store, "الصفواري", Filters(since=date(2022, 3, 19))))
    assert said(store, "الصفواري", about="قمر") == []


def test_people_of_one_name_are_told_apart_by_their_id(store: Store) -> None:
    with store.reading() as connection:
        (person,) = speaker(connection, "منذر الصفواري").people
    assert [one.number for one in said(store, person.id)] == [one.number for one in said(store, "منذر الصفواري")]
    assert all(one.statement.speaker_kind == "person" for one in said(store, "الصفواري"))


def test_one_goes_on_behind_the_last(store: Store) -> None:
    whole = said(store, "الصفواري", limit=50)
    first = said(store, "الصفواري", limit=2)
    assert [one.number for one in first + said(store, "الصفواري", limit=50, below=first[-1].number)] == [one.number for one in whole]


@pytest.mark.parametrize("name", ["", "  ", "؟!"])
def test_what_is_no_name_is_refused(store: Store, name: str) -> None:
    with pytest.raises(QueryError, match="no name"):
        said(store, name)


def test_the_tellings_of_one_account_are_one_row_with_who_else_reports_it(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store:
        fill(store, [record("013"), record("033")])
        with store.writing() as connection:
            both = select(statements.c.id).where(statements.c.content.startswith("ليس سلاما") | statements.c.content.contains("ليس سلاما بعد"))
            ids = connection.execute(both).scalars().all()
            connection.execute(update(statements).where(statements.c.id.in_(ids)).values(account="one"))
        found = [one for one in said(store, "آل صدفان") if one.account == "one"]
        assert len(ids) == 2
        assert len(found) == 1
        assert [one.doc for one in found[0].others] == ["013"]
