import pytest

pytest.importorskip("starlette", reason="needs web, which is not at hand")

from starlette.testclient import TestClient

from tests.web.programs import answer, problem

pytestmark = pytest.mark.needs("web", "jsonschema")


def test_an_article_has_its_record_and_the_ids_of_its_items(programs: TestClient) -> None:
    found = answer(programs, "/articles/001-sada-call")
    assert found["record"]["doc"] == "001-sada-call"
    assert {one["id"] for one in found["record"]["statements"]} <= set(found["items"])
    account = answer(programs, f"/accounts/{found['accounts'][found['items']['c1']]}")
    assert found["items"]["c1"] in [one["item"] for one in account["tellings"]]
    assert "001-sada-call" in [one["doc"] for one in answer(programs, f"/stories/{found['story']}")["articles"]]
    assert problem(programs, "/articles/none")["status"] == 404


def test_the_versions_of_an_article(programs: TestClient) -> None:
    (one,) = answer(programs, "/articles/001-sada-call/versions")["items"]
    assert (one["number"], one["current"], one["edits"]) == (1, True, [])
    assert answer(programs, f"/articles/{one['article']}/versions")["items"] == [one]


def test_the_copies_of_an_article_with_the_passages_of_both(programs: TestClient) -> None:
    rows = answer(programs, "/articles/002-daftar-copy/copies")["items"]
    (one,) = [row for row in rows if row["b"] == "001-sada-call"]
    assert one["passages"][0]["a_text"].split()[:3] == one["passages"][0]["b_text"].split()[:3]
    again = answer(programs, f"/articles/{one['article_b']}/copies")["items"]
    assert "002-daftar-copy" in [row["b"] for row in again]


def test_an_article_that_is_not_there(programs: TestClient) -> None:
    for what in ("versions", "copies"):
        assert problem(programs, f"/articles/none/{what}")["status"] == 404
