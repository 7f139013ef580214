import pytest

pytest.importorskip("starlette", reason="needs web, which is not at hand")

from starlette.testclient import TestClient

from tests.web.programs import answer, items, problem

pytestmark = pytest.mark.needs("web", "jsonschema")


def test_pairs_in_parts_are_all_pairs(programs: TestClient) -> None:
    whole = answer(programs, "/copies")["items"]
    assert len(whole) > 2
    assert items(programs, "/copies", limit=2) == whole
    assert {"001-sada-call", "002-daftar-copy"} in [{one["a"], one["b"]} for one in whole]
    assert problem(programs, "/copies", after="x")["parameter"] == "after"
