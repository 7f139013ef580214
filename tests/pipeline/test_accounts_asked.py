from datetime import date
from pathlib import Path

import pytest

from naqlan.pipeline.accounts_asked import accounts_asked
from naqlan.pipeline.corpus import bring_up_to_date
from naqlan.pipeline.page import read_page
from naqlan.read.source import read_pages
from naqlan.record.account import Account
from naqlan.record.page import Page
from tests.pipeline.judged import PAGES, three
from tests.store.made import add, store_at


def test_dated_accounts_stand_in_order_and_the_others_apart(tmp_path: Path) -> None:
    with three(tmp_path / "s.db") as store, store.reading() as connection:
        found = accounts_asked(connection)
        days = [one.earliest or "" for one in found.dated]
        assert days == sorted(days)
        assert all(days)
        assert {one.earliest for one in found.undated} == {None}
        assert {told.article for one in (*found.dated, *found.undated) for told in one.tellings} == set(found.pages)
        assert not found.more
        assert accounts_asked(connection, most=1).more


def test_names_lead_to_people_and_a_name_of_nobody_to_nothing(tmp_path: Path) -> None:
    with three(tmp_path / "s.db") as store, store.reading() as connection:
        found = accounts_asked(connection, ["غولدمار", "الصفوارى"], kinds=["contact"], since=date(2022, 1, 1))
        assert [its[0].name for its in found.people] == ["أوغست غولدمار", "منذر الصفواري"]
        assert found.dated
        nobody = accounts_asked(connection, ["غولدمار", "ليث القاضي"])
        assert (nobody.dated, nobody.undated, nobody.people[1]) == ((), (), ())


@pytest.mark.needs("shared")
def test_the_seed_pages_have_the_contacts_of_two_ministers_on_one_timeline(tmp_path: Path, shared: Path) -> None:
    paths = [*sorted((shared / "gold" / "docs").glob("seed-*.txt")), *sorted(PAGES.glob("*.txt"))]
    read = [read_page(one) for one in read_pages([str(path) for path in paths]) if isinstance(one, Page)]
    with store_at(tmp_path / "s.db") as store:
        add(store, *((one, None) for one in read))
        bring_up_to_date(store)
        with store.reading() as connection:
            found = accounts_asked(connection, ["لويد أوستن", "يوآف غالانت"])
    contacts = [[one for one in part if one.kind == "contact"] for part in (found.dated, found.undated)]
    assert [(one.sort, one.earliest, _docs(one, found.pages)) for one in contacts[0]] == [("meeting", "2024-03-26", ["seed-001"])]
    calls = {(*_docs(one, found.pages),): one for one in contacts[1] if one.sort == "call"}
    assert set(calls) == {("seed-000",), ("seed-002",), ("seed-003",)}  # Thursday's, Monday's and Sunday's stay three
    assert [one.sort for one in contacts[1] if one.id not in {call.id for call in calls.values()}] == ["visit"]
    sunday = calls["seed-003",]
    assert {name for told in sunday.tellings for one in told.passages for link in one.chain for name in link} >= {"أكسيوس"}
    said = [one for one in found.undated if one.kind == "statement" and any("خيار سوى" in told.text for told in one.tellings)]
    assert [len(one.tellings) for one in said] == [2]  # headline and body are one account
    assert [name for told in said[0].tellings for link in told.chain for name in link] == ["أكسيوس"]


def _docs(account: Account, pages: object) -> list[str]:
    assert isinstance(pages, dict)
    return sorted({pages[told.article].doc for told in account.tellings})
