from pathlib import Path

from sqlalchemy import update

from naqlan.record.identity import article_id
from naqlan.record.story import Story, StoryTitle
from naqlan.store.schema_stories import sketches
from naqlan.store.sketches import put_sketches
from naqlan.store.store import Store
from naqlan.store.stories import Wanted, docs_of, each_story, find_stories, put_stories, stories_around, story_of, take_out_stories
from tests.relate.sketches import sketch
from tests.store.made import add, article, page, rows_of, store_at

IDS = [article_id(page(number).key) for number in (1, 2, 3)]
PAIR = Story("aa1", StoryTitle("call", "happened", None, ("غولدمار",), (), "2026-03-01"), (IDS[0], IDS[1]), "2026-03-01", "2026-03-03", 2)
ALONE = Story("ab2", StoryTitle(names=("راملي",)), (IDS[2],), "2026-03-02", "2026-03-02", 1)


def _kept(path: Path) -> Store:
    store = store_at(path)
    add(store, *((article(page(number)), page(number)) for number in (1, 2, 3)))
    with store.writing() as connection:
        days = ("2026-03-01", "2026-03-03", "2026-03-02")
        put_sketches(connection, [sketch(one, day=day) for one, day in zip(IDS, days, strict=True)], {one: [] for one in IDS})
        put_stories(connection, [PAIR, ALONE], {PAIR.id: ["هاني", "غولدمار"], ALONE.id: ["راملي", "هاني"]})
    return store


def test_stories_come_newest_first_and_as_asked_for(tmp_path: Path) -> None:
    with _kept(tmp_path / "s.db") as store, store.reading() as connection:
        assert each_story(connection, Wanted(), most=9) == [PAIR, ALONE]
        assert each_story(connection, Wanted(), most=1) == [PAIR]
        assert each_story(connection, Wanted(), before=(PAIR.last, PAIR.id), most=9) == [ALONE]
        assert each_story(connection, Wanted(least=2), most=9) == [PAIR]
        assert each_story(connection, Wanted(since="2026-03-03"), most=9) == [PAIR]
        assert each_story(connection, Wanted(until="2026-03-01"), most=9) == [PAIR]
        assert each_story(connection, Wanted(words=("هاني",)), most=9) == [PAIR, ALONE]
        assert each_story(connection, Wanted(words=("هاني", "غولدمار")), most=9) == [PAIR]
        assert each_story(connection, Wanted(words=("هاني",)), before=(PAIR.last, PAIR.id), most=9) == [ALONE]


def test_stories_without_a_dated_article_stand_apart(tmp_path: Path) -> None:
    with _kept(tmp_path / "s.db") as store:
        with store.writing() as connection:
            connection.execute(update(sketches).where(sketches.c.article.in_([IDS[1], IDS[2]])).values(dated=False))
        with store.reading() as connection:
            assert each_story(connection, Wanted(dated=True), most=9) == [PAIR]
            assert each_story(connection, Wanted(dated=False), most=9) == [ALONE]


def test_a_story_is_found_by_its_id_a_beginning_of_it_and_its_articles(tmp_path: Path) -> None:
    with _kept(tmp_path / "s.db") as store, store.reading() as connection:
        assert find_stories(connection, "aa1") == find_stories(connection, "aa") == find_stories(connection, "d2") == ["aa1"]
        assert find_stories(connection, "a") == ["aa1", "ab2"]
        assert find_stories(connection, IDS[2]) == ["ab2"]
        assert find_stories(connection, "zz") == find_stories(connection, "") == []
        assert story_of(connection, "aa1") == PAIR
        assert story_of(connection, "aa") is None
        assert docs_of(connection, PAIR.articles) == {IDS[0]: "d1", IDS[1]: "d2"}


def test_stories_around_share_words_of_names_and_days(tmp_path: Path) -> None:
    with _kept(tmp_path / "s.db") as store, store.reading() as connection:
        days = {"after": "2026-03-01", "before": "2026-03-09"}
        assert stories_around(connection, ["هاني", "غولدمار"], **days, shared=1, most=9) == ["aa1", "ab2"]
        assert stories_around(connection, ["هاني", "غولدمار"], **days, shared=1, most=1) == ["aa1"]
        assert stories_around(connection, ["هاني", "غولدمار"], **days, shared=2, most=9) == ["aa1"]
        assert stories_around(connection, ["هاني"], after="2026-03-03", before="2026-03-09", shared=1, most=9) == ["aa1"]
        assert stories_around(connection, [], **days, shared=1, most=9) == []


def test_what_is_taken_out_leaves_nothing(tmp_path: Path) -> None:
    with _kept(tmp_path / "s.db") as store:
        with store.writing() as connection:
            take_out_stories(connection, ["aa1", "ab2"])
        rows = rows_of(store)
        assert rows["stories"] == rows["story_articles"] == rows["story_people"] == []
