import asyncio
from typing import Any

import pytest

pytest.importorskip("starlette", reason="needs web, which is not at hand")

from starlette.responses import PlainTextResponse
from starlette.testclient import TestClient
from starlette.types import Receive, Scope, Send

from naqlan.store.store import Store
from naqlan.web import limits
from naqlan.web.application import application
from naqlan.web.limits import Limits, client_of
from naqlan.web.settings import Settings
from tests.web.conftest import HERE
from tests.web.conftest import client_of as asking

pytestmark = pytest.mark.needs("web")


@pytest.mark.parametrize(
    ("host", "key"),
    [
        ("192.0.2.7", "192.0.2.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::"),
        ("2001:db8:1:2::9", "2001:db8:1:2::"),
        ("::ffff:192.0.2.7", "192.0.2.7"),
        ("testclient", "testclient"),
    ],
)
def test_who_is_counted_together(host: str, key: str) -> None:
    assert client_of({"client": (host, 1)}) == key
    assert client_of({"client": None}) == ""


def test_too_many_requests_are_told_when_to_come_back(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "BURST", 3)
    monkeypatch.setattr(limits, "RATE", 0.01)
    app = application(store, Settings(hosts=frozenset({"news.example"})))
    client = TestClient(app, base_url=HERE, client=("192.0.2.1", 1))
    assert [client.get("/static/none").status_code for _ in range(4)] == [404, 404, 404, 429]
    answer = client.get("/static/none")
    assert 90 <= int(answer.headers["retry-after"]) <= 100
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert client.get("/api/today").json()["status"] == 429
    other = TestClient(app, base_url=HERE, client=("192.0.2.2", 1))
    assert other.get("/static/none").status_code == 404


def test_whoever_is_at_the_machine_is_not_held_back(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "BURST", 1)
    client = asking(store)
    assert {client.get("/static/none").status_code for _ in range(20)} == {404}


@pytest.mark.parametrize(
    ("method", "path", "headers", "status"),
    [
        ("OPTIONS", "/", {}, 405),
        ("PUT", "/", {}, 405),
        ("TRACE", "/", {}, 405),
        ("GET", "/?q=" + "x" * 9000, {}, 414),
        ("GET", "/" + "x" * 9000, {}, 414),
        ("GET", "/", {"x-long": "x" * 17_000}, 431),
        ("POST", "/signin", {"content-length": "9999999999"}, 413),
        ("POST", "/signin", {"content-length": "-1"}, 413),
        ("POST", "/signin", {"content-length": "9" * 5000}, 413),
    ],
)
def test_what_goes_too_far_is_refused(method: str, path: str, headers: dict[str, str], status: int, store: Store) -> None:
    answer = asking(store).request(method, path, headers=headers)
    assert answer.status_code == status
    assert answer.headers["content-type"].startswith("text/plain")
    assert len(answer.text) < 200


def test_a_form_is_measured_whatever_its_headers_say(store: Store) -> None:
    client = asking(store)
    answer = client.post("/signin", content=iter([b"name=", *[b"x" * 10_000] * 20]), headers={"content-type": "application/x-www-form-urlencoded"})
    assert answer.status_code == 413


def test_head_is_answered_as_get_is(store: Store) -> None:
    client = asking(store)
    for path in ("/", "/static/base.css", "/signin", "/none"):
        assert client.head(path).status_code == client.get(path).status_code
        assert client.head(path).content == b""


@pytest.mark.parametrize(("begins", "status"), [(False, 503), (True, None)])
def test_what_takes_too_long_is_given_up(*, begins: bool, status: int | None) -> None:
    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        if begins:
            await send({"type": "http.response.start", "status": 200, "headers": []})
        await asyncio.sleep(30)
        await PlainTextResponse("late")(scope, receive, send)

    sent: list[Any] = []

    async def sending(message: Any) -> None:
        sent.append(message)

    async def receiving() -> Any:
        return {"type": "http.request", "body": b""}

    layer = Limits(app, Settings(), longest=1, patience=0.01)
    scope = {"type": "http", "method": "GET", "path": "/", "query_string": b"", "headers": [], "client": ("127.0.0.1", 1)}
    if begins:
        with pytest.raises(TimeoutError):
            asyncio.run(layer(scope, receiving, sending))
    else:
        asyncio.run(layer(scope, receiving, sending))
        assert sent[0]["status"] == status
