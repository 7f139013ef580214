from pathlib import Path

from sqlalchemy import insert

from naqlan.record.identity import article_id
from naqlan.store.schema_stories import stories, story_articles
from naqlan.store.sketches import (
    days_of_sketches,
    first_sketches,
    links_of,
    near,
    put_links,
    put_sketches,
    sketches_of,
    stories_of,
    take_out_sketches,
)
from tests.relate.sketches import contact, sketch
from tests.store.made import add, article, page, rows_of, store_at

FIRST, SECOND = sorted(article_id(page(number).key) for number in (1, 2))
MADE = [
    sketch(FIRST, people=(("ليث راملي", 2),), named=(("place", "تلمار", 1),), contacts=(contact("أ", "ب"),), act="say", words={"قافل": "قوافل"}),
    sketch(SECOND, day="2026-03-03", outlet=None),
]
KEYS = {FIRST: [1, 2, 3], SECOND: [2, 3, 4]}


def test_what_is_put_in_comes_out_and_is_found_by_keys_and_days(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store:
        add(store, *((article(page(number)), page(number)) for number in (1, 2)))
        before = rows_of(store)
        with store.writing() as connection:
            put_sketches(connection, MADE, KEYS)
            put_links(connection, {(FIRST, SECOND): 0.5})
            assert sketches_of(connection, [FIRST, SECOND, "none"]) == {FIRST: MADE[0], SECOND: MADE[1]}
            assert days_of_sketches(connection, [SECOND]) == {SECOND: "2026-03-03"}
            assert near(connection, [2, 3, 9], "2026-03-02", window=2, shared=2) == [FIRST, SECOND]
            assert near(connection, [2, 3, 9], "2026-03-05", window=2, shared=2) == [SECOND]
            assert near(connection, [2, 9], "2026-03-02", window=2, shared=2) == []
            assert links_of(connection, [SECOND]) == links_of(connection, [FIRST]) == {(FIRST, SECOND): 0.5}
            assert stories_of(connection, [FIRST]) == {}
        with store.writing() as connection:
            take_out_sketches(connection, [FIRST, SECOND], KEYS, {one.article: one.day for one in MADE})
        assert rows_of(store) == before


def test_the_first_articles_of_stories_come_in_their_order(tmp_path: Path) -> None:
    ids = [article_id(page(number).key) for number in range(5)]
    made = [sketch(one, day=f"2026-03-{9 - number // 2:02}") for number, one in enumerate(ids)]  # the later ones stand earlier, two on a day
    row = {"title": "{}", "first": "", "last": "", "articles": 0, "outlets": 0}
    with store_at(tmp_path / "s.db") as store:
        add(store, *((article(page(number)), page(number)) for number in range(5)))
        with store.writing() as connection:
            put_sketches(connection, made, {one: [1] for one in ids})
            connection.execute(insert(stories), [{"id": name, **row} for name in ("x", "y", "z")])
            connection.execute(insert(story_articles), [{"article": one, "story": "y" if one == ids[4] else "x"} for one in ids])
            found = first_sketches(connection, ["x", "y", "z", "none"], 3)
    assert found == {"x": [*sorted(made[2:4], key=lambda one: one.article), min(made[:2], key=lambda one: one.article)], "y": [made[4]]}
