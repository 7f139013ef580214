"""Can every page be read by everybody? In a real browser: by eye at three widths, by axe-core, in both languages, without a word to the console."""

import pytest

pytest.importorskip("playwright", reason="needs chromium, which is not at hand")
pytest.importorskip("starlette", reason="needs web, which is not at hand")

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from naqlan.store.store import Store
from naqlan.web.table import ROUTES
from tests.web.addresses import FOUND, addresses
from tests.web.conftest import Site

pytestmark = pytest.mark.needs("web", "chromium")
NAMES = [one.name for one in ROUTES if one.shown is not None]
WIDTHS = (360, 768, 1440)
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


def test_every_page_has_an_address() -> None:
    assert set(FOUND) == set(NAMES)


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("name", NAMES)
def test_nobody_is_kept_out(name: str, language: str, site: Site, store: Store, browser: Browser) -> None:
    theme = "light" if language == "ar" else "dark"  # the same sheet paints both: each theme is seen with one language
    path = addresses(store)[name]
    page = browser.new_page(viewport={"width": WIDTHS[-1], "height": 900})
    try:
        said: list[str] = []
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        answer = page.goto(f"{site.url}{path}{'&' if '?' in path else '?'}lang={language}&theme={theme}")
        assert answer is not None
        assert answer.status == 200
        found = Axe().run(page, options=RULES)
        assert not [(one["id"], [node["html"][:200] for node in one["nodes"]][:3]) for one in found.response["violations"]]
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            assert page.evaluate("document.documentElement.scrollWidth") <= width, f"the page is wider than {width} pixels"
        assert not said
    finally:
        page.close()
