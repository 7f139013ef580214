import re

import pytest

pytest.importorskip("starlette", reason="needs web, which is not at hand")

import feedparser
from starlette.testclient import TestClient

from naqlan.pipeline.story import listed_stories
from naqlan.pipeline.who import people_named
from naqlan.store.store import Store
from naqlan.web.feeds import SUFFIX
from naqlan.web.table import ROUTES

pytestmark = pytest.mark.needs("web", "fetch")


def read(client: TestClient, path: str, **asked: str) -> feedparser.FeedParserDict:
    answer = client.get(path, params={"lang": "en", **asked})
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("application/atom+xml")
    found = feedparser.parse(answer.content)
    assert (found.bozo, found.version) == (False, "atom10")
    assert len({one.id for one in found.entries}) == len(found.entries)
    assert [one.updated for one in found.entries] == sorted((one.updated for one in found.entries), reverse=True)
    return found


@pytest.fixture(scope="module")
def story(store: Store) -> str:
    return max(listed_stories(store), key=lambda one: len(one.docs)).story.id


def test_a_story(client: TestClient, story: str) -> None:
    found = read(client, f"/stories/{story}{SUFFIX}")
    assert len(found.entries) > 3
    for one in found.entries:
        assert one.link.startswith("http://127.0.0.1/articles/")
        assert {"statement", "contact"} & {tag.term for tag in one.tags}
        assert client.get(one.link).status_code == 200
    assert found.feed.id == read(client, f"/stories/{story[:12]}{SUFFIX}").feed.id


def test_a_person(client: TestClient, store: Store) -> None:
    with store.reading() as connection:
        which = people_named(connection, "أوغست غولدمار")[0].id
    found = read(client, f"/people/{which}{SUFFIX}")
    assert "أوغست غولدمار" in found.feed.title
    assert any("غولدمار" in one.title for one in found.entries)


@pytest.mark.parametrize("where", ["articles", "statements"])
def test_a_question(client: TestClient, where: str) -> None:
    found = read(client, f"/search{SUFFIX}", q="القوات", **{"in": where})
    assert found.entries
    assert any("القوات" in one.summary for one in found.entries)
    assert found.feed.id != read(client, f"/search{SUFFIX}", q="معبر", **{"in": where}).feed.id


def test_what_an_outlet_says_itself_is_marked_as_its_own_voice(client: TestClient) -> None:
    titles = [one.title for one in read(client, f"/search{SUFFIX}", q="اتصال").entries]
    assert any("the outlet's own voice" in one for one in titles)


def test_what_is_wrong_is_told_to_programs(client: TestClient) -> None:
    for path, status in (
        (f"/stories/none{SUFFIX}", 404),
        (f"/people/none{SUFFIX}", 404),
        (f"/search{SUFFIX}", 400),
        (f"/search{SUFFIX}?q=x&y=z", 400),
    ):
        answer = client.get(path)
        assert (answer.status_code, answer.headers["content-type"]) == (status, "application/problem+json")


def test_pages_lead_to_their_feeds(client: TestClient, story: str) -> None:
    (link,) = re.findall(r'<link rel="alternate" type="application/atom\+xml"[^>]*href="([^"]*)"', client.get(f"/stories/{story}").text)
    assert link == f"/stories/{story}{SUFFIX}"
    assert client.get(link).status_code == 200
    assert "application/atom+xml" not in client.get("/").text + client.get("/search").text
    assert f"/search{SUFFIX}?q=x&amp;act=deny&amp;in=statements" in client.get("/search?q=x&act=deny&in=statements&rank=1").text
    assert {one.path for one in ROUTES if one.feed is not None} == {f"{path}{SUFFIX}" for path in ("/stories/{story}", "/people/{person}", "/search")}
