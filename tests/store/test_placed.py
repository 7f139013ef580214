from pathlib import Path

from naqlan.record.identity import article_id
from naqlan.store.placed import count_waiting, place_all, settle, waiting
from tests.store.made import add, article, page, store_at


def test_what_is_added_waits_until_it_is_settled(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store:
        add(store, (article(page(2), published="2026-02-01"), page(2)), (article(page(1), published=None), page(1)))
        with store.writing() as connection:
            found = waiting(connection, 9)
            assert [(one.article, one.day, one.known) for one in found] == [
                (article_id(page(2).key), "2026-02-01", False),
                (article_id(page(1).key), "2026-03-04", False),  # undated: the day on which it was seen
            ]
            assert [one.article for one in waiting(connection, 1)] == [found[0].article]
            settle(connection, found)
            assert count_waiting(connection) == 0
        add(store, (article(page(2), published="2026-02-01"), page(2)))
        with store.writing() as connection:
            assert count_waiting(connection) == 0, "the same once more"
        add(store, (article(page(2), "أُغلق الطريق.", published="2026-02-02"), page(2, "أُغلق الطريق.")))
        with store.writing() as connection:
            (changed,) = waiting(connection, 9)
            assert (changed.day, changed.known) == ("2026-02-02", True)


def test_all_may_be_made_to_wait_again(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store:
        add(store, (article(page(1)), page(1)), (article(page(2)), page(2)))
        with store.writing() as connection:
            settle(connection, waiting(connection, 9))
            place_all(connection)
            assert [one.known for one in waiting(connection, 9)] == [True, True]


def test_an_article_without_a_version_is_forgotten_once_its_rows_are_out(tmp_path: Path) -> None:
    first = page(1)
    with store_at(tmp_path / "s.db") as store:
        add(store, (article(first), first))
        with store.writing() as connection:
            settle(connection, waiting(connection, 9))
        other = article(page(1, key="https://sada.example/other"))
        add(store, (other, first), code="code-2")  # newer code reads the same bytes as another article
        with store.writing() as connection:
            found = waiting(connection, 9)
            assert {one.article: one.version is None for one in found} == {
                article_id(first.key): True,
                article_id("https://sada.example/other"): False,
            }
            settle(connection, found)
            assert count_waiting(connection) == 0
        assert store.counts().articles == 1
        assert store.problems() == []
