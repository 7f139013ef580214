import pytest

pytest.importorskip("starlette", reason="needs web, which is not at hand")

from starlette.testclient import TestClient

from tests.web.programs import answer, items, problem

pytestmark = pytest.mark.needs("web", "jsonschema")


def test_statements_of_somebody_in_parts_are_all_of_them(programs: TestClient) -> None:
    whole = answer(programs, "/statements", speaker="الصفواري", limit=200)["items"]
    assert len(whole) > 3
    found = items(programs, "/statements", speaker="الصفواري", limit=2)
    assert {one["account"] for one in found} == {one["account"] for one in whole}, "an older telling of one may come again in a later part"
    assert len({one["statement"]["item"] for one in found}) == len(found)
    named = [one for one in whole if any("الصفواري" in name for name in one["statement"]["speakers"])]
    assert len(named) > len(whole) / 2, "the others write the name otherwise"


def test_filters_choose(programs: TestClient) -> None:
    assert items(programs, "/statements", words="القوات")
    for name, value in (("act", "deny"), ("polarity", "negated")):
        assert {one["statement"][name] for one in items(programs, "/statements", **{name: value})} == {value}
    assert {one["outlet"] for one in items(programs, "/statements", outlet="صدى الميناء")} == {"صدى الميناء"}
    assert all(one["statement"]["chain"] for one in items(programs, "/statements", chain="وزارة الدفاع التلمارية"))
    assert items(programs, "/statements", checked="1") == []
    assert problem(programs, "/statements", act="sing")["parameter"] == "act"


def test_search_in_parts_is_the_whole(programs: TestClient) -> None:
    for where in ("articles", "statements"):
        whole = answer(programs, "/search", q="القوات", **{"in": where}, limit=200)["items"]
        assert len(whole) > 4
        assert items(programs, "/search", q="القوات", **{"in": where}, limit=3) == whole
    best = answer(programs, "/search", q="القوات", rank="1", limit=3)
    assert (len(best["items"]), best["next"]) == (3, None)


def test_questions_that_are_none(programs: TestClient) -> None:
    assert problem(programs, "/search")["parameter"] == "q"
    assert "parenthesis" in problem(programs, "/search", q="(x")["detail"]
    assert problem(programs, "/search", q="x", act="deny")["parameter"] == "act"
    assert problem(programs, "/search", q="x", rank="1", after="7")["parameter"] == "after"
    assert problem(programs, "/search", q="x", after="9" * 20)["parameter"] == "after"


def test_a_trace_goes_from_the_first_report_on(programs: TestClient) -> None:
    rows = answer(programs, "/trace", words="القوات")["items"]
    assert rows[0]["turn"] == "first"
    days = [one["published"] for one in rows if one["published"]]
    assert days == sorted(days)
    assert len(answer(programs, "/trace", words="القوات", limit=2)["items"]) == 2
