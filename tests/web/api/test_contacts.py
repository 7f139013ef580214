import pytest

pytest.importorskip("starlette", reason="needs web, which is not at hand")

from starlette.testclient import TestClient

from tests.web.programs import answer, items, problem

pytestmark = pytest.mark.needs("web", "jsonschema")


def test_contacts_in_parts_are_all_contacts_the_newest_first(programs: TestClient) -> None:
    whole = answer(programs, "/contacts", limit=200)["items"]
    assert len(whole) > 10
    assert items(programs, "/contacts", limit=3) == whole
    days = [one["earliest"] for one in whole]
    assert days == sorted(days, reverse=True)
    assert {one["kind"] for one in whole} == {"contact"}
    assert all(one["origins"]["tellings"] for one in whole)


def test_of_a_pair_what_is_between_both(programs: TestClient) -> None:
    both = {one["id"] for one in items(programs, "/contacts", people=["غولدمار", "الصفواري"])}
    alone = [{one["id"] for one in items(programs, "/contacts", people=name)} for name in ("غولدمار", "الصفواري")]
    assert both
    assert both < alone[0]
    assert both <= alone[1]
    assert problem(programs, "/contacts", people=["أ", "ب", "ج"])["parameter"] == "people"


def test_filters_choose(programs: TestClient) -> None:
    assert {one["sort"] for one in items(programs, "/contacts", kind="call")} == {"call"}
    assert {one["status"] for one in items(programs, "/contacts", status="denied")} == {"denied"}
    assert {one["earliest"] for one in items(programs, "/contacts", undated="1")} == {None}
    assert items(programs, "/contacts", checked="1") == []
    assert all("صدى الميناء" in one["outlets"] for one in items(programs, "/contacts", outlet="صدى الميناء"))
    assert problem(programs, "/contacts", after="x")["parameter"] == "after"
