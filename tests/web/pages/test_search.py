import html
import re
from dataclasses import replace
from pathlib import Path

import pytest

from naqlan.pipeline.corpus import bring_up_to_date
from naqlan.store.query import MISTAKES
from naqlan.store.store import Store
from naqlan.web.pages import search
from naqlan.web.words import page_words
from tests.store.made import add, article, page, store_at
from tests.web.conftest import client_of

pytestmark = pytest.mark.needs("web")


def _hits(shown: str) -> list[str]:
    return re.findall(r'<article class="hit".*?</article>', shown, re.DOTALL)


def test_found_words_are_marked_and_no_claim_stands_without_speaker_and_chain(store: Store) -> None:
    for where in ("articles", "statements"):
        hits = _hits(client_of(store).get(f"/search?q=الوزير&in={where}&lang=en").text)
        assert hits
        for hit in hits:
            assert "<mark>" in hit
            assert "titled:" in hit
            assert hit.count("<blockquote") == hit.count('class="claim-source"') + hit.count('class="quiet voice"')
            assert hit.count('class="claim-who"') == hit.count('class="claim-head"') == hit.count('class="claim-source"')


def test_statements_lead_to_their_place_in_the_article(store: Store) -> None:
    client = client_of(store)
    links = re.findall(r'href="(/articles/\w+)#(i-\w+)"', client.get("/search?q=الوزير&in=statements&lang=en").text)
    assert len(links) > 3
    assert f'id="{links[0][1]}"' in client.get(links[0][0]).text


def test_a_list_is_narrowed_by_its_counts(store: Store) -> None:
    client = client_of(store)
    shown = client.get("/search?q=الوزير&in=statements&lang=en").text
    narrow = shown[shown.index('class="facets"') :]
    for name in ("outlet", "act", "who", "since"):
        link, number = re.search(rf'<a href="([^"]*[?&;]{name}=[^"]*)">.*?<span class="quiet">(\d+)</span>', narrow).groups()  # type: ignore[union-attr]
        found = client.get(html.unescape(link)).text
        assert f'In statements <span class="quiet">{number}</span>' in found, name
        assert 'class="remove"' in found


def test_the_list_goes_on_behind_the_last_hit(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    client, path = client_of(store), "/search?q=الوزير&in=statements&lang=en"
    whole = re.findall(r'<div class="claim" id="(\S+)"', client.get(path).text)
    monkeypatch.setattr(search, "SHOWN", 3)
    found: list[str] = []
    while path:
        shown = client.get(path).text
        found += re.findall(r'<div class="claim" id="(\S+)"', shown)
        older = re.search(r'rel="next" href="([^"]+)"', shown)
        path = html.unescape(older[1]) if older else ""
    assert len(whole) > 6
    assert found[: len(whole)] == whole
    assert len(found) == len(set(found))


def test_the_best_are_shown_first_where_asked(store: Store) -> None:
    newest, best = (_hits(client_of(store).get(f"/search?q=الوزير&lang=en{rank}").text) for rank in ("", "&rank=1"))
    assert len(newest) == len(best)
    assert newest != best


def test_a_mistake_is_told_in_the_language_of_the_reader_with_its_place(store: Store) -> None:
    shown = client_of(store).get("/search?q=(هدنة&lang=ar").text
    assert page_words("ar")("page.search.mistake.open") in shown
    assert "<mark>(</mark>هدنة" in shown
    assert 'aria-describedby="mistake"' in shown
    for language in ("ar", "en"):
        assert all(page_words(language)(f"page.search.mistake.{one}") for one in (*MISTAKES, "other"))


def test_a_question_may_be_empty_and_a_place_must_be_one(store: Store) -> None:
    client = client_of(store)
    assert client.get("/search").status_code == 200
    assert client.get("/search?q=هدنة&below=x").status_code == 400


def test_what_a_page_wrote_is_escaped(tmp_path: Path) -> None:
    store = store_at(tmp_path / "s.db")
    hostile = "<script>alert(1)</script>\u202e"
    record = article(page(0), f"{hostile} فتح الطريق.", outlet=hostile)
    add(store, (replace(record, title=f"{hostile} الطريق"), None))
    bring_up_to_date(store)
    shown = client_of(store).get("/search?q=الطريق").text
    assert shown.count("&lt;script&gt;alert(1)") >= 3
    assert "<script>alert" not in shown
    assert "\u202e" not in shown


def test_the_feed_of_a_search_asks_what_the_page_asks(store: Store) -> None:
    text = client_of(store).get("/search?q=الوزير&act=deny").text
    links = re.findall(r'<a href="(/search/feed.atom[^"]*)"', text)
    assert links
    assert "act=deny" in links[0]
