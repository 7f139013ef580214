import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

pytest.importorskip("starlette", reason="needs web, which is not at hand")

from naqlan.store.store import Store
from naqlan.web.pages import paste
from naqlan.web.settings import Settings
from tests.web.asked import TEXT
from tests.web.conftest import client_of

if TYPE_CHECKING:
    from starlette.testclient import TestClient

pytestmark = pytest.mark.needs("web")
HOSTILE = '"><script>alert(1)</script>\u202e{{7*7}}\x00'


def token(client: "TestClient", path: str = "/paste") -> str:
    found = re.search(r'name="token" value="(\w+)"', client.get(path).text)
    assert found is not None
    return found[1]


def test_a_text_is_shown_with_its_marks_and_not_kept(store: Store) -> None:
    client, before = client_of(store), store.counts()
    answer = client.post(
        "/paste?lang=en", data={"token": token(client), "text": TEXT, "outlet": "صدى الميناء", "title": "", "published": "2026-03-01"}
    )
    assert answer.status_code == 200
    assert 'class="m ' in answer.text
    assert "not kept" in answer.text
    assert "سالم الفهد" in answer.text
    assert not re.search(r'href="/(corrections|people|articles|stories)/', answer.text)  # nothing of it has a page
    assert store.counts() == before


def test_both_ways_of_sending_are_read(store: Store) -> None:
    client = client_of(store)
    sent = {"token": (None, token(client)), "text": (None, TEXT)}
    assert "سالم الفهد" in client.post("/paste", files=sent).text
    assert client.post("/paste", files={**sent, "text": ("x.txt", TEXT)}).status_code == 400  # no files


def test_hostile_text_stays_text(store: Store) -> None:
    client = client_of(store)
    text = f"{HOSTILE}\nقال وزير الدفاع سالم الفهد {HOSTILE} إن الطريق {HOSTILE} مفتوح."
    answer = client.post("/paste", data={"token": token(client), "text": text, "outlet": HOSTILE, "title": HOSTILE, "published": HOSTILE[:40]})
    assert answer.status_code == 200
    assert "<script>alert" not in answer.text
    assert "\u202e" not in answer.text
    assert "\x00" not in answer.text


@pytest.mark.parametrize(
    ("given", "status", "words"),
    [
        ({}, 400, "text: there is none"),
        ({"text": " \n "}, 400, "text: there is none"),
        ({"text": "س" * (paste.LARGEST // 2 + 1)}, 413, "longer than 200 KB"),
        ({"text": "x" * (paste.ENCODED + 1)}, 413, ""),
        ({"text": "x", "other": "y"}, 400, "no such field"),
    ],
)
def test_what_cannot_be_read_is_told(given: dict[str, str], status: int, words: str, store: Store) -> None:
    client = client_of(store)
    answer = client.post("/paste?lang=en", data={"token": token(client), **given})
    assert answer.status_code == status
    assert words in answer.text


def test_a_form_of_another_site_does_nothing(store: Store) -> None:
    assert client_of(store).post("/paste", data={"text": TEXT}).status_code == 403
    assert client_of(store).post("/fetch", data={"url": "https://x.example/"}).status_code == 403


@pytest.mark.needs("fetch")
@pytest.mark.parametrize(
    "url", ["http://127.0.0.1/", "http://169.254.169.254/latest/", "http://localhost/x", "gopher://x.example/", "https://x.example:8080/"]
)
def test_no_address_of_ones_own_network_is_fetched(url: str, store: Store) -> None:
    client = client_of(store)
    answer = client.post("/fetch?lang=en", data={"token": token(client), "url": url})
    assert answer.status_code == 400
    assert "only public addresses are" in answer.text


def test_strangers_have_nothing_fetched(store: Store) -> None:
    for settings in (Settings(hosts=frozenset({"news.example"})), Settings(fetch=False)):
        client = client_of(store, settings)
        assert "/fetch" not in client.get("/paste").text
        assert client.post("/fetch", data={"token": token(client), "url": "https://x.example/"}).status_code == 403


def test_who_signed_in_may_fetch() -> None:
    from naqlan.web.route import Asked  # noqa: PLC0415
    from naqlan.web.view import View  # noqa: PLC0415
    from naqlan.web.words import page_words  # noqa: PLC0415

    asked = Asked(None, {}, View("en"), page_words("en"), Settings(hosts=frozenset({"news.example"})))  # type: ignore[arg-type]
    assert not paste.may_fetch(asked)
    assert paste.may_fetch(replace(asked, visitor="سالم"))


def test_so_many_are_read_at_once(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paste, "PATIENCE", 0.01)
    client = client_of(store)
    with paste._turn(paste._READING), paste._turn(paste._READING):
        answer = client.post("/paste", data={"token": token(client), "text": TEXT})
    assert answer.status_code == 503
    assert client.post("/paste", data={"token": token(client), "text": TEXT}).status_code == 200
