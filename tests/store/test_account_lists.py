from dataclasses import replace
from pathlib import Path

import pytest

from naqlan.pipeline.corpus import bring_up_to_date
from naqlan.pipeline.who import people_named
from naqlan.store.account_lists import Asked, account_ids, accounts_of, pages_of
from naqlan.store.store import Store
from tests.pipeline.judged import three
from tests.store.made import add, article, page


def _who(store: Store, name: str) -> frozenset[str]:
    with store.reading() as connection:
        return frozenset(one.id for one in people_named(connection, name))


def test_ids_are_the_newest_first_the_undated_by_their_articles(tmp_path: Path) -> None:
    with three(tmp_path / "s.db") as store, store.reading() as connection:
        ids = account_ids(connection, Asked())
        found = {one.id: one for one in accounts_of(connection, ids)}
        assert set(found) == set(ids)
        assert {one.earliest is None for one in found.values()} == {True, False}
        days = [found[one].earliest or found[one].last_day for one in ids]
        assert days == sorted(days, reverse=True)
        assert account_ids(connection, Asked(most=2)) == ids[:2]


def test_contacts_of_two_are_the_same_whoever_is_asked_for_first(tmp_path: Path) -> None:
    with three(tmp_path / "s.db") as store:
        one, other = _who(store, "غولدمار"), _who(store, "الصفواري")
        with store.reading() as connection:
            found = account_ids(connection, Asked(("contact",), (one, other)))
            assert found == account_ids(connection, Asked(("contact",), (other, one)))
            assert found
            assert not account_ids(connection, Asked(("contact",), (one, frozenset({"nobody"}))))
            assert set(found) <= set(account_ids(connection, Asked(("contact",), (one,))))
            said = account_ids(connection, Asked(("statement",), (one, other)))
            assert set(said) < set(account_ids(connection, Asked(("statement",), (one,))))


@pytest.mark.parametrize("dated", [True, False])
def test_days_are_those_of_the_account_else_of_its_articles(tmp_path: Path, *, dated: bool) -> None:
    with three(tmp_path / "s.db") as store, store.reading() as connection:
        every = accounts_of(connection, account_ids(connection, Asked()))
        chosen = next(one for one in every if (one.earliest is not None) is dated)
        first, last = (chosen.earliest, chosen.latest) if dated else (chosen.first_day, chosen.last_day)
        assert first is not None
        assert last is not None
        assert chosen.id in account_ids(connection, Asked(since=last, until=first))
        assert chosen.id not in account_ids(connection, Asked(since="2030-01-01"))
        assert chosen.id not in account_ids(connection, Asked(until="2000-01-01"))


def test_accounts_come_with_their_tellings_and_pages(tmp_path: Path) -> None:
    with three(tmp_path / "s.db") as store:
        add(store, (replace(article(page(9)), contacts=()), page(9)))
        bring_up_to_date(store)
        with store.reading() as connection:
            found = accounts_of(connection, account_ids(connection, Asked()))
            assert all(len({told.article for told in one.tellings}) == one.articles for one in found)
            assert [told.day for one in found for told in one.tellings] != []
            pages = pages_of(connection, {told.article for one in found for told in one.tellings})
            assert {one.outlet for one in pages.values()} >= {"واتل"}
            assert accounts_of(connection, []) == []
            assert pages_of(connection, []) == {}
