"""Is a host asked one request at a time, with its pause between?"""

import threading

import pytest

from naqlan.errors import NotNow
from naqlan.fetch import pace as module
from naqlan.fetch.pace import PATIENCE, Pace
from tests.fetch.site import QuickClock


def test_a_pause_after_each_turn_of_a_host_and_none_between_hosts() -> None:
    clock = QuickClock()
    pace = Pace(clock)
    for name in ("a", "b", "a", "b", "a"):
        with pace.turn(name, 2.0):
            pass
    assert clock.waits == [2.0, 2.0]  # b has waited while a did


def test_one_at_a_time() -> None:
    pace, inside, most = Pace(QuickClock()), [], []

    def work() -> None:
        for _ in range(50):
            with pace.turn("a", 0.0):
                inside.append(1)
                most.append(len(inside))
                inside.pop()

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (len(most), max(most)) == (400, 1)


def test_a_host_that_rests_for_long_is_left_for_later() -> None:
    clock = QuickClock()
    pace = Pace(clock)
    pace.rest("a", PATIENCE + 1)
    with pytest.raises(NotNow, match="61 seconds"), pace.turn("a", 1.0):
        pass
    clock.wait(2.0)
    with pace.turn("a", 1.0):
        assert clock.waits == [2.0, PATIENCE - 1]


def test_a_longer_rest_is_not_shortened_by_the_pause() -> None:
    clock = QuickClock()
    pace = Pace(clock)
    with pace.turn("a", 1.0):
        pace.rest("a", 30.0)
    with pace.turn("a", 1.0):
        pass
    assert clock.waits == [30.0]


def test_a_wait_is_ended() -> None:
    clock = QuickClock()
    clock.stop.set()
    with pytest.raises(NotNow), Pace(clock).turn("a", 1.0):
        pass


def test_hosts_are_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_HOSTS", 10)
    pace = Pace(QuickClock())
    for number in range(100):
        pace.rest(f"h{number}", 100.0 if number == 0 else 0.0)
    assert len(pace._hosts) <= 11
    assert "h0" in pace._hosts
