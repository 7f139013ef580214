import re
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest
from starlette.testclient import TestClient

from naqlan.errors import InputError, NaqlanError, PageError, QueryError, StoreError
from naqlan.store.store import Store
from naqlan.web import application, forms
from naqlan.web.application import status_of
from naqlan.web.guard import HEADERS
from naqlan.web.route import Asked
from naqlan.web.table import ROUTES
from tests.web.conftest import HERE, client_of

pytestmark = pytest.mark.needs("web")


def test_the_language_is_remembered(store: Store) -> None:
    client = client_of(store)
    assert '<html lang="ar" dir="rtl"' in client.get("/").text
    assert '<html lang="en" dir="ltr"' in client.get("/", headers={"accept-language": "en-GB"}).text
    first = client.get("/?lang=en&digits=arabic")
    assert "HttpOnly" in first.headers["set-cookie"]
    assert '<html lang="en" dir="ltr"' in client.get("/").text
    assert "set-cookie" not in client.get("/").headers


def test_what_is_wrong_is_said(store: Store) -> None:
    client = client_of(store)
    for path, status, words in (
        ("/none", 404, "There is nothing here"),
        ("/?since=x", 400, "since: “x” is no day"),
        ("/?lang=xx", 400, "lang: “xx”"),
    ):
        answer = client.get(path, headers={"accept-language": "en"})
        assert answer.status_code == status
        assert words in answer.text or status == 400
    assert client.post("/").status_code == 405


def test_what_an_address_asks_is_escaped(store: Store) -> None:
    answer = client_of(store).get("/", params={"since": "<script>alert(1)</script>", "x": '"><script>'})
    assert "<script>alert" not in answer.text
    assert not re.search(r"<script(?! src=\"/static/)", answer.text)


def test_an_address_of_two_slashes_leads_nowhere_else(store: Store) -> None:
    assert '"//evil' not in client_of(store).get("//evil.example/").text


def test_what_breaks_is_not_told_to_strangers(store: Store, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    def broken(*_: object, **__: object) -> None:
        raise raised

    raised: Exception = StoreError("/srv/somebody/naqlan.db: is locked")
    monkeypatch.setattr("naqlan.web.pages.today.news", broken)
    answer = client_of(store).get("/")
    assert answer.status_code == 500
    assert "somebody" not in answer.text
    assert "somebody" in caplog.text
    raised = ZeroDivisionError("/srv/somebody")
    client = client_of(store, raises=False)
    answer = client.get("/")
    assert answer.status_code == 500
    assert "somebody" not in answer.text
    assert "Traceback" not in answer.text
    assert {name: answer.headers[name] for name in HEADERS} == HEADERS


def test_a_method_that_is_none_here_is_told_which_are(store: Store) -> None:
    assert set(client_of(store).post("/").headers["allow"].split(", ")) == {"GET", "HEAD"}


def test_the_interface_for_programs_tells_problems_as_json(store: Store) -> None:
    answer = client_of(store).get("/api/none")
    assert answer.status_code == 404
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["status"] == 404


def test_files_of_ours_may_be_kept_by_their_hash_only(store: Store) -> None:
    client = client_of(store)
    url = re.findall(r"/static/base\.css\?v=\w+", client.get("/").text)[0]
    assert "immutable" in client.get(url).headers["cache-control"]
    assert "immutable" not in client.get("/static/base.css?v=old").headers["cache-control"]
    assert client.get("/static/..%2fapplication.py").status_code == 404


def test_the_status_of_errors() -> None:
    given = (PageError("x", status=409), QueryError("x"), InputError("x"), NaqlanError("x"))
    assert [status_of(one) for one in given] == [409, 400, 400, 500]


def test_a_page_is_sent_again_only_when_the_store_has_changed(own_store: Store) -> None:
    client = client_of(own_store)
    first = client.get("/")
    known = {"if-none-match": first.headers["etag"]}
    assert client.get("/", headers=known).status_code == 304
    assert client.get("/?lang=en", headers=known).status_code == 200
    client.get("/?lang=ar")
    write = (
        "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); c.execute('DELETE FROM story_articles'); c.execute('DELETE FROM stories'); c.commit()"
    )
    subprocess.run([sys.executable, "-c", write, str(own_store.path)], check=True)
    later = client.get("/", headers=known)
    assert later.status_code == 200
    assert "/stories/" in first.text
    assert "/stories/" not in later.text


def test_each_reader_has_a_token_of_their_own_in_a_page_that_is_kept(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    route = next(one for one in ROUTES if one.name == "today")
    times = []

    def shown(found: Any, asked: Asked) -> Mapping[str, Any]:
        times.append(1)
        assert route.shown is not None
        return {**route.shown(found, asked), "title": "x"}

    monkeypatch.setattr(application, "ROUTES", (replace(route, shown=shown, has_form=True),))
    monkeypatch.setattr(forms, "token_of", lambda mark: f"token of {mark}")
    monkeypatch.setattr(application, "rendered", lambda *_, place, **__: f"<p>{place.token}</p>")
    pages = application.application(store)
    readers = [TestClient(pages, base_url=HERE) for _ in range(2)]
    tokens = [[reader.get("/").text for _ in range(2)] for reader in readers]
    assert len(times) == 1
    for reader, (first, second) in zip(readers, tokens, strict=True):
        assert first == second == f"<p>token of {reader.cookies[forms.COOKIE]}</p>"
    assert tokens[0] != tokens[1]
    answers = [reader.get("/") for reader in readers]
    assert answers[0].headers["etag"] != answers[1].headers["etag"]
