"""Does our script stay out of the way? In a real browser: of keys, of choices made by keyboard, of forms that one comes back to."""

from collections.abc import Iterator

import pytest

pytest.importorskip("playwright", reason="needs chromium, which is not at hand")
pytest.importorskip("starlette", reason="needs web, which is not at hand")

from playwright.sync_api import Browser, Page, expect

from tests.web.conftest import Site

pytestmark = pytest.mark.needs("web", "chromium")


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(locale="en")
    yield context.new_page()
    context.close()


def test_what_was_left_empty_is_not_asked_and_can_still_be_filled_in(site: Site, page: Page) -> None:
    page.goto(f"{site.url}/statements")
    form = page.locator("form.filters, form:has([name=speaker])").first
    form.locator("[name=speaker]").fill("غولدمار")
    form.locator("button[type=submit]").click()
    expect(page).to_have_url(f"{site.url}/statements?speaker=%D8%BA%D9%88%D9%84%D8%AF%D9%85%D8%A7%D8%B1")
    page.evaluate("addEventListener('submit', (event) => event.preventDefault())")  # as a browser keeps the page for the way back
    page.locator(".search-box button").click()
    expect(page.locator("#site-search")).to_be_enabled()


def test_a_choice_by_keyboard_waits_for_its_button(site: Site, page: Page) -> None:
    """WCAG 2.2, 3.2.2: arrows pass over the choices in between."""
    page.goto(f"{site.url}/about")
    page.locator(".preferences [name=theme]").select_option("dark")
    page.wait_for_timeout(300)
    expect(page).to_have_url(f"{site.url}/about")
    page.locator(".preferences button").click()
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")


def test_no_single_key_leads_away(site: Site, page: Page) -> None:
    """WCAG 2.2, 2.1.4: who dictates, or strikes a key by chance, stays where they are."""
    page.goto(f"{site.url}/about")
    page.keyboard.press("/")
    expect(page.locator("#site-search")).not_to_be_focused()
