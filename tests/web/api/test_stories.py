import pytest

pytest.importorskip("starlette", reason="needs web, which is not at hand")

from starlette.testclient import TestClient

from tests.web.programs import answer, items, problem

pytestmark = pytest.mark.needs("web", "jsonschema")


def test_a_list_in_parts_is_the_list(programs: TestClient) -> None:
    whole = answer(programs, "/stories", limit=500)["items"]
    assert len(whole) > 10
    assert items(programs, "/stories", limit=4) == whole
    dated = [one["last"] for one in whole if one["dated"]]
    assert dated == sorted(dated, reverse=True)


def test_days_people_and_articles_choose(programs: TestClient) -> None:
    assert all(one["first"] <= "2022-03-31" for one in items(programs, "/stories", until="2022-03"))
    named = items(programs, "/stories", person="غولدمار")
    assert 0 < len(named) < len(items(programs, "/stories"))
    assert all(len(one["articles"]) > 2 for one in items(programs, "/stories", articles=3))
    assert items(programs, "/stories", person=["غولدمار", "لا أحد"]) == []


def test_a_story_has_articles_accounts_and_coverage_in_the_language_asked_for(programs: TestClient) -> None:
    which = max(items(programs, "/stories"), key=lambda one: len(one["articles"]))
    story = answer(programs, f"/stories/{which['id']}")
    assert [one["doc"] for one in story["articles"]].sort() == which["articles"].sort()
    assert any(len(one["tellings"]) > 1 for one in story["accounts"])
    assert all(telling["passages"] for one in story["accounts"] for telling in one["tellings"])
    assert story["coverage"]["outlets"]
    contacts = answer(programs, f"/stories/{which['id']}", kind="contact")["accounts"]
    assert contacts == [one for one in story["accounts"] if one["kind"] == "contact"]
    assert answer(programs, f"/stories/{which['id']}", checked="1")["accounts"] == []
    arabic = answer(programs, f"/stories/{which['id']}", lang="ar")
    assert arabic["title"] != story["title"]
    assert arabic["accounts"] == story["accounts"]
    assert answer(programs, f"/stories/{which['id'][:12]}") == story


def test_its_differences_and_words_stand_with_their_passages(programs: TestClient) -> None:
    for one in items(programs, "/stories", articles=2):
        rows = answer(programs, f"/stories/{one['id']}/differences")["items"]
        assert all(side["text"] for row in rows for side in (row["first"], row["second"]))
        assert [row for row in rows if row["kind"] == "slip"] == answer(programs, f"/stories/{one['id']}/differences", kind="slip")["items"]
        assert all(row["text"] for row in answer(programs, f"/stories/{one['id']}/wording")["items"])


def test_what_is_wrong_is_said_with_its_name(programs: TestClient) -> None:
    assert problem(programs, "/stories/none")["status"] == 404
    assert problem(programs, "/stories", since="soon")["parameter"] == "since"
    assert problem(programs, "/stories", after="x")["parameter"] == "after"
    assert problem(programs, "/stories", naem="x")["parameter"] == "naem"
    assert problem(programs, "/stories", limit=0)["parameter"] == "limit"
