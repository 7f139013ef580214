from pathlib import Path

import pytest

from naqlan.pipeline.corpus import bring_up_to_date
from naqlan.pipeline.news import Behind, news
from naqlan.store.store import Store
from tests.pipeline.test_stories import CALL, FLOOD, _article
from tests.store.made import add, article, page, store_at

TRADE = "أعلن مصنع الورق في مدينة الصنوبر افتتاح خط جديد، وقالت مديرته هناء الكتاني إن العمل يبدأ مع الخريف."


@pytest.fixture
def store(tmp_path: Path) -> Store:
    store = store_at(tmp_path / "s.db")
    made = [
        _article(1, CALL, "2026-03-02"),
        _article(2, CALL, "2026-03-01"),
        _article(3, FLOOD, "2026-03-01"),
        _article(4, FLOOD, "2026-03-09"),
        article(page(5), TRADE, published=None, outlet="صحيفة 5"),
    ]
    add(store, *((one, None) for one in made))
    bring_up_to_date(store)
    return store


def test_pages_follow_one_another_to_the_undated_and_no_further(store: Store) -> None:
    whole = [one.docs for one in news(store, most=9).stories]
    assert [one for one in whole if "d5" not in one] == [("d4",), ("d2", "d1"), ("d3",)]
    assert news(store, most=9).next is None
    for most in (1, 2, 3):
        found, behind = [], None
        for _ in range(9):
            page = news(store, most=most, behind=behind)
            found += [one.docs for one in page.stories]
            behind = page.next
            if behind is None:
                break
        assert found == whole
    last = news(store, most=9).stories[-1]
    assert news(store, most=9, behind=Behind(last.story.last, last.story.id, last.dated)).stories == ()


def test_only_some(store: Store) -> None:
    assert [one.docs for one in news(store, least=2, most=9).stories if one.dated] == [("d2", "d1")]
    assert [one.docs for one in news(store, until="2026-03-01", most=9).stories] == [("d2", "d1"), ("d3",)]
    assert news(store, people=["نص لا يسمي أحدا"], most=9).stories == ()


def test_who_was_first_is_told_where_days_tell_it(store: Store) -> None:
    found = news(store, most=9)
    call = next(one.story for one in found.stories if one.docs == ("d2", "d1"))
    assert found.first[call.id] == next(store.articles("d2")).meta.outlet
    assert set(found.first) == {call.id}  # one article alone is not the first of several
