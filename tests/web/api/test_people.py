import pytest

pytest.importorskip("starlette", reason="needs web, which is not at hand")

from starlette.testclient import TestClient

from tests.web.programs import answer, items, problem

pytestmark = pytest.mark.needs("web", "jsonschema")


def test_people_in_parts_are_all_people_those_of_most_articles_first(programs: TestClient) -> None:
    whole = answer(programs, "/people", limit=500)["items"]
    assert items(programs, "/people", limit=4) == whole
    counts = [one["articles"] for one in whole]
    assert counts == sorted(counts, reverse=True)


def test_a_name_finds_them_in_any_spelling(programs: TestClient) -> None:
    (one,) = answer(programs, "/people", q="اوغست غولدمار")["items"]
    assert answer(programs, "/people", q="لا أحد هنا")["items"] == []
    profile = answer(programs, f"/people/{one['id']}", said=2)
    assert profile["name"] == one["name"]
    assert len(profile["said"]) == 2
    assert profile["spellings"]


def test_somebody_who_is_not_there(programs: TestClient) -> None:
    assert problem(programs, "/people/none")["status"] == 404
    assert problem(programs, "/people", after="x.y")["parameter"] == "after"
    assert problem(programs, "/people", after="3.ab", q="x")["parameter"] == "after"
