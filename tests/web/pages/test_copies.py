import html
import re
from dataclasses import replace
from pathlib import Path

import pytest

from naqlan.pipeline.corpus import bring_up_to_date
from naqlan.record.identity import article_id
from naqlan.store.store import Store
from naqlan.web.pages import copies
from tests.relate.made import text
from tests.store.made import add, article, page, store_at
from tests.web.addresses import two_copies
from tests.web.conftest import client_of

pytestmark = pytest.mark.needs("web")
REPORT = text(100, 1)


@pytest.fixture
def copied(tmp_path: Path) -> Store:
    """Three groups of copies: a report of two days in two papers, one without hours, one without days."""
    store = store_at(tmp_path / "s.db")
    given = [
        (0, f"{text(9, 7)} {REPORT}", "2026-03-01"),
        (1, REPORT, "2026-03-02"),
        (2, text(90, 2), "2026-02-01"),
        (3, text(90, 2), "2026-02-01"),
        (4, text(90, 3), None),
        (5, text(90, 3), None),
    ]
    add(store, *((article(page(number), body, published=day, outlet=f"صحيفة {number}"), None) for number, body, day in given))
    bring_up_to_date(store)
    return store


def test_groups_of_copies_come_newest_first_and_say_which_likely_was_first(copied: Store) -> None:
    shown = client_of(copied).get("/copies?lang=en").text
    first, second, third = shown.split('<div class="copy-group"')[1:]
    assert shown.count("likely the first") == first.count("likely the first") == 1
    assert first.index("صحيفة 0") < first.index("likely the first") < first.index("صحيفة 1")
    assert "The pages give the same time" in second
    assert "One of the pages gives no day" in third
    assert first.count('href="/copies/') == 1


def test_the_list_goes_on_behind_the_last_group(copied: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(copies, "SHOWN", 1)
    client, path, groups = client_of(copied), "/copies?lang=en", []
    while path:
        shown = client.get(path).text
        groups.append(re.findall(r"صحيفة (\d)</bdi></b>", shown))
        older = re.search(r'rel="next" href="([^"]+)"', shown)
        path = html.unescape(older[1]) if older else ""
    assert [sorted(one) for one in groups] == [["0", "1"], ["2", "3"], ["4", "5"]]


def test_two_texts_stand_side_by_side_with_their_shares(copied: Store) -> None:
    one, other = (article_id(page(number).key) for number in (0, 1))
    shown = client_of(copied).get(f"/copies/{one}/{other}?lang=en").text
    a, b = re.findall(r'<section class="card".*?</section>', shown, re.DOTALL)
    assert 'id="a1" href="#b1"' in a
    assert 'id="b1" href="#a1"' in b
    assert f"<mark>{REPORT}</mark>" in a
    assert f"<mark>{REPORT}</mark>" in b
    assert "100% of this text" in b
    assert "100% of this text" not in a
    assert "its page gives the earlier time: 1 March 2026; the other: 2 March 2026" in shown


def test_texts_that_are_no_copies_are_not_set_side_by_side(copied: Store) -> None:
    one, other = (article_id(page(number).key) for number in (0, 2))
    answer = client_of(copied).get(f"/copies/{one}/{other}?lang=en")
    assert answer.status_code == 404
    assert "not found to be copies" in answer.text


def test_what_a_page_wrote_is_escaped(tmp_path: Path) -> None:
    store = store_at(tmp_path / "s.db")
    hostile = "<script>alert(1)</script>\u202e"
    records = [article(page(number), f"{hostile} {REPORT}", outlet=f"{hostile} {number}") for number in (0, 1)]
    add(store, *((replace(one, title=hostile), None) for one in records))
    bring_up_to_date(store)
    for path in ("/copies", two_copies(store)):
        shown = client_of(store).get(path).text
        assert "&lt;script&gt;alert(1)" in shown
        assert "<script>alert" not in shown
        assert "\u202e" not in shown
