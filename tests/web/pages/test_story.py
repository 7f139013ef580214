import re
from pathlib import Path

import pytest

from naqlan.pipeline.corpus import bring_up_to_date
from naqlan.pipeline.judging import check
from naqlan.pipeline.page import read_page
from naqlan.pipeline.story import story_named
from naqlan.record.identity import article_id
from naqlan.record.page import Page
from naqlan.store.items import item_ids
from naqlan.store.store import Store
from tests.pipeline.judged import BY
from tests.store.made import add, store_at
from tests.web.conftest import client_of

pytestmark = pytest.mark.needs("web")
TOLD = "nuqta-post"
"""An article of the story of five tellings, three of which go back to one newspaper."""


def page(store: Store, name: str = TOLD, **query: object) -> str:
    told = story_named(store, name).story
    asked = "&".join(f"{key}={value}" for key, value in {"lang": "en", **query}.items())
    answer = client_of(store).get(f"/stories/{told.id}?{asked}")
    assert answer.status_code == 200
    return answer.text


def cards(text: str) -> list[str]:
    return re.findall(r'<article class="card account.*?</article>', text, re.DOTALL)


def test_three_of_five_tellings_go_back_to_one_named_source(store: Store) -> None:
    assert '3 of 5 tellings go back to one named source: <bdi dir="auto">نيومارك بوست</bdi>' in page(store)
    assert '3 من 5 روايات ترجع إلى مصدر واحد مسمّى: <bdi dir="auto">نيومارك بوست</bdi>' in page(store, lang="ar")


def test_no_claim_stands_without_its_telling(store: Store) -> None:
    found = cards(page(store))
    assert len(found) > 5
    for one in found:
        assert re.search(r'<a href="/articles/\w+#i-\w+">', one), "each account leads to its passage in an article"
        assert one.count("<blockquote") <= one.count('<ul class="tellings">')
    spoken = next(one for one in found if ("statement" in one and "نفى" in one) or "denies" in one)
    assert "وزارة الأمن" in spoken.split("<blockquote")[0]


def test_only_whole_direct_speech_stands_in_quotation_marks(store: Store) -> None:
    for one in cards(page(store, "006-nuqta-leak")):
        for block, told in re.findall(r"<blockquote([^>]*>.*?)</blockquote>\n<ul class=\"tellings\">(.*?)</ul>", one, re.DOTALL):
            assert ('class="direct"' in block) == ("direct quotation" in told)
            assert (block.partition(">")[2][:1] == "«") >= ('class="direct"' in block)


def test_an_account_stands_by_itself_with_the_tree_of_its_origins(store: Store) -> None:
    link = next(re.findall(r'href="(/stories/\w+\?account=\w+)">Who has it', one)[0] for one in cards(page(store)) if "3 of 5 tellings" in one)
    answer = client_of(store).get(f"{link}&lang=en").text
    (card,) = cards(answer)
    drawn = re.search(r'<svg[^>]* class="picture".*?</svg>', card, re.DOTALL)
    assert drawn
    assert "نيومارك بوست" in drawn.group()
    assert "told from the side of" in card
    assert card.count("<table") == 1
    assert 'href="/corrections/new?item=' in card


def test_pictures_of_time_and_coverage_have_their_tables(store: Store) -> None:
    text = page(store)
    figures = dict(re.findall(r'<figure class="drawn" id="(\w+)">(.*?)</figure>', text, re.DOTALL))
    assert set(figures) == {"coverage", "timeline"}
    assert figures["coverage"].count("<tr>") == 1 + 5
    assert 'href="#a-' in figures["timeline"]


def test_accounts_are_listed_in_pages_and_by_kind(store: Store) -> None:
    first, second = (re.findall(r'id="(a-\w+)" ', page(store, page=number)) for number in (1, 2))
    assert len(first) == 10
    assert second
    assert not set(first) & set(second)
    contacts = cards(page(store, kind="contact"))
    assert contacts
    assert not any("card account statement" in one for one in contacts)


def test_what_readers_checked_can_be_seen_alone(own_store: Store) -> None:
    record = next(own_store.articles(TOLD))
    article = article_id(record.meta.key)
    assert "Nothing of this story fits" in page(own_store, checked=1)
    item = item_ids(article, record)[record.statements[0].id]
    check(own_store, item, BY)
    (card,) = cards(page(own_store, checked=1))
    assert f"#i-{item}" in card
    assert "checked by a reader" in card


def test_what_is_no_story_is_not_found(store: Store) -> None:
    answer = client_of(store).get("/stories/000000?lang=en")
    assert answer.status_code == 404
    assert ".db" not in answer.text
    assert client_of(store).get(f"/stories/{story_named(store, TOLD).story.id}?part=gossip").status_code == 400


def test_a_hostile_page_stays_text(tmp_path: Path) -> None:
    words = (
        "غولدمار للصفواري<img src=x onerror=alert(3)>\u202e\n\n"
        "أجرى وزير الدفاع النارفي أوغست غولدمار أمس اتصالا هاتفيا بنظيره التلماري منذر الصفواري.\n"
    )
    given = Page(
        "x", "x", "x.txt", words + "قال غولدمار «لن نقبل</svg><script>alert(1)</script>».", outlet='"><script>alert(2)</script>' + "ا" * 10_000_000
    )
    with store_at(tmp_path / "s.db") as hostile:
        add(hostile, (read_page(given), given))
        bring_up_to_date(hostile)
        for part in ("accounts", "coverage", "wording", "differences"):
            text = page(hostile, "x", part=part)
            assert "<script>alert" not in text
            assert "<img" not in text
            assert "\u202e" not in text
            assert len(text) < 60_000
