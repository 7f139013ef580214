import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("starlette", reason="needs web, which is not at hand")
pytest.importorskip("schemathesis", reason="needs schemathesis, which is not at hand")

import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis import GenerationMode
from schemathesis.specs.openapi.checks import positive_data_acceptance
from starlette.testclient import TestClient

from naqlan.pipeline.story import listed_stories
from naqlan.pipeline.who import people_named
from naqlan.store.store import Store
from naqlan.web.application import application
from naqlan.web.openapi import document
from naqlan.web.parameters import Parameter
from naqlan.web.route import Route
from naqlan.web.table import ROUTES
from tests.web.conftest import HERE

pytestmark = pytest.mark.needs("web", "jsonschema")
HOST = {"Host": HERE.removeprefix("http://")}
EXAMPLES = 8
"""Questions that are made up for each route."""


def test_every_route_of_the_table_is_in_it_with_all_its_parameters(client: TestClient) -> None:
    found = client.get("/api/openapi.json").json()
    data = {one.path: one for one in ROUTES if one.row is not None}
    assert set(found["paths"]) == set(data)
    for path, route in data.items():
        named = {(one["in"], one["name"]) for one in found["paths"][path]["get"]["parameters"]}
        in_path = {("path", name) for name in re.findall(r"\{(\w+)\}", path)}
        assert named == in_path | {("query", "lang")} | {("query", one.name) for one in route.parameters}


def test_each_page_can_be_asked_by_programs_with_the_same_filters() -> None:
    data = {one.path: {parameter.name for parameter in one.parameters} for one in ROUTES if one.row is not None}
    for page in ROUTES:
        if page.shown is not None and page.path in data and page.row is None:
            assert {one.name for one in page.parameters} - data[page.path] <= ONLY_SHOWN.get(page.name, set()), page.name


ONLY_SHOWN: Mapping[str, set[str]] = {
    "article": {"part", "item", "checked"},
    "article_versions": {"from", "to"},
    "copies": {"below"},
    "contacts": {"below"},
    "people": {"below", "kind", "order"},
    "search": {"below"},
    "sources": {"all", "order"},
    "statements": {"below"},
    "story": {"account", "part", "page"},
    "trace": {"all"},
    "wording": {"behind"},
}
"""Parameters of pages that choose how things are shown and in which parts, not which: by the name of the route. (`kind` of people leads to offices,
groups, outlets and places, of which programs have no list yet.)"""


def test_the_examples_of_the_document_are_answered(client: TestClient, root: Path) -> None:
    text = (root / "docs" / "api.md").read_text(encoding="utf-8")
    asked = [*re.findall(r"^GET (\S+)$", text, re.MULTILINE), *re.findall(r"curl -s 'http://127.0.0.1:8642(\S+)'", text)]
    assert len(asked) > 5
    for path in asked:
        answer = client.get(path)
        assert answer.status_code == 200, path
        assert answer.headers["content-type"].startswith("application/atom") or answer.json()
    for path in {f"/api{one.path}" for one in ROUTES if one.row is not None} | {one.path for one in ROUTES if one.feed is not None}:
        assert path.replace("/search/feed.atom", "GET /search/feed.atom") in text, f"docs/api.md does not name {path}"


def test_kinds_of_parameters() -> None:
    asked = (
        Parameter("q", needed=True, told="Words."),
        Parameter("act", "choice", choices=("say", "deny"), many=True),
        Parameter("limit", "number", least=1, most=9, default=5),
        Parameter("since", "day"),
        Parameter("rank", "flag"),
    )
    route = Route("x", "/x/{one}", lambda _: None, row=lambda *_: {}, parameters=asked, schema={"type": "object"}, told="Something.")
    operation = document([route])["paths"]["/x/{one}"]["get"]
    shapes = {one["name"]: (one["required"], one["schema"]) for one in operation["parameters"]}
    assert shapes["one"] == (True, {"type": "string", "minLength": 1})
    assert shapes["q"] == (True, {"type": "string", "minLength": 1, "maxLength": 400})
    assert shapes["act"] == (False, {"type": "array", "items": {"type": "string", "enum": ["say", "deny"]}, "maxItems": 8})
    assert shapes["limit"] == (False, {"type": "integer", "minimum": 1, "maximum": 9, "default": 5})
    assert set(operation["responses"]) == {"200", "400", "401", "404", "414", "429"}


@pytest.fixture(scope="module")
def known(store: Store) -> Mapping[str, str]:
    """Something that is there, for each name in a path."""
    story = max(listed_stories(store), key=lambda one: len(one.docs)).story
    with store.reading() as connection:
        person = people_named(connection, "أوغست غولدمار")[0].id
    return {"story": story.id, "article": story.articles[0], "person": person}


@pytest.fixture(scope="module")
def interface(store: Store) -> Any:
    return schemathesis.openapi.from_asgi("/api/openapi.json", application(store), headers=HOST)


@pytest.mark.parametrize("mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE], ids=["what the document allows", "what it does not"])
@pytest.mark.parametrize("path", [one.path for one in ROUTES if one.row is not None])
def test_whatever_is_asked_is_answered_as_the_document_says(path: str, mode: GenerationMode, interface: Any, known: Mapping[str, str]) -> None:
    asked = interface[path]["GET"].as_strategy(generation_mode=mode)

    @settings(max_examples=EXAMPLES, deadline=None, database=None, derandomize=True, suppress_health_check=list(HealthCheck))
    @given(case=asked)
    def ask(case: Any) -> None:
        for name in case.path_parameters or {}:
            if name in known and mode is GenerationMode.POSITIVE:
                case.path_parameters[name] = known[name]
        found = case.call(headers=HOST)
        if found.status_code != 414:  # an address that is too long is refused before it is read
            case.validate_response(found, excluded_checks=[positive_data_acceptance])

    ask()
