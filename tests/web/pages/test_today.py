import re

import pytest

from naqlan.store.store import Store
from tests.web.conftest import client_of

pytestmark = pytest.mark.needs("web")


def test_the_newest_stories_come_first(store: Store) -> None:
    text = client_of(store).get("/?lang=en").text
    titles = re.findall(r'href="/stories/(\w+)">(.*?)</a>', text)
    assert len(titles) > 20
    assert "2023" in titles[0][1]
    few = client_of(store).get("/?lang=en&articles=3").text
    assert 0 < len(re.findall(r'href="/stories/', few)) < len(titles)


def test_stories_stand_by_day_with_who_was_first(store: Store) -> None:
    text = client_of(store).get("/?lang=en").text
    days = re.findall(r'<time datetime="(\d{4}-\d\d-\d\d)">', text)
    assert days == sorted(set(days), reverse=True)
    assert "first: <bdi" in text


def test_pages_of_stories_follow_one_another(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = re.findall(r'href="/stories/(\w+)"', client_of(store).get("/").text)
    monkeypatch.setattr("naqlan.web.pages.today.SHOWN", 7)
    client, path, found = client_of(store), "/?articles=1", []
    for _ in range(20):
        text = client.get(path).text
        found += re.findall(r'href="/stories/(\w+)"', text)
        onward = re.search(r'rel="next" href="([^"]+)"', text)
        if onward is None:
            break
        path = onward[1].replace("&amp;", "&")
        assert "articles=1" in path
    assert found[: len(whole)] == whole
    assert len(found) == len(set(found))


@pytest.mark.parametrize("behind", ["x", "2024-01-01", "2024-01-01.zz.1", "2024-01-01." + "a" * 24 + ".2"])
def test_a_place_that_is_none_is_told(behind: str, store: Store) -> None:
    assert client_of(store).get("/", params={"behind": behind}).status_code == 400


def test_filters_are_open_where_they_are_used(store: Store) -> None:
    client = client_of(store)
    assert '<details class="narrow" open>' in client.get("/?articles=2").text
    assert '<details class="narrow">' in client.get("/").text
    none = client.get("/?lang=en&person=nobody").text
    assert "No story is like that" in none
    assert 'action="/paste"' not in none


def test_several_names_stay_several_where_the_filter_is_sent_again(store: Store) -> None:
    text = client_of(store).get("/", params={"person": ["غولدمار", "الصفواري"]}).text
    form = text[text.index('<form class="filters"') :]
    assert re.findall(r'name="person"[^>]*value="([^"]*)"', form[: form.index("</form>")]) == ["غولدمار", "الصفواري"]
