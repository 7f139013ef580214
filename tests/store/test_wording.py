from pathlib import Path

from sqlalchemy import select

from naqlan.record.identity import article_id
from naqlan.store.schema_wording import wording_counts, wording_uses
from naqlan.store.wording import Counts, Worded, add_to_counts, counts_of, credit, put_words, take_out_words, under, worded
from tests.store.made import add, article, page, store_at

FOUND = {("toll", "رسم", "own"): 2, ("toll", "رسم", "quoted"): 1}


def test_what_is_put_in_counts_once_it_is_credited(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store:
        records = [article(page(number)) for number in (1, 2)]
        add(store, *((one, None) for one in records))
        first, second = (article_id(one.meta.key) for one in records)
        with store.writing() as connection:
            given = [Worded(first, "2031-03-04", "صدى", None), Worded(second, "2031-04-04", "برق", "وكالة")]
            put_words(connection, [(one, FOUND) for one in given])
            assert counts_of(connection, [first, second]) == (Counts(), Counts())
            credit(connection, {first: (first, "وكالة"), second: (first, "وكالة")})
            uses, articles = counts_of(connection, [first, second])
            assert uses["toll", "", "رسم", "وكالة", "any"] == uses["toll", "2031-03", "رسم", "وكالة", "any"] == 3
            assert articles["toll", "", "رسم", "وكالة", "any"] == articles["toll", "", "رسم", "وكالة", "own"] == 1
            assert under(connection, [first]) == {first, second}
            assert worded(connection, [second, "none"]) == {second: given[1]}
            take_out_words(connection, [first, second])
            assert not connection.execute(select(wording_uses)).all()


def test_sums_grow_and_shrink_and_what_is_nothing_is_gone(tmp_path: Path) -> None:
    key = ("toll", "", "رسم", "صدى", "own")
    with store_at(tmp_path / "s.db") as store, store.writing() as connection:
        for uses, articles, left in ((2, 1, (2, 1)), (3, 1, (5, 2)), (-3, -1, (2, 1)), (-2, -1, None), (0, 0, None)):
            add_to_counts(connection, Counts({key: uses}), Counts({key: articles}))
            row = connection.execute(select(wording_counts.c.uses, wording_counts.c.articles)).first()
            assert (tuple(row) if row else None) == left
