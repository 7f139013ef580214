"""Are hosts asked beside one another, and each one address after another?"""

import ssl
import threading
from collections.abc import Sequence

import pytest

from naqlan.errors import FetchError, NotNow
from naqlan.fetch.answer import Answer, Fetched, Validators
from naqlan.fetch.manners import Manners
from tests.fetch.site import Handler, QuickClock, Reply, Site

pytestmark = pytest.mark.needs("fetch")
HOSTS = 16
CONTEXT = ssl.create_default_context()


def _all(urls: Sequence[str], clock: QuickClock | None = None) -> dict[str, Answer]:
    from naqlan.fetch.client import Client  # noqa: PLC0415 (an extra)
    from naqlan.fetch.crowd import Task, fetch_all  # noqa: PLC0415 (an extra)

    client = Client(Manners(allow_private=True, pause=0.0), clock=clock or QuickClock(), resolver=lambda *_: ["127.0.0.1"], context=CONTEXT)
    return {task.url: answer for task, answer in fetch_all(client, [Task(url, Validators(url)) for url in urls])}


def test_each_comes_back_with_what_came_of_it(site: Site) -> None:
    site.pages |= {f"/{number}": Reply(b"x") for number in range(5)}
    urls = [f"http://h{host}.example.org:{site.port}/{number}" for host in range(20) for number in range(6)]
    found = _all([*urls, "http://[", "nothing"])
    assert len(found) == 122
    assert sum(isinstance(one, Fetched) for one in found.values()) == 100
    assert all(isinstance(one, FetchError) for url, one in found.items() if url.endswith(("/5", "[", "nothing")))


def test_one_host_after_another_page_and_hosts_at_once(site: Site) -> None:
    guard, inside, most, met = threading.Lock(), dict.fromkeys("ab", 0), [0], threading.Barrier(2, timeout=10)

    def slow(handler: Handler) -> Reply:
        host = handler.headers["Host"][0]
        with guard:
            inside[host] += 1
            most[0] = max(most[0], inside[host])
        met.wait()  # passes only when both hosts are being asked
        with guard:
            inside[host] -= 1
        return Reply(b"x")

    site.pages |= {"/1": slow, "/2": slow}
    found = _all([f"http://{host}.example.org:{site.port}/{number}" for host in "ab" for number in (1, 2)])
    assert all(isinstance(one, Fetched) for one in found.values())
    assert most == [1]


def test_nothing_is_nothing() -> None:
    assert _all([]) == {}


def test_enough_is_enough_but_what_is_under_way_comes_back(site: Site) -> None:
    from naqlan.fetch.client import Client  # noqa: PLC0415 (an extra)
    from naqlan.fetch.crowd import Task, fetch_all  # noqa: PLC0415 (an extra)

    site.pages["/1"] = Reply(b"x")
    client = Client(Manners(allow_private=True, pause=0.0), clock=QuickClock(), resolver=lambda *_: ["127.0.0.1"], context=CONTEXT)
    asked = iter((False, True))
    tasks = [Task(f"http://h{host}.example.org:{site.port}/1") for host in range(40)]
    found = list(fetch_all(client, tasks, lambda: next(asked, True)))
    assert len(found) == HOSTS
    assert all(isinstance(answer, Fetched) for _, answer in found)


def test_an_ended_clock_ends_it(site: Site) -> None:
    clock = QuickClock()

    def last(_: Handler) -> Reply:
        clock.stop.set()
        return Reply(b"x")

    site.pages |= {"/1": last, "/2": Reply(b"x")}
    found = _all([f"{site.url}/1", f"{site.url}/2"], clock)
    assert len(found) <= 1
    assert not [one for one in found.values() if not isinstance(one, (Fetched, NotNow))]
    assert "/2" not in site.paths()
