"""When is an address fetched next? News change while they are new: a page is asked for again at intervals that grow with its age."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from naqlan.errors import FetchError
from naqlan.fetch.answer import Fetched, Unchanged, Validators
from naqlan.fetch.clock import written
from naqlan.fetch.entry import Entry
from naqlan.record.visit import Visit, Watched

YOUNG = timedelta(days=2)
"""Age up to which a page is asked for again though no list says that it has changed."""
BELIEVED = 4
"""A list that says that a page has changed is believed after this part of the page's age: some say so every time."""
DAY = timedelta(days=1)
LONGEST_STAMP = 64
"""Characters of a time that a list gives."""
MOST_FAILURES = 8
"""Failures in a row after which a page is given up: with intervals that double, after some days."""


def listed(known: Visit | None, url: str, entry: Entry, *, by: str, now: datetime, every: timedelta) -> Visit | None:
    """Returns what is to be noted of a page that a list names; None where there is nothing new.

    Args:
        known: What is known of it, or None.
        url: Its address.
        entry: What the list says.
        by: The list.
        now: The time.
        every: How often lists are read.
    """
    stamp = entry.stamp if entry.stamp and len(entry.stamp) <= LONGEST_STAMP and entry.stamp.isascii() else None
    if known is None:
        said = _moment(stamp)
        since = min(said, now) if said else now
        return Visit(url, "page", written(since), by, stamp, due=written(now))
    if known.kind == "list" or stamp is None or stamp == known.stamp:
        return None
    soon = now
    if known.checked is not None:
        soon = _read(known.checked) + max(every, _age(known, now) / BELIEVED)
    due = min(known.due, written(soon)) if known.due else written(soon)
    return replace(known, stamp=stamp, due=due)


def fetched(known: Visit, answer: Fetched | Unchanged, *, now: datetime, every: timedelta) -> Visit:
    """Returns what is to be noted of a page or a list that was fetched, or is unchanged."""
    marks = answer.validators if isinstance(answer, Fetched) else Validators(known.final or known.url, known.etag, known.modified)
    age = _age(known, now)
    again = known.kind == "page" and age < YOUNG
    return replace(
        known,
        due=written(now + max(every, age)) if again else None,
        checked=written(now),
        final=marks.url,
        etag=marks.etag,
        modified=marks.modified,
        failures=0,
        reason=None,
    )


def failed(known: Visit, error: FetchError, *, now: datetime, every: timedelta) -> Visit:
    """Returns what is to be noted of a page or a list that gave nothing: it is tried again at intervals that double, up to a day."""
    failures = known.failures + 1
    pause = DAY if error.reason == "refused" else min(every * 2**failures, DAY)
    again = known.kind == "page" and failures < MOST_FAILURES
    return replace(known, due=written(now + pause) if again else None, checked=written(now), failures=failures, reason=error.reason)


def first(url: str, kind: Watched, now: datetime) -> Visit:
    """Returns what is known of an address that the user names, before it was ever asked for."""
    return Visit(url, kind, written(now))


def validators(known: Visit) -> Validators | None:
    """Returns with what an address is asked whether it has changed; None where it was not fetched, or gave nothing for that."""
    if known.final is None or not (known.etag or known.modified):
        return None
    return Validators(known.final, known.etag, known.modified)


def _age(known: Visit, now: datetime) -> timedelta:
    return max(now - _read(known.since), timedelta())


def _read(time: str) -> datetime:
    return datetime.fromisoformat(time)


def _moment(stamp: str | None) -> datetime | None:
    """Returns the time that a list gives, a day as its beginning in UTC; None where it gives none that can be read."""
    try:
        found = datetime.fromisoformat(stamp or "")
        return (found if found.tzinfo else found.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None
