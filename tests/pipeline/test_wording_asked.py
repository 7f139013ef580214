from pathlib import Path

import pytest

from naqlan.pipeline.corpus import bring_up_to_date
from naqlan.pipeline.wording_asked import counted_with_other_words, known_sets, passages_with, wording_between, wording_counts
from naqlan.record.wording import WordSet
from naqlan.store.corpus import remember
from naqlan.store.store import Store
from naqlan.store.wording_asked import Asked
from tests.pipeline.test_wording import page
from tests.store.made import add, store_at


@pytest.fixture
def store(tmp_path: Path) -> Store:
    store = store_at(tmp_path / "s.db")
    add(store, (page(1, "صدى", "2031-03-04"), None), (page(2, "برق", "2031-03-05"), None), (page(3, "موج", "2031-09-05", "احتجاجات"), None))
    bring_up_to_date(store)
    return store


def test_sums_are_asked_by_voice_outlet_and_month(store: Store) -> None:
    asked = wording_counts(store, Asked(["protest"]))
    assert [(one.word, one.voice, one.uses, one.articles) for one in asked] == [
        ("احتجاجات", "any", 1, 1),
        ("احتجاجات", "reported", 1, 1),
        ("مظاهرات", "any", 1, 1),
        ("مظاهرات", "reported", 1, 1),
    ]
    assert {one.outlet for one in wording_counts(store, Asked(by_outlet=True))} == {"صدى", "موج"}
    assert {one.month for one in wording_counts(store, Asked(by_month=True, since="2031-04"))} == {"2031-09"}
    assert {one.word for one in wording_counts(store, Asked(until="2031-04"))} == {"مظاهرات"}


def test_passages_are_the_newest_of_articles_that_are_counted(store: Store) -> None:
    (one,) = passages_with(store, "protest", "مظاهرات", most=5)
    assert (one.outlet, one.speakers) == ("صدى", ("منذر الصفواري",))
    assert [one.text[first:last] for first, last in one.marks] == ["مظاهرات"]
    assert passages_with(store, "protest", "مظاهرات", outlet="موج") == []
    assert passages_with(store, "protest", "مظاهرات", voice="own") == []


def test_the_articles_of_a_story_stand_side_by_side_and_copies_count_once(store: Store) -> None:
    names = [f"https://example.com/{number}" for number in (1, 2, 3)]
    rows = wording_between(store, names).sets["protest"]
    assert [(one.word, one.outlet, one.count) for one in rows] == [("احتجاجات", "موج", 1), ("مظاهرات", "صدى", 1)]
    own = wording_between(store, names, [WordSet("port", "port", "ميناء", (("الميناء", ("الميناء",)), ("المرفأ", ("المرفأ",))))])
    assert {one.word for one in own.sets["port"]} == {"الميناء"}


def test_sums_of_other_words_are_told(store: Store) -> None:
    assert not counted_with_other_words(store)
    with store.writing() as connection:
        remember(connection, "word sets", "others")
    assert counted_with_other_words(store)


def test_the_sets_of_the_package_are_known_by_their_ids() -> None:
    assert known_sets()["protest"].id == "protest"
