import pytest

pytest.importorskip("starlette", reason="needs web, which is not at hand")

from starlette.testclient import TestClient

from tests.web.programs import answer, items, problem

pytestmark = pytest.mark.needs("web", "jsonschema")


def test_words_in_parts_are_all_words(programs: TestClient) -> None:
    whole = answer(programs, "/wording", by="outlet")["items"]
    assert len(whole) > 4
    assert items(programs, "/wording", by="outlet", limit=3) == whole
    assert {one["outlet"] for one in answer(programs, "/wording")["items"]} == {None}


def test_a_set_has_its_months_and_its_name(programs: TestClient) -> None:
    chosen = answer(programs, "/wording")["items"][0]["set"]
    rows = answer(programs, "/wording", set=chosen, by="month")["items"]
    assert all(one["month"] and one["set"] == chosen for one in rows)
    assert answer(programs, "/wording", set=chosen, until="2001")["items"] == []
    english, arabic = (answer(programs, "/wording", set=chosen, lang=lang)["items"][0]["set_label"] for lang in ("en", "ar"))
    assert english != arabic


def test_a_set_that_is_not_there(programs: TestClient) -> None:
    assert problem(programs, "/wording", set="none")["parameter"] == "set"
    assert problem(programs, "/wording", by="month")["parameter"] == "set"
