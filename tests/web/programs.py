"""What do programs get? An answer of the JSON interface, held to the document of the interface."""

import re
from functools import cache
from typing import Any

import jsonschema
from starlette.testclient import TestClient

from naqlan.web.openapi import document
from naqlan.web.table import ROUTES


@cache
def whole() -> dict[str, Any]:
    """Returns the document of the interface."""
    return document([one for one in ROUTES if one.row is not None])


def answer(client: TestClient, path: str, **asked: Any) -> Any:
    """Returns the answer of an address below `/api`, checked against the document."""
    found = client.get(f"/api{path}", params=asked)
    assert found.status_code == 200, found.text
    shape = _shape(path, "200")["application/json"]["schema"]
    jsonschema.Draft202012Validator({**shape, "components": whole()["components"]}).validate(found.json())
    return found.json()


def items(client: TestClient, path: str, **asked: Any) -> list[Any]:
    """Returns the items of a list, with those of all its further parts."""
    found = answer(client, path, **asked)
    rows = list(found["items"])
    for _ in range(1000):
        if found["next"] is None:
            return rows
        following = client.get(found["next"])
        assert following.status_code == 200, following.text
        found = following.json()
        assert found["items"], "a further part has something"
        rows += found["items"]
    raise AssertionError("the list does not end")


def problem(client: TestClient, path: str, **asked: Any) -> Any:
    """Returns what is wrong with a question, checked against the document."""
    found = client.get(f"/api{path}", params=asked)
    assert found.headers["content-type"] == "application/problem+json"
    jsonschema.Draft202012Validator({"$ref": "#/components/schemas/Problem", "components": whole()["components"]}).validate(found.json())
    assert found.json()["status"] == found.status_code
    return found.json()


def _shape(path: str, status: str) -> Any:
    of = next(known for known in whole()["paths"] if re.fullmatch(re.sub(r"\\\{\w+\\\}", "[^/]+", re.escape(known)), path))
    return whole()["paths"][of]["get"]["responses"][status]["content"]
