import pytest

pytest.importorskip("starlette", reason="needs web, which is not at hand")

from starlette.testclient import TestClient

from naqlan.store.store import Store
from tests.web.programs import answer

pytestmark = pytest.mark.needs("web", "jsonschema")


def test_how_much_there_is_and_who_added_it(programs: TestClient, store: Store) -> None:
    found = answer(programs, "/store")
    assert found["articles"] == sum(1 for _ in store.articles()) > 10
    assert (found["runs"][0]["command"], found["runs"][0]["state"]) == ("test", "finished")
