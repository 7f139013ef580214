import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from naqlan.pipeline.corpus import bring_up_to_date
from naqlan.pipeline.judging import By, check, correct, drop
from naqlan.pipeline.page import read_page
from naqlan.record.article import Article
from naqlan.record.identity import article_id
from naqlan.record.page import Page
from naqlan.store.items import item_ids
from naqlan.store.store import Store
from naqlan.web.entries import spot
from naqlan.web.marks import MarkedParagraph, Segment
from naqlan.web.pages.article import WEIGHT, parted
from tests.store.made import add, store_at
from tests.web.asked import TEXT
from tests.web.conftest import Site, client_of

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.needs("web")
DOC = "001-sada-call"
BY = By("هند", "قرأت الصفحة")


def page_of(store: Store, path: str, **given: str) -> str:
    answer = client_of(store).get(path, params={"lang": "en", **given})
    assert answer.status_code == 200
    return answer.text


def record_of(store: Store, doc: str = DOC) -> tuple[str, Article, Any]:
    record = next(store.articles(doc))
    which = article_id(record.meta.key)
    return which, record, item_ids(which, record)


def test_every_value_has_a_mark_that_leads_to_its_entry_and_back(store: Store) -> None:
    which, _, ids = record_of(store)
    text = page_of(store, f"/articles/{which}")
    links = set(re.findall(r'class="m [^"]*" href="#d-(\w+)"', text))
    entries = set(re.findall(r'<div role="group" class="entry[^"]*" id="d-(\w+)"', text))
    assert links <= entries == set(ids.values())
    for item in entries:
        assert text.count(f'id="{spot(item, 0)}"') == 1
        assert f'class="back" href="#{spot(item, 0)}"' in text
        assert f'href="/corrections/new?item={item}"' in text
    assert "reported to have happened" in text
    rules = set(re.findall(r'href="(/about/rules/[^"]+)"', text))
    assert rules
    assert all(client_of(store).get(rule).status_code == 200 for rule in rules)


@pytest.mark.parametrize(("language", "said"), [("en", "this page, citing"), ("ar", "نقلا عن")])
def test_both_languages_show_the_chain(store: Store, language: str, said: str) -> None:
    which, _, _ = record_of(
        store, next(one.meta.doc for one in store.articles() if any(said.chain for said in one.statements) and not one.meta.outlet)
    )
    assert said in re.sub("<[^>]+>", "", page_of(store, f"/articles/{which}", lang=language))


def test_a_missing_article_is_told(store: Store) -> None:
    assert client_of(store).get("/articles/nothing").status_code == 404


def test_the_chosen_item_is_open_and_marked_without_a_script(store: Store) -> None:
    which, _, ids = record_of(store)
    text = page_of(store, f"/articles/{which}", item=ids["s1"])
    assert re.findall(r'class="entry open" id="d-(\w+)"', text) == [ids["s1"]]
    assert " chosen" in text
    assert ' open"' not in page_of(store, f"/articles/{which}", item="nothing")


def test_judgements_are_shown_and_what_nobody_checked_can_be_left_out(own_store: Store) -> None:
    which, _, ids = record_of(own_store)
    assert "checked=1" not in page_of(own_store, f"/articles/{which}")
    check(own_store, ids["c1"], BY)
    correct(own_store, ids["s1"], ("act", "warn"), BY)
    drop(own_store, ids["s2"], BY)
    bring_up_to_date(own_store)
    text = page_of(own_store, f"/articles/{which}")
    assert "<ins>warns</ins>" in text
    assert f'id="d-{ids["s2"]}"' not in text
    assert "Taken out by readers" in text
    assert text.count("قرأت الصفحة") == 3
    few = page_of(own_store, f"/articles/{which}", checked="1")
    assert set(re.findall(r'<div role="group" class="entry[^"]*" id="d-(\w+)"', few)) == {ids["c1"], ids["s1"]}
    assert set(re.findall(r'class="m [^"]*" href="#d-(\w+)"', few)) == {ids["c1"], ids["s1"]}


def test_dropped_passages_are_unfolded_with_their_reason(store: Store) -> None:
    which, record, _ = record_of(store)
    text = page_of(store, f"/articles/{which}")
    reasons = {one.reason for one in record.dropped}
    assert reasons
    for one in record.dropped:
        assert f"<details><summary>{one.reason} " in text


def test_copies_and_the_story_are_linked(store: Store) -> None:
    which, _, _ = record_of(store)
    text = page_of(store, f"/articles/{which}")
    assert f'<a href="/articles/{article_id(next(store.articles("002-daftar-copy")).meta.key)}">' in text
    assert 'href="/stories/' in text


def test_the_record_is_given_as_json(store: Store) -> None:
    which, record, ids = record_of(store)
    row = client_of(store).get(f"/api/articles/{which}").json()
    assert row["id"] == which
    assert row["items"] == ids
    assert row["record"]["body"] == record.body


LARGEST = 1_000_000
"""Bytes of a page, whatever it shows."""
HOSTILE = "</title><script>alert(1)</script>\u202e" + TEXT + '\nوقال الوزير <img src=x onerror=alert(1)>: "<b>لا</b>".\n' + "اسم " * 40_000


def test_a_hostile_page_stays_text(tmp_path: Path) -> None:
    given = Page("x", "x", "x.txt", HOSTILE, url="javascript:alert(1)", outlet='"><script>alert(2)</script>' + "ا" * 10_000_000)
    record = read_page(given)
    record = replace(record, meta=replace(record.meta, url="javascript:alert(1)", authors=("<i>كاتب</i>",), credits=("x\u202ey",)))
    with store_at(tmp_path / "s.db") as store:
        add(store, (record, given))
        bring_up_to_date(store)
        text = page_of(store, "/articles/x")
        parts = page_of(store, "/articles/x", part="99")
    assert "<script>alert" not in text
    assert "<img" not in text
    assert "<i>كاتب" not in text
    assert "\u202e" not in text
    assert 'href="javascript' not in text
    assert len(text.encode()) < LARGEST
    assert len(parts.encode()) < LARGEST


def _name(number: int) -> str:
    return "".join("ابتثجحخدذر"[int(digit)] for digit in f"{number:03}")


def paragraph(number: int, size: int) -> MarkedParagraph:
    return MarkedParagraph(number, "", (Segment(0, "ا" * size),))


def test_a_long_text_is_cut_between_paragraphs() -> None:
    found = parted([paragraph(number, WEIGHT // 2) for number in range(5)])
    assert [(part.number, [one.number for one in part.paragraphs]) for part in found] == [(1, [0, 1]), (2, [2, 3]), (3, [4])]
    assert [[len(one.segments[0].text) for one in part.paragraphs] for part in parted([paragraph(0, 2 * WEIGHT + 5), paragraph(1, 1)])] == [
        [WEIGHT],
        [WEIGHT],
        [5, 1],
    ]
    assert [part.paragraphs for part in parted([])] == [()]


def test_an_item_leads_to_the_part_it_stands_in(tmp_path: Path) -> None:
    filler = "\n".join(f"وكان الطقس صافيا فوق مرفأ {name} طوال النهار. " * 40 for name in map(_name, range(60)))
    given = Page("x", "x", "x.txt", f"عنوان\n{filler}\nقال الوزير سالم الفهد إن الطريق مفتوح.")
    with store_at(tmp_path / "s.db") as store:
        add(store, (read_page(given), given))
        which, record, ids = record_of(store, "x")
        first = page_of(store, f"/articles/{which}")
        assert "part=2" in first
        assert f'id="d-{ids["s1"]}"' not in first
        assert f'id="d-{ids["s1"]}"' in page_of(store, f"/articles/{which}", item=ids["s1"])
        assert f'id="d-{ids["s1"]}"' in page_of(store, f"/articles/{which}", part="2")
        assert len(record.body) > WEIGHT


@pytest.mark.needs("web", "chromium")
def test_a_mark_opens_what_was_read_and_the_keys_go_from_mark_to_mark(site: Site, store: Store, browser: "Browser") -> None:
    which, _, ids = record_of(store)
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    try:
        page.goto(f"{site.url}/articles/{which}?lang=ar")
        marks = page.locator(".text .k-statement")
        marks.first.click()
        assert page.locator(".entry.open").count() == 1
        assert page.locator(".entry.open").is_visible()
        assert "i-" in page.url
        page.keyboard.press("Escape")
        assert page.locator(".entry.open").count() == 0
        stops = page.locator(".text .m:not([tabindex])")
        stops.nth(0).focus()
        page.keyboard.press("ArrowLeft")
        assert stops.nth(1).evaluate("one => one === document.activeElement")
        assert page.locator(".entry.open").get_attribute("id") == (stops.nth(1).get_attribute("href") or "").removeprefix("#")
        page.keyboard.press("Enter")
        assert page.locator(".entry.open").evaluate("one => one === document.activeElement")
        page.goto(f"{site.url}/articles/{which}?lang=en#i-{ids['c1']}")
        page.reload()
        assert page.locator(".entry.open").get_attribute("id") == f"d-{ids['c1']}"
    finally:
        page.close()


@pytest.mark.needs("web", "chromium")
def test_without_a_script_a_mark_leads_to_what_was_read_and_kinds_can_be_hidden(site: Site, store: Store, browser: "Browser") -> None:
    which, _, ids = record_of(store)
    context = browser.new_context(java_script_enabled=False)
    try:
        page = context.new_page()
        page.goto(f"{site.url}/articles/{which}?lang=ar")
        entry = page.locator(f"#d-{ids['c1']} .entry-body")
        assert not entry.is_visible()
        page.locator(".text .k-contact").first.click()
        assert entry.is_visible()
        page.locator(f"#d-{ids['c1']} .back").click()
        assert page.url.endswith(f"#i-{ids['c1']}")
        assert page.locator(".group-person").is_visible()
        page.locator("#show-person").uncheck()
        assert not page.locator(".group-person").is_visible()
    finally:
        context.close()
