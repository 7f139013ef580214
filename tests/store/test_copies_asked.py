from pathlib import Path

import pytest
from sqlalchemy import update

from naqlan.pipeline.corpus import bring_up_to_date
from naqlan.store import copies_asked
from naqlan.store.copies_asked import articles_named, copied, copy_pages, each_pair, not_below, place_of
from naqlan.store.schema import versions
from naqlan.store.store import Store
from tests.relate.made import text
from tests.store.made import add, article, page, store_at

REPORT = text(100, 1)
DAYS = ("2026-03-03", "2026-03-01", "2026-03-02")


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """Three papers with one report, and one with another."""
    store = store_at(tmp_path / "s.db")
    given = [(page(number), REPORT, day, f"صحيفة {number}") for number, day in enumerate(DAYS)]
    given.append((page(9), text(100, 2), "2026-03-04", "صحيفة 9"))
    add(store, *((article(of, body, published=day, outlet=outlet, credits=("رويترز",)), of) for of, body, day, outlet in given))
    bring_up_to_date(store)
    return store


@pytest.mark.parametrize("at_once", [1, 2, 500])
def test_pairs_are_given_once_the_earlier_first(store: Store, monkeypatch: pytest.MonkeyPatch, at_once: int) -> None:
    monkeypatch.setattr(copies_asked, "AT_ONCE", at_once)
    found = list(each_pair(store.reading))
    assert sorted((one.a, one.b) for one in found) == [("d1", "d0"), ("d1", "d2"), ("d2", "d0")]
    assert {(one.kind, one.share) for one in found} == {("reprint", 1.0)}


def test_the_newest_copied_articles_come_first(store: Store) -> None:
    with store.reading() as connection:
        pages = copy_pages(connection, found := copied(connection, 2))
    assert [pages[one].doc for one in found] == ["d0", "d2"]
    assert pages[found[0]].agencies == ("رويترز",)
    assert pages[found[0]].published == "2026-03-03"


def test_undated_copied_articles_come_last(store: Store) -> None:
    with store.writing() as connection:
        connection.execute(update(versions).where(versions.c.doc == "d0").values(earliest=None))
        pages = copy_pages(connection, found := copied(connection, 3))
        assert [pages[one].doc for one in found] == ["d2", "d1", "d0"]
        assert copied(connection, 2) == found[:2]


@pytest.mark.parametrize("undated", ["", "d0"])
def test_the_list_of_copied_articles_goes_on_behind_each_of_them(store: Store, undated: str) -> None:
    with store.writing() as connection:
        connection.execute(update(versions).where(versions.c.doc == undated).values(earliest=None))
        whole = copied(connection, 10)
        for number, one in enumerate(whole, 1):
            place = place_of(connection, one)
            assert place is not None
            assert copied(connection, 10, place) == whole[number:]
            assert not_below(connection, whole, place) == set(whole[:number])
        assert place_of(connection, "nobody") is None


def test_an_article_is_named_by_doc_key_or_id(store: Store) -> None:
    with store.reading() as connection:
        (by_doc,) = articles_named(connection, "d1")
        assert articles_named(connection, by_doc) == articles_named(connection, page(1).key) == [by_doc]
        assert articles_named(connection, "nobody") == []
