import json

import pytest

pytest.importorskip("starlette", reason="needs web, which is not at hand")

from naqlan.web.answered import Answer, problem

pytestmark = pytest.mark.needs("web")


def test_no_text_from_outside_breaks_an_answer() -> None:
    hostile = "ن\u202e\u2028\x9b\ud800"
    body = bytes(Answer({"title": hostile}).body)
    assert body == '{"title":"ن\\u202e\\u2028\\u009b\\ud800"}'.encode()
    assert json.loads(body)["title"] == hostile


def test_a_problem_names_what_is_wrong() -> None:
    found = problem(400, "limit: too many", parameter="limit", headers={"Allow": "GET"})
    assert (found.status_code, found.media_type, found.headers["allow"]) == (400, "application/problem+json", "GET")
    assert json.loads(bytes(found.body)) == {
        "type": "about:blank", "title": "Bad Request", "status": 400, "detail": "limit: too many", "parameter": "limit",
    }  # fmt: skip
    assert "parameter" not in json.loads(bytes(problem(404, "none").body))
