import re
from dataclasses import replace
from pathlib import Path

import pytest

from naqlan.pipeline.kept_source import KeptSource, kept_source
from naqlan.pipeline.page import read_page
from naqlan.record.identity import article_id
from naqlan.record.page import Page
from naqlan.store.store import Store
from naqlan.web.pages.article_source import MOST, Line, code, lines_of, pages_of
from tests.store.made import add, article, page, store_at
from tests.web.conftest import client_of

pytestmark = pytest.mark.needs("web")
HTML = (
    "<html><head><title>فتح الطريق</title></head>\n<body><article><h1>فتح الطريق</h1>\n"
    "<p>قال الوزير سالم الفهد أمس إن الطريق مفتوح أمام القوافل القادمة.</p>\n"
    "<script>alert(1)</script>\u202e\n"
    "<p>وأضاف الفهد أن الجسر سليم وأن القوافل ستصل غدا إلى المدينة.</p></article></body></html>"
)


def kept_at(path: Path) -> Store:
    store = store_at(path)
    given = page(raw=HTML.encode(), text="x", captured="2026-03-01T08:00:00Z")
    add(store, (read_page(replace(given, text=HTML)), given))
    return store


def source(store: Store, **given: str) -> str:
    answer = client_of(store).get(f"/articles/{article_id(page().key)}/source", params={"lang": "en", **given})
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("text/html")
    assert "script-src 'self'" in answer.headers["content-security-policy"]
    return answer.text


def test_the_source_is_text_with_the_lines_of_its_paragraphs(tmp_path: Path) -> None:
    with kept_at(tmp_path / "s.db") as store:
        text = source(store)
    assert "<script>alert" not in text
    assert "&lt;script&gt;alert(1)" in text
    assert "\u202e" not in text
    assert '<span class="control">U+202E</span>' in text
    assert re.findall(r'<li value="(\d+)" id="n\d+" class="begins"><a class="to-text" id="p-(\d+)"', text) == [("3", "0"), ("5", "1")]
    assert 'href="https://sada.example/1"' in text


def test_an_article_without_a_page_says_so_and_a_missing_one_is_missing(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store:
        add(store, (article(page()), None))
        assert "without the page" in source(store)
        path = f"/articles/{article_id(page().key)}/source"
        assert client_of(store).get(path, params={"version": "9"}).status_code == 404
        assert client_of(store).get("/articles/nothing/source").status_code == 404


def test_lines_are_numbered_and_long_ones_are_cut() -> None:
    assert list(lines_of("a\n\nb", [2, None, 2])) == [Line(1, "a", False, ()), Line(2, "", False, ()), Line(3, "b", False, (0, 2))]
    assert [(one.number, len(one.text), one.goes_on) for one in lines_of("x" * (MOST + 1), [0])] == [(1, MOST, False), (1, 1, True)]


def test_a_long_source_has_several_pages_and_a_paragraph_leads_to_its_own(tmp_path: Path) -> None:
    long = f"{HTML[: HTML.index('<article>')]}{'<!-- filler -->' * MOST}\n{HTML[HTML.index('<article>') :]}"
    given = page(raw=long.encode())
    with store_at(tmp_path / "s.db") as store:
        add(store, (read_page(replace(given, text=long)), given))
        kept = kept_source(store, 1)
        assert isinstance(kept, KeptSource)
        parts = pages_of(kept)
        assert all(sum(len(one.text) for one in part) <= MOST for part in parts)
        assert 'id="p-1"' not in source(store)
        assert 'id="p-1"' in source(store, paragraph="1")
        assert f"part {len(parts)} of {len(parts)}" in source(store, part="9999")


def test_what_is_unseen_is_shown_by_its_number() -> None:
    assert code("a\u200fb<\x1b") == 'a<span class="control">U+200F</span>b&lt;<span class="control">U+001B</span>'


def test_a_text_page_has_lines_too(tmp_path: Path) -> None:
    given = Page("a", "a", "a.txt", "عنوان\n\nقال الوزير سالم الفهد إن الطريق مفتوح.")
    with store_at(tmp_path / "s.db") as store:
        add(store, (read_page(given), given))
        assert '<li value="3" id="n3" class="begins">' in client_of(store).get("/articles/a/source").text
