from pathlib import Path

import pytest

from naqlan.errors import StoreError
from naqlan.pipeline import story
from naqlan.pipeline.corpus import bring_up_to_date
from naqlan.pipeline.story import listed_stories, story_named
from naqlan.store.store import Store
from tests.pipeline.test_stories import CALL, FLOOD, _article
from tests.store.made import add, store_at


@pytest.fixture
def store(tmp_path: Path) -> Store:
    store = store_at(tmp_path / "s.db")
    made = [_article(1, CALL, "2026-03-02"), _article(2, CALL, "2026-03-01"), _article(3, FLOOD, "2026-03-01"), _article(4, FLOOD, "2026-03-09")]
    add(store, *((one, None) for one in made))
    bring_up_to_date(store)
    return store


def test_stories_are_read_in_steps_newest_first(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(story, "AT_ONCE", 2)
    assert [one.docs for one in listed_stories(store)] == [("d4",), ("d2", "d1"), ("d3",)]
    assert [one.docs for one in listed_stories(store, most=1)] == [("d4",)]
    assert [one.docs for one in listed_stories(store, least=2)] == [("d2", "d1")]
    assert [one.docs for one in listed_stories(store, until="2026-03-01")] == [("d2", "d1"), ("d3",)]


def test_a_story_is_told_by_any_of_its_names(store: Store) -> None:
    told = story_named(store, "d1")
    assert [(one.record.meta.doc, one.copy) for one in told.members] == [("d2", None), ("d1", None)]
    assert story_named(store, told.story.id) == story_named(store, told.story.id[:10]) == told


def test_what_is_not_there_and_what_may_be_several_is_an_error(store: Store) -> None:
    with pytest.raises(StoreError, match="naqlan stories"):
        story_named(store, "none")
    with pytest.raises(StoreError, match="may mean 3 stories"):
        story_named(store, _beginning(store))


def _beginning(store: Store) -> str:
    """Changes the ids of a store so that all begin alike, and returns that beginning."""
    with store.writing() as connection:
        connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
        for table, column in (("stories", "id"), ("story_articles", "story"), ("story_people", "story")):
            connection.exec_driver_sql(f"UPDATE {table} SET {column} = 'abc' || {column}")
    return "abc"
