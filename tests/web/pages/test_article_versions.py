from pathlib import Path

import pytest
from markupsafe import Markup

from naqlan.pipeline.page import read_page
from naqlan.record.page import Page
from naqlan.store.store import Store
from naqlan.web.pages.article_versions import MOST, passage
from tests.store.made import add, store_at
from tests.web.conftest import client_of

pytestmark = pytest.mark.needs("web")
TEXTS = (
    ("2026-03-01T08:00:00Z", "فتح الطريق\n\nقال وزير الدفاع سالم الفهد أمس إن الطريق مفتوح أمام القوافل."),
    ("2026-03-01T12:00:00Z", "فتح الطريق\n\nقال وزير الدفاع سالم الفهد أمس إن الطريق مغلق أمام القوافل."),
    ("2026-03-02T12:00:00Z", "إغلاق الطريق\n\nقال وزير الدفاع سالم الفهد أمس إن الطريق مغلق أمام القوافل <script>."),
)


def three_at(path: Path) -> Store:
    store = store_at(path)
    for captured, text in TEXTS:
        given = Page("x", "x", "x.txt", text, captured=captured, url="javascript:alert(1)", outlet="صدى الميناء")
        add(store, (read_page(given), given))
    return store


def test_each_version_has_what_was_changed_and_who_says_it(tmp_path: Path) -> None:
    with three_at(tmp_path / "s.db") as store:
        text = client_of(store).get("/articles/x/versions?lang=en").text
    assert [f'id="v{number}"' in text for number in (1, 2, 3, 4)] == [True, True, True, False]
    assert "الطريق <del>مفتوح</del> أمام" in text
    assert "الطريق <ins>مغلق</ins> أمام" in text
    assert '<b><bdi dir="auto">سالم الفهد</bdi></b> · affirmed · <bdi dir="auto">صدى الميناء</bdi>' in text
    assert "8:00 UTC" in text
    assert "<script>." not in text
    assert 'href="javascript' not in text
    assert 'href="/articles/' in text
    assert "/source?version=" in text


def test_any_two_are_compared(tmp_path: Path) -> None:
    with three_at(tmp_path / "s.db") as store:
        client = client_of(store)
        text = client.get("/articles/x/versions?lang=en&from=1&to=3").text
        assert "From version 1 to version 3" in text
        assert "<del>فتح</del> الطريق" in text
        assert "<ins>إغلاق</ins> الطريق" in text
        assert "The text is the same" in client.get("/articles/x/versions?lang=en&from=2&to=2").text
        assert client.get("/articles/x/versions?from=1&to=4").status_code == 404
        assert client.get("/articles/nothing/versions").status_code == 404


def test_programs_get_the_same(tmp_path: Path) -> None:
    with three_at(tmp_path / "s.db") as store:
        rows = client_of(store).get("/api/articles/x/versions").json()["items"]
    assert [(row["number"], row["current"]) for row in rows] == [(1, False), (2, False), (3, True)]
    assert rows[1]["edits"]


def test_words_that_are_gone_or_new_are_marked_and_escaped() -> None:
    assert passage("أ <ب> ج", ((2, 5),), "del") == Markup("أ <del>&lt;ب&gt;</del> ج")
    assert passage("أ\u202eب", (), "ins") == Markup("أب")
    assert len(passage("ا" * (3 * MOST), ((MOST, MOST + 2),), "ins")) == MOST + 1
