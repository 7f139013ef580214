from pathlib import Path

from sqlalchemy import bindparam, select

from naqlan.record.identity import article_id
from naqlan.store.portions import AT_ONCE, IDS, portions, rows_of
from naqlan.store.schema import articles
from tests.store.made import add, article, page, store_at


def test_each_id_comes_once_sorted_in_lists_of_the_size() -> None:
    assert list(portions(["c", "a", "b", "a"], 2)) == [["a", "b"], ["c"]]
    assert list(portions([])) == []


def test_no_list_is_longer_than_one_question_takes() -> None:
    assert list(map(len, portions(str(number) for number in range(AT_ONCE + 1)))) == [AT_ONCE, 1]


def test_rows_come_portion_by_portion(tmp_path: Path) -> None:
    ids = [article_id(page(number).key) for number in range(5)]
    asked = select(articles.c.id).where(articles.c.id.in_(IDS), articles.c.key != bindparam("but"))
    with store_at(tmp_path / "s.db") as store:
        add(store, *((article(page(number)), page(number)) for number in range(5)))
        with store.reading() as connection:
            found = list(rows_of(connection, asked, [*ids, *ids, *map(str, range(AT_ONCE))], but=page(0).key))
            assert not list(rows_of(connection, asked, [], but=""))
    assert sorted(row.id for row in found) == sorted(ids[1:])
