"""Is a page asked for again while it is young, at intervals that grow, and a failing one less and less?"""

from datetime import UTC, datetime, timedelta

import pytest

from naqlan.errors import FetchError
from naqlan.fetch import schedule
from naqlan.fetch.answer import Fetched, Unchanged, Validators
from naqlan.fetch.entry import Entry
from naqlan.record.visit import Visit

NOW = datetime(2024, 3, 27, 12, 0, tzinfo=UTC)
EVERY = timedelta(minutes=10)
URL, LIST = "https://sada.example.org/1", "https://sada.example.org/rss"


def _listed(known: Visit | None, stamp: str | None, now: datetime = NOW) -> Visit | None:
    return schedule.listed(known, URL, Entry(URL, updated=stamp), by=LIST, now=now, every=EVERY)


def _new(stamp: str | None = None) -> Visit:
    found = _listed(None, stamp)
    assert found is not None
    return found


def _fetched(known: Visit, now: datetime) -> Visit:
    answer = Fetched(URL, URL, b"", "", None, "", Validators(URL, '"a"', None))
    return schedule.fetched(known, answer, now=now, every=EVERY)


def test_what_is_new_is_due_at_once() -> None:
    assert _new() == Visit(URL, "page", "2024-03-27T12:00:00Z", LIST, due="2024-03-27T12:00:00Z")


@pytest.mark.parametrize(
    ("stamp", "since"),
    [
        ("2024-03-20T10:00:00+02:00", "2024-03-20T08:00:00Z"),
        ("2024-03-20", "2024-03-20T00:00:00Z"),
        ("2030-01-01T00:00:00Z", "2024-03-27T12:00:00Z"),
        ("yesterday", "2024-03-27T12:00:00Z"),
        ("9999-12-31T23:59:59-12:00", "2024-03-27T12:00:00Z"),
        ("x" * 100, "2024-03-27T12:00:00Z"),
        ("\ud800", "2024-03-27T12:00:00Z"),
    ],
)
def test_its_age_counts_from_what_the_list_says(stamp: str, since: str) -> None:
    found = _new(stamp)
    assert found.since == since
    assert found.stamp in (stamp, None)


def test_intervals_grow_and_end_after_two_days() -> None:
    visit, now, asked = _new(), NOW, []
    while visit.due is not None:
        now = datetime.fromisoformat(visit.due)
        asked.append((now - NOW) // timedelta(minutes=1))
        visit = _fetched(visit, now)
    assert asked == [0, 10, 20, 40, 80, 160, 320, 640, 1280, 2560, 5120]


def test_an_old_page_is_fetched_once() -> None:
    assert _fetched(_new("2024-03-20"), NOW).due is None


def test_a_page_is_due_when_its_list_says_that_it_has_changed() -> None:
    visit = _fetched(_new("2024-03-20"), NOW)
    assert _listed(visit, "2024-03-20", NOW + timedelta(days=1)) is None
    assert _listed(visit, None, NOW + timedelta(days=1)) is None
    young = _listed(_fetched(_new("2024-03-27T11:00:00Z"), NOW), "2024-03-27T12:01:00Z", NOW + timedelta(minutes=1))
    assert young is not None
    assert (young.stamp, young.due) == ("2024-03-27T12:01:00Z", "2024-03-27T12:15:15Z")
    old = _listed(visit, "2024-03-27", NOW + timedelta(minutes=1))
    assert old is not None
    assert old.due == "2024-03-29T09:00:15Z"  # a list that says so each time costs one request in a quarter of the page's age


def test_a_change_said_twice_puts_nothing_off() -> None:
    visit = _fetched(_new("2024-03-20"), NOW)
    for minute in (1, 600):
        changed = _listed(visit, f"2024-03-27T13:{minute % 60:02}:00Z", NOW + timedelta(minutes=minute))
        assert changed is not None
        visit = changed
    assert visit.due == "2024-03-29T09:00:15Z"


def test_failures_double_the_interval_and_end() -> None:
    visit, now, pauses = _new(), NOW, []
    while visit.due is not None:
        now = datetime.fromisoformat(visit.due)
        visit = schedule.failed(visit, FetchError("x"), now=now, every=EVERY)
        if visit.due:
            pauses.append((datetime.fromisoformat(visit.due) - now) // timedelta(minutes=1))
    assert pauses == [20, 40, 80, 160, 320, 640, 1280]
    assert (visit.failures, visit.reason) == (8, "unreachable")


def test_a_success_forgets_failures() -> None:
    visit = schedule.failed(_new(), FetchError("x", "refused"), now=NOW, every=EVERY)
    assert (visit.due, visit.reason) == ("2024-03-28T12:00:00Z", "refused")
    visit = _fetched(visit, NOW)
    assert (visit.failures, visit.reason, visit.etag, visit.final) == (0, None, '"a"', URL)


def test_marks_stay_where_nothing_has_changed() -> None:
    visit = _fetched(_new(), NOW)
    assert schedule.validators(visit) == Validators(URL, '"a"', None)
    again = schedule.fetched(visit, Unchanged(URL, ""), now=NOW + EVERY, every=EVERY)
    assert schedule.validators(again) == schedule.validators(visit)
    assert schedule.validators(_new()) is None


def test_lists_are_never_due() -> None:
    visit = schedule.first(LIST, "list", NOW)
    assert visit.due is _fetched(visit, NOW).due is schedule.failed(visit, FetchError("x"), now=NOW, every=EVERY).due is None
