"""Does a store stay fresh: what is new comes in, what has changed is a new version, nothing is asked for needlessly or lost?"""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from naqlan.fetch.manners import Manners
from naqlan.pipeline import adder as module
from naqlan.pipeline.adder import Adder
from naqlan.pipeline.watch import Round, Watch
from naqlan.pipeline.web import Web
from naqlan.record.article import Article
from naqlan.store.store import Store
from tests.fetch.site import Answer, Handler, QuickClock, Reply, Site, loopback_site
from tests.pipeline import killed
from tests.store.made import store_at

if TYPE_CHECKING:
    from naqlan.record.page import Unreadable

pytestmark = pytest.mark.needs("fetch")
EVERY = timedelta(minutes=10)
NAMES = ("السبت", "الأحد", "الاثنين")


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    monkeypatch.setattr(module, "work_page", killed.work)  # pages are not read here but kept
    with loopback_site() as found:
        yield found


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with store_at(tmp_path / "s.db") as found:
        yield found


def page(words: str, etag: str | None = None) -> Answer:
    body = f"<html><body><p>{words}</p></body></html>".encode()

    def answer(handler: Handler) -> Reply:
        if etag and handler.headers.get("If-None-Match") == etag:
            return Reply(status=304)
        return Reply(body, headers={"Content-Type": "text/html"} | ({"ETag": etag} if etag else {}))

    return answer


def feed(*items: tuple[str, str | None]) -> Reply:
    entries = "".join(f"<entry><link href='{url}'/>{f'<updated>{stamp}</updated>' if stamp else ''}</entry>" for url, stamp in items)
    return Reply(f'<feed xmlns="http://www.w3.org/2005/Atom">{entries}</feed>'.encode())


class _Run:
    """One life of a watcher."""

    def __init__(self, store: Store, clock: QuickClock | None = None) -> None:
        self.clock = clock or QuickClock()
        self.told: list[Unreadable] = []
        self.store = store

    def rounds(self, *lists: str, count: int = 1, between: Callable[[int], object] = lambda _: None) -> list[Round]:
        done: list[Round] = []
        web = Web(Manners(allow_private=True), self.clock)
        with Adder(self.store, "watch", dropped=self.told.append) as adder:
            for one in Watch(self.store, adder, web, every=EVERY).rounds(lists):
                done.append(one)
                if len(done) == count:
                    self.clock.stop.set()
                else:
                    between(len(done))
        return done


def _texts(store: Store) -> dict[str, Article]:
    return {(one.meta.url or "").rpartition("/")[2]: one for one in store.articles()}


def test_what_is_new_comes_in_and_is_asked_for_again_with_its_marks(site: Site, store: Store) -> None:
    site.pages |= {"/feed": feed(("/1", None), ("/2", None)), "/1": page("السبت", '"a"'), "/2": page("الأحد")}
    later: dict[str, Answer | list[Answer]] = {"/feed": feed(("/3", None)), "/3": page("x")}
    first, second = _Run(store).rounds(site.url + "/feed", count=2, between=lambda _: site.pages.update(later))
    assert (first.lists, first.pages, first.unchanged, first.failed, first.later) == (1, 2, 0, {}, 0)
    assert (second.lists, second.pages, second.unchanged) == (1, 2, 1)
    assert set(_texts(store)) == {"1", "2", "3"}
    assert store.counts().versions == 3
    assert site.paths() == ["/feed", "/1", "/2", "/feed", "/3", "/1", "/2"]


def test_a_changed_page_is_a_new_version(site: Site, store: Store) -> None:
    site.pages |= {"/feed": feed(("/1", None)), "/1": page("السبت", '"a"')}
    _Run(store).rounds(site.url + "/feed", count=2, between=lambda _: site.pages.update({"/1": page("الأحد", '"b"')}))
    (version, before) = store.versions(_id(store))
    assert (version.current, before.current) == (True, False)
    assert "الأحد" in _texts(store)["1"].body


def test_what_is_stored_and_not_due_is_left_alone(site: Site, store: Store) -> None:
    site.pages |= {"/feed": feed(("/1", "2024-03-01T00:00:00Z"), ("/2", "2024-03-01T00:00:00Z")), "/1": page("السبت"), "/2": page("الأحد")}
    rounds = _Run(store).rounds(site.url + "/feed", count=3)
    assert [one.pages for one in rounds] == [2, 0, 0]
    clock = QuickClock()
    clock.passed += 40 * 86_400
    site.pages["/feed"] = feed(("/1", "2024-05-01T00:00:00Z"), ("/2", "2024-03-01T00:00:00Z"))
    site.pages["/1"] = page("الخميس")
    run = _Run(store, clock)
    assert [one.pages for one in run.rounds(site.url + "/feed")] == [1]
    assert store.counts().versions == 3


def test_a_feed_that_is_unchanged_is_not_read_again_and_its_pages_are_not_forgotten(site: Site, store: Store) -> None:
    def marked(handler: Handler) -> Reply:
        same = handler.headers.get("If-None-Match") == '"f"'
        return Reply(status=304) if same else Reply(feed(("/1", None)).body, headers={"ETag": '"f"'})

    site.pages |= {"/feed": marked, "/1": [Reply(status=404), page("السبت")]}
    run = _Run(store)
    rounds = run.rounds(site.url + "/feed", count=4)
    assert [(one.lists, one.pages, dict(one.failed)) for one in rounds] == [(1, 0, {"unreachable": 1}), (1, 0, {}), (1, 1, {}), (1, 0, {})]
    assert [one.source for one in run.told] == [site.url + "/1"]
    assert list(store.drops()) == []


def test_one_bad_list_never_stops_the_others_and_each_failure_is_told_once(site: Site, store: Store) -> None:
    site.pages |= {
        "/good": feed(("/1", None), ("http://user@x.example.org/", None)),
        "/1": page("السبت"),
        "/broken": Reply(feed(("/1", None)).body.replace(b"</feed>", b"<entry>")),
        "/page": page("الأحد"),
        "/bomb": Reply(b'<!DOCTYPE x [<!ENTITY a "b">]><rss><channel/></rss>'),
        "/down": Reply(status=500),
    }
    run = _Run(store)
    lists = [site.url + path for path in ("/down", "/bomb", "/page", "/broken", "/none", "/good")]
    rounds = run.rounds(*lists, "nothing", "http://[::1", count=3)
    assert [one.lists for one in rounds] == [2, 2, 2]
    assert set(_texts(store)) == {"1"}
    told = [(one.source.removeprefix(site.url), one.reason) for one in run.told]
    assert dict(told) == dict.fromkeys(("/down", "/none"), "unreachable") | dict.fromkeys(("/bomb", "/page", "/broken"), "damaged") | dict.fromkeys(
        ("nothing", "http://[::1", "http://user@x.example.org/"), "refused"
    )
    assert len(told) == 8
    assert {one.source for one in store.drops()} >= {site.url + "/down", "nothing"}


def test_a_long_list_is_gone_on_with_in_the_next_round(site: Site, store: Store) -> None:
    site.pages |= {f"/{number}": page(f"{number}") for number in range(70)}
    site.pages |= {"/robots.txt": Reply(b"User-agent: *\nCrawl-delay: 20"), "/feed": feed(*((f"/{number}", "2024-01-01") for number in range(70)))}
    rounds = _Run(store).rounds(site.url + "/feed", count=3)
    assert [one.lists for one in rounds] == [1, 1, 1]
    assert [one.pages for one in rounds] == [30, 29, 11]  # twenty seconds a page, ten minutes a round


def test_what_was_taken_for_a_page_can_become_a_list(site: Site, store: Store) -> None:
    def marked(handler: Handler) -> Reply:
        same = handler.headers.get("If-None-Match") == '"f"'
        return Reply(status=304) if same else Reply(feed(("/1", "2024-03-27"), ("/other", "2024-03-27")).body, headers={"ETag": '"f"'})

    site.pages |= {"/feed": feed(("/other", None)), "/other": marked, "/1": page("السبت")}
    _Run(store).rounds(site.url + "/feed")
    (done,) = _Run(store).rounds(site.url + "/other")
    assert (done.lists, done.pages) == (1, 1)
    assert store.visits([site.url + "/other"])[site.url + "/other"].kind == "list"


def test_the_feed_of_a_page_is_told(site: Site, store: Store) -> None:
    site.pages["/"] = Reply(b'<html><head><link rel="alternate" type="application/rss+xml" href="/rss"></head></html>')
    run = _Run(store)
    run.rounds(site.url + "/")
    assert run.told[0].detail.endswith(f"sitemap: {site.url}/rss")


def test_lists_of_lists(site: Site, store: Store) -> None:
    site.pages |= {
        "/opml": Reply(f'<opml><outline xmlUrl="{site.url}/index"/><outline xmlUrl="{site.url}/opml"/></opml>'.encode()),
        "/index": Reply(f"<sitemapindex><sitemap><loc>{site.url}/map</loc></sitemap></sitemapindex>".encode()),
        "/map": Reply(f"<urlset><url><loc>{site.url}/1#top</loc></url></urlset>".encode()),
        "/1": page("السبت"),
    }
    (done,) = _Run(store).rounds(site.url + "/opml")
    assert (done.lists, done.pages) == (3, 1)
    assert site.paths() == ["/opml", "/index", "/map", "/1"]


def test_a_host_that_wants_to_be_left_alone_is_asked_later(site: Site, store: Store) -> None:
    site.pages |= {"/feed": feed(("/1", None)), "/1": [Reply(status=429, headers={"Retry-After": "1000"}), page("السبت")]}
    run = _Run(store)
    rounds = run.rounds(site.url + "/feed", count=3)
    assert [(one.pages, one.later) for one in rounds] == [(0, 1), (0, 2), (1, 0)]
    assert run.told == []


def test_what_was_noted_and_not_fetched_is_fetched_in_the_next_life(site: Site, store: Store) -> None:
    run = _Run(store)

    def last(handler: Handler) -> Reply | None:
        run.clock.stop.set()
        answer = page("السبت")
        return answer(handler) if callable(answer) else None

    site.pages |= {"/feed": feed(*((f"/{number}", None) for number in range(3))), "/0": last, "/1": page("الأحد"), "/2": page("الاثنين")}
    run.rounds(site.url + "/feed")
    assert len(_texts(store)) <= 1
    site.pages["/feed"] = feed()
    _Run(store).rounds(site.url + "/feed")
    assert set(_texts(store)) == {"0", "1", "2"}


def _id(store: Store) -> str:
    from naqlan.record.identity import article_id  # noqa: PLC0415

    (one,) = store.articles()
    return article_id(one.meta.key)


def test_a_failure_is_listed_until_it_is_mended_and_told_when_it_comes_back(site: Site, store: Store) -> None:
    answers = {True: page("أول", '"1"'), False: Reply(status=404)}
    site.pages |= {"/feed": feed(("/1", None)), "/1": answers[True]}
    run, listed = _Run(store), []

    def between(number: int) -> None:
        listed.append([one.source for one in store.drops()])
        site.pages["/1"] = answers[number == 2]
        run.clock.wait(36_000.0)

    run.rounds(site.url + "/feed", count=5, between=between)
    assert listed == [[], [site.url + "/1"], [], []]
    assert [(one.source, one.reason) for one in run.told] == [(site.url + "/1", "unreachable")] * 2
