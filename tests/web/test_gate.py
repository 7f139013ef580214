from pathlib import Path

import pytest

pytest.importorskip("argon2", reason="needs web, which is not at hand")

from naqlan.store.store import Store
from naqlan.web.gate import is_open, within
from naqlan.web.settings import Settings
from naqlan.web.table import FORMS, ROUTES
from tests.web.conftest import NAME, PASSWORD, client_of

pytestmark = pytest.mark.needs("web")


def test_all_is_behind_the_sign_in(store: Store, users: Path) -> None:
    client = client_of(store, Settings(passwords=users))
    for one in ROUTES:
        path = one.path.replace("{", "").replace("}", "")
        answer = client.get(path)
        if one.path == "/signin":
            assert answer.status_code == 200
        elif path.endswith((".atom", "/feed")):
            assert answer.status_code == 401
        else:
            assert (answer.status_code, answer.headers["location"].partition("?")[0]) == (303, "/signin")
        assert client.get(f"/api{path}").status_code == 401
    for form in FORMS:
        assert client.post(form.path.replace("{", "").replace("}", "")).headers["location"] == "/signin"
    assert client.get("/none").status_code == 303  # what there is is not told either
    assert client.get("/static/base.css").status_code == 200


def test_one_is_led_back_to_where_one_wanted_to_go(store: Store, users: Path) -> None:
    client = client_of(store, Settings(passwords=users))
    assert client.get("/?since=2024&person=%D8%B3").headers["location"] == "/signin?next=/%3Fsince%3D2024%26person%3D%25D8%25B3"
    assert 'value="/?since=2024&amp;person=%D8%B3"' in client.get(client.get("/?since=2024&person=%D8%B3").headers["location"]).text


def test_programs_send_their_password_along(store: Store, users: Path) -> None:
    client = client_of(store, Settings(passwords=users))
    answer = client.get("/api/none")
    assert answer.status_code == 401
    assert answer.headers["www-authenticate"].startswith("Basic ")
    assert client.get("/api/none", auth=(NAME, "wrong")).status_code == 401
    assert client.get("/api/none", auth=(NAME, PASSWORD)).status_code == 404
    assert client.get("/", auth=(NAME, PASSWORD)).status_code == 303  # pages only by the form
    for _ in range(20):
        answer = client.get("/api/none", auth=(NAME, "wrong"))
    assert answer.status_code == 429
    assert int(answer.headers["retry-after"]) > 0


@pytest.mark.parametrize(
    "given", ["//evil.example", "/\\evil.example", "https://evil.example/", "javascript:alert(1)", "", "x", "/a\nb", "/\t/x", "/" + "x" * 400]
)
def test_one_is_led_nowhere_else(given: str) -> None:
    assert within(given) == "/"
    assert within("/stories/x?a=b") == "/stories/x?a=b"


@pytest.mark.parametrize("path", ["/", "/signinx", "/static", "/signin/x", "/signout", "/api/static/x", "/../static/"])
def test_little_is_open(path: str) -> None:
    assert not is_open(path)
