from naqlan.answers.stories import line_row, listed_row
from naqlan.labels.labels import Labels
from naqlan.pipeline.story import Listed, listed_stories
from naqlan.record.story import Story, StoryTitle
from naqlan.store.store import Store
from tests.answers.conftest import DAFTAR, SADA


def test_a_list_has_id_title_and_articles(kept: Store, english: Labels) -> None:
    rows = [listed_row(one, english) for one in listed_stories(kept)]
    assert all(list(row) == ["id", "title", "articles"] for row in rows)
    assert any({SADA, DAFTAR} <= set(row["articles"]) for row in rows)


def test_a_line_ends_with_the_story_itself(english: Labels) -> None:
    one, before = (
        Story(name, StoryTitle(act="say", names=("راملي",), day=day), ("a",), day, day, 1) for name, day in (("b", "2022-03-02"), ("a", "2022-03-01"))
    )
    row = line_row(Listed(one, ("d",), dated=True), [before], english)
    assert [(step["id"], step["last"]) for step in row["line"]] == [("a", "2022-03-01"), ("b", "2022-03-02")]
    assert (row["id"], row["title"]) == ("b", row["line"][-1]["title"])
