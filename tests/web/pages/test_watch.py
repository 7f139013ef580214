import re

import pytest

from naqlan.store.store import Store
from tests.web.conftest import client_of

pytestmark = pytest.mark.needs("web")


def test_watching_something_and_no_more(own_store: Store) -> None:
    client = client_of(own_store)

    def sent(path: str, **fields: str) -> int:
        token = re.search(r'name="token" value="(\w+)"', client.get("/watch").text)
        assert token is not None
        return client.post(path, data={"token": token[1], **fields}).status_code

    assert "Nothing is watched yet" in client.get("/watch?lang=en").text
    assert sent("/watch", kind="pair", first="غولدمار", second="الصفواري") == 303
    assert sent("/watch", kind="words", first="معبر الصردة <b>") == 303
    assert sent("/watch", kind="person", first="") == 400
    text = client.get("/watch").text
    assert "/timeline?people=" in text
    assert "معبر الصردة &lt;b&gt;" in text
    assert "Nothing new" in text
    assert "Nothing new" in client.get("/").text
    number = re.search(r'name="number" value="(\d+)"', text)
    assert number is not None
    assert sent("/watch/seen", number=number[1], until="999999") == 303
    assert sent("/watch/remove", number=number[1]) == 303
    assert "/timeline?people=" not in client.get("/watch").text
    assert client.post("/watch", data={"kind": "words", "first": "x"}).status_code == 403


def test_what_another_page_offers_to_watch_stands_in_the_form(store: Store) -> None:
    client = client_of(store)
    offered = re.search(r'href="(/watch\?[^"]+)"', client.get("/search?q=معبر الصردة").text)
    assert offered is not None
    form = client.get(offered[1].replace("&amp;", "&")).text
    assert '<option value="words" selected>' in form
    assert re.search(r'name="first"[^>]* value="معبر الصردة"', form)
    people = re.findall(r'href="(/people/[0-9a-f]{24})"', client.get("/people").text)
    offered = re.search(r'href="(/watch\?[^"]+)"', client.get(people[0]).text)
    assert offered is not None
    assert re.search(r'name="first"[^>]* value="[^"]+"', client.get(offered[1]).text)
