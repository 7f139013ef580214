import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

pytest.importorskip("argon2", reason="needs web, which is not at hand")

from starlette.testclient import TestClient

from naqlan.store.store import Store
from naqlan.web.settings import Settings
from tests.web.conftest import NAME, PASSWORD, client_of, serving

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.needs("web")


def token(client: TestClient, path: str = "/signin") -> str:
    found = re.search(r'name="token" value="(\w+)"', client.get(path).text)
    assert found is not None
    return found[1]


def test_signing_in_and_out(store: Store, users: Path) -> None:
    client = client_of(store, Settings(passwords=users))
    answer = client.post("/signin", data={"token": token(client), "name": NAME, "password": PASSWORD, "next": "/?since=2024"})
    assert (answer.status_code, answer.headers["location"]) == (303, "/?since=2024")
    cookie = next(one for one in answer.headers.get_list("set-cookie") if "session" in one)
    assert {"HttpOnly", "SameSite=lax", "Path=/"} <= set(cookie.split("; "))
    page = client.get("/")
    assert page.status_code == 200
    assert f'<bdi dir="auto">{NAME}</bdi>' in page.text
    kept = client.cookies["naqlan_session"]
    assert client.post("/signout").status_code == 403  # nobody else can sign a reader out
    answer = client.post("/signout", data={"token": token(client, "/")})
    assert answer.headers["location"] == "/signin"
    assert "naqlan_session" not in client.cookies
    client.cookies.set("naqlan_session", kept)
    assert client.get("/").status_code == 303  # it is over on the server too


def test_what_is_wrong_is_said_without_telling_what(store: Store, users: Path) -> None:
    client = client_of(store, Settings(passwords=users))
    for name, password in ((NAME, "wrong"), ("nobody", PASSWORD)):
        answer = client.post("/signin?lang=en", data={"token": token(client), "name": name, "password": password, "next": "//evil.example"})
        assert answer.status_code == 401
        assert "do not belong together" in answer.text
        assert 'name="next" value="/"' in answer.text
        assert password not in answer.text
        assert "naqlan_session" not in client.cookies
    answers = [client.post("/signin?lang=en", data={"token": token(client), "name": NAME, "password": "wrong"}) for _ in range(20)]
    assert answers[-1].status_code == 429
    assert "Retry-After" in answers[-1].headers


def test_a_sign_in_comes_from_our_page_and_makes_all_new(store: Store, users: Path) -> None:
    client = client_of(store, Settings(passwords=users))
    assert client.post("/signin", data={"name": NAME, "password": PASSWORD}).status_code == 403
    first = token(client)
    client.cookies.set("naqlan_session", "fixed by somebody else")
    client.post("/signin", data={"token": first, "name": NAME, "password": PASSWORD})
    secrets = [one.value for one in client.cookies.jar if one.name == "naqlan_session" and one.value != "fixed by somebody else"]
    assert len(secrets) == 1
    assert token(client, "/") != first


def test_with_https_cookies_travel_in_no_other_way(store: Store, users: Path) -> None:
    client = client_of(store, Settings(passwords=users, https=True), url="https://127.0.0.1")
    answer = client.post("/signin", data={"token": token(client), "name": NAME, "password": PASSWORD})
    assert all("Secure" in one for one in answer.headers.get_list("set-cookie"))
    assert "__Host-naqlan_session" in client.cookies
    assert "max-age" in client.get("/?lang=en").headers["strict-transport-security"]
    assert "Secure" in client.get("/?lang=ar").headers["set-cookie"]


def test_nobody_has_to_sign_in_without_a_file(store: Store) -> None:
    client = client_of(store)
    assert "Nobody has to sign in here" in client.get("/signin?lang=en").text
    assert client.get("/").status_code == 200


@pytest.mark.needs("chromium")
def test_the_form_has_room_on_a_phone_and_keeps_nobody_out(store: Store, users: Path, browser: "Browser") -> None:
    from axe_playwright_python.sync_playwright import Axe  # noqa: PLC0415

    server = serving(store.path, Settings(port=0, passwords=users))
    site, page = next(server), browser.new_page(viewport={"width": 360, "height": 700})
    try:
        page.goto(f"{site.url}/?lang=ar")
        assert page.evaluate("[...document.querySelectorAll('main input')].every((one) => one.getBoundingClientRect().left >= 0)")
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
        page.fill("[name=name]", NAME)
        page.fill("[name=password]", "wrong")
        page.click("main button")
        assert page.locator("#signin-problem").is_visible()
        assert Axe().run(page).response["violations"] == []
        page.fill("[name=name]", NAME)
        page.fill("[name=password]", PASSWORD)
        page.click("main button")
        page.wait_for_url(f"{site.url}/?lang=ar")
        assert Axe().run(page).response["violations"] == []
    finally:
        page.close()
        next(server, None)
