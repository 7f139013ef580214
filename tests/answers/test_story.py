from naqlan.answers.story import MEMBER_KEYS, story_row
from naqlan.labels.labels import Labels
from naqlan.pipeline.accounts_asked import accounts_told
from naqlan.pipeline.coverage import coverage_of_articles
from naqlan.pipeline.story import story_named
from naqlan.pipeline.storylines import storyline
from naqlan.store.store import Store
from tests.answers.conftest import DAFTAR, SADA


def test_a_story_has_its_articles_copies_accounts_and_coverage(kept: Store, english: Labels) -> None:
    told = story_named(kept, DAFTAR)
    with kept.reading() as connection:
        accounts = accounts_told(connection, told.story.articles)
    row = story_row(told, storyline(kept, told.story), english, accounts=accounts, coverage=coverage_of_articles(kept, told.articles))
    assert row["id"] == told.story.id
    assert all(tuple(one) == MEMBER_KEYS for one in row["articles"])
    docs = {one["doc"]: one for one in row["articles"]}
    assert docs[DAFTAR]["copy_of"] == docs[SADA]["id"]
    assert any({SADA, DAFTAR} <= {telling["doc"] for telling in one["tellings"]} for one in row["accounts"]), "what both tell is one account"
    assert any(telling["judged"] for one in row["accounts"] for telling in one["tellings"]), "what a reader checked says so"
    assert row["coverage"]["outlets"]
    assert row["people"][0]["articles"] >= 2
    assert (row["before"], row["after"]) == ([], [])
