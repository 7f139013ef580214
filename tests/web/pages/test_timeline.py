import re
from urllib.parse import urlencode

import pytest

from naqlan.store.store import Store
from tests.web.conftest import client_of

pytestmark = pytest.mark.needs("web")
BOTH = ("غولدمار", "الصفواري")


def page(store: Store, *people: str, status: int = 200, **query: object) -> str:
    asked = urlencode([*(("people", one) for one in people), *{"lang": "en", **query}.items()])
    answer = client_of(store).get(f"/timeline?{asked}")
    assert answer.status_code == status
    return answer.text


def cards(text: str) -> list[str]:
    return re.findall(r'<article class="card account.*?</article>', text, re.DOTALL)


def test_what_passed_between_two_is_told_in_order_of_time(store: Store) -> None:
    text = page(store, *BOTH, most=60)
    days = re.findall(r'<h3 id="day-\d+"><time datetime="(.*?)">', text)
    assert days == sorted(days)
    assert {"2022-03-12", "2022-04-05"} <= set(days)
    found = cards(text)
    assert sum("card account contact" in one for one in found) >= 3
    assert all("غولدمار" in one or "جولدمار" in one for one in found)
    assert text.index("Undated</h3>") > text.index(f'datetime="{days[-1]}"')


def test_it_is_drawn_with_its_table_and_links_to_what_is_told_below(store: Store) -> None:
    text = page(store, *BOTH)
    drawn = re.search(r'<figure class="drawn" id="timeline">.*?</figure>', text, re.DOTALL)
    assert drawn
    assert set(re.findall(r'href="#(a-\w+)"', drawn.group())) == set(re.findall(r'<article class="card account \w+" id="(a-\w+)"', text))


def test_older_ones_can_be_asked_for(store: Store) -> None:
    text = page(store, *BOTH)
    assert len(cards(text)) == 15
    more = re.search(r'<a rel="next" href="(.*?)">', text)
    assert more
    assert "most=30" in more.group(1)
    assert more.group(1).count("people=") == 2
    last = page(store, "غولدمار", most=60)
    assert "until=" in re.findall(r'rel="next" href="(.*?)"', last)[0] if len(cards(last)) == 60 else True


def test_kinds_and_days_can_be_chosen(store: Store) -> None:
    assert not any("card account statement" in one for one in cards(page(store, *BOTH, kind="contact")))
    assert "2022-04-05" not in page(store, *BOTH, until="2022-03", kind="contact")


def test_a_name_that_nobody_has_is_said_and_a_third_refused(store: Store) -> None:
    assert "Nobody in this store is called" in page(store, "زهران القفطاني")
    assert "give two at most" in page(store, "أ", "ب", "ج", status=400)


def test_hostile_names_are_shown_as_text(store: Store) -> None:
    text = page(store, "<script>alert(1)</script>\u202e")
    assert "<script>alert" not in text
    assert "\u202e" not in text
