"""Does a newcomer get from the first page to a correction that lasts? In Arabic, in a real browser: a call told by five outlets."""

import re
from collections.abc import Iterator

import pytest

pytest.importorskip("playwright", reason="needs chromium, which is not at hand")
pytest.importorskip("starlette", reason="needs web, which is not at hand")

from playwright.sync_api import Browser, Page, expect

from naqlan.pipeline.adder import Adder
from naqlan.pipeline.rebuild import rebuild
from naqlan.store.store import open_store
from tests.web.conftest import Site

pytestmark = pytest.mark.needs("web", "chromium")
CALL = "اتصال: أوغست غولدمار ومنذر الصفواري، 5 أبريل 2022"
READ, CORRECTED = "أوغست جولدمار", "أوغست غولدمار"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(locale="ar", viewport={"width": 1200, "height": 900})
    yield context.new_page()
    context.close()


def test_from_the_first_page_to_a_correction_that_lasts(own_site: Site, page: Page) -> None:
    page.goto(own_site.url)
    expect(page.locator("html")).to_have_attribute("dir", "rtl")

    page.goto(f"{own_site.url}/?since=2022-04-01&until=2022-04-30")
    page.get_by_role("link", name=CALL).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(CALL)

    # Three of five tellings go back to one named source.
    card = page.locator("article, .card, .account").filter(has_text="3 من 5 روايات ترجع إلى مصدر واحد مسمّى: نيومارك بوست").first
    expect(card).to_be_visible()
    expect(card).to_contain_text("ورد أنه جرى")

    # The passage, where it stands in the article.
    card.get_by_role("link", name="صدى الميناء").first.click()
    expect(page.locator(".text .m.lit").first).to_be_in_viewport()
    expect(page.locator(".entry.open")).to_contain_text("نيومارك بوست")
    expect(page.get_by_role("heading", level=1)).to_contain_text("اتصال جديد بين وزيري دفاع نارفيا وتلمار")
    article = page.url.partition("#")[0]

    # A person is corrected.
    page.locator(".text .m.k-person").filter(has_text="أوغست").first.click()
    page.locator(".entry.open").get_by_role("link", name="تصويب أو إقرار").click()
    form = page.locator("form").filter(has=page.locator("[name=value_name]"))
    form.locator("[name=value_name]").fill(CORRECTED)
    form.locator("[name=who]").fill("هند")
    form.locator("[name=why]").fill("الاسم في سائر الصفحات بالغين")
    form.get_by_role("button", name="حفظ التصويب").click()
    page.wait_for_url(re.compile("kept="))

    # It is there, and still there when everything has been read anew.
    _corrected(page, article)
    with open_store(own_site.store, create=False) as store:
        rebuild(store, Adder(store, "test"), every=True)
    _corrected(page, article)
    page.goto(f"{own_site.url}/corrections")
    expect(page.locator("main")).to_contain_text(CORRECTED)
    expect(page.locator("main")).to_contain_text("هند")


def _corrected(page: Page, article: str) -> None:
    page.goto(article)
    page.locator(".text .m.k-person").filter(has_text="أوغست").first.click()
    person = page.locator(".entry.open")
    expect(person).to_contain_text(CORRECTED)
    expect(person).to_contain_text(READ)
    expect(person).to_contain_text("الاسم في سائر الصفحات بالغين")
