import pytest

from naqlan.relate import candidates as module
from naqlan.relate.candidates import STRETCH, candidates, days_beside, moved, queues, stretch

DAY = STRETCH * 1000


def _index(*holders: tuple[int, int]) -> dict[int, dict[int, list[tuple[int, int]]]]:
    return {value: queues(holders) for value in (1, 2, 3)}


def test_all_days_that_may_hold_a_copy_are_looked_at_in_whole_stretches() -> None:
    first, last = days_beside([DAY, DAY + 5, 0])
    assert stretch(first) == stretch(DAY) - 1
    assert stretch(last) == stretch(DAY) + 1
    assert (stretch(first - 1), stretch(last + 1)) == (stretch(first) - 1, stretch(last) + 1)
    assert days_beside([0]) == (0, 0)


def test_who_shares_enough_hashes_is_a_candidate() -> None:
    index = _index((DAY, 1), (DAY + 3, 2))
    assert candidates((DAY, 1), [1, 2], index) == {2}
    assert candidates((DAY, 1), [1], index) == set()


def test_days_too_far_apart_are_no_candidates_and_no_day_is_one() -> None:
    index = _index((DAY, 1), (DAY + STRETCH + 1, 2), (DAY + STRETCH, 3), (0, 4))
    assert candidates((DAY, 1), [1, 2], index) == {3, 4}
    assert candidates((0, 4), [1, 2], index) == {1, 2, 3}


def test_of_a_template_all_are_compared_with_the_first_few(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "HEAD", 2)
    index = _index(*((DAY, number) for number in range(5)))
    assert candidates((DAY, 1), [1, 2], index) == {0, 2, 3, 4}
    assert candidates((DAY, 4), [1, 2], index) == {0, 1}


def test_who_comes_to_the_head_or_leaves_it_is_compared_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "HEAD", 2)
    queue = [(DAY, number) for number in range(4)]
    assert moved(queue, {(DAY, 0)}, set()) == {(DAY, 2)}
    assert moved(queue, {(DAY, 3)}, set()) == set()
    assert moved(queue, set(), {(DAY - 1, 9)}) == {(DAY, 1)}
    assert moved(queue[:2], {(DAY, 0)}, set()) == set()
    assert moved([], set(), {(DAY, 0)}) == set()
