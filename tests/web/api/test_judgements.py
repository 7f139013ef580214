import pytest

pytest.importorskip("starlette", reason="needs web, which is not at hand")

from naqlan.pipeline.judging import check, undo
from naqlan.store.store import Store
from tests.pipeline.judged import BY, ids
from tests.web.conftest import client_of
from tests.web.programs import answer, items, problem

pytestmark = pytest.mark.needs("web", "jsonschema")


def test_what_readers_decided_also_what_was_withdrawn(own_store: Store) -> None:
    for item in ids(own_store, "statement", "001-sada-call")[:3]:
        check(own_store, item, BY)
    undo(own_store, 2, BY)
    with client_of(own_store) as client:
        whole = answer(client, "/judgements")["items"]
        assert [(one["number"], one["state"]) for one in whole] == [(3, "stands"), (2, "undone"), (1, "stands")]
        assert items(client, "/judgements", limit=1) == whole
        assert answer(client, "/judgements/2") == whole[1]
        assert answer(client, "/judgements", stranded="1")["items"] == []
        assert answer(client, "/judgements", decision="check", who=BY.who)["items"] == whole
        assert answer(client, "/judgements", decision="drop")["items"] == answer(client, "/judgements", who="nobody")["items"] == []
        assert problem(client, "/judgements/4")["status"] == 404
        assert problem(client, "/judgements/x")["status"] == 404
