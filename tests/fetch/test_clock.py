"""Does a wait end when it is told to?"""

import threading
from datetime import UTC, datetime, timedelta, timezone

import pytest

from naqlan.errors import NotNow
from naqlan.fetch.clock import Clock, written


def test_a_wait_is_over_at_its_end() -> None:
    clock = Clock()
    start = clock.now()
    clock.wait(0.02)
    clock.wait(-1.0)
    assert clock.now() - start >= 0.02


def test_a_wait_is_ended_from_elsewhere() -> None:
    asked = threading.Event()
    clock = Clock(asked.is_set)
    threading.Timer(0.05, asked.set).start()
    with pytest.raises(NotNow):
        clock.wait(60.0)
    assert clock.ended
    with pytest.raises(NotNow):
        clock.wait(0.0)


def test_time_is_written_in_utc() -> None:
    assert written(datetime(2024, 3, 27, 14, 5, 9, 7, tzinfo=timezone(timedelta(hours=2)))) == "2024-03-27T12:05:09Z"
    assert written(datetime(1, 1, 1, tzinfo=UTC)) == "0001-01-01T00:00:00Z"
    assert Clock().today().tzinfo is UTC
