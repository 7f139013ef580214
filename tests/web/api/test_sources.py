import pytest

pytest.importorskip("starlette", reason="needs web, which is not at hand")

from starlette.testclient import TestClient

from tests.web.programs import answer

pytestmark = pytest.mark.needs("web", "jsonschema")


def test_the_unnamed_come_first_then_those_cited_most(programs: TestClient) -> None:
    first, *rest = answer(programs, "/sources")["items"]
    assert (first["cited"], first["kind"]) == (None, "anonymous")
    counts = [one["citations"] for one in rest]
    assert counts == sorted(counts, reverse=True)
    assert len(answer(programs, "/sources", limit=2)["items"]) == 3


def test_of_an_outlet_whom_it_cites_and_who_cites_it(programs: TestClient) -> None:
    rows = answer(programs, "/sources", outlet="صدى الميناء")["items"]
    assert {one["cited"] for one in rows if one["share"] is None} == {"صدى الميناء"}
    assert answer(programs, "/sources", outlet="لا أحد")["items"] == []
