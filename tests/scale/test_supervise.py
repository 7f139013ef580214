from collections import Counter
from pathlib import Path
from types import TracebackType
from typing import Self

import pytest

from naqlan.errors import BackfillError
from naqlan.scale.shard import Task
from naqlan.scale.supervise import TRIES, Ended, Progress, supervise
from tests.scale.made import mark, task


class Fake:
    """An engine that fails tasks as often as their name says (`b2`: twice), and remembers what it was given."""

    def __init__(self, most: int = 2) -> None:
        self.most, self.tries = most, Counter[str]()
        self.running: list[Task] = []
        self.order: list[str] = []
        self.fullest = 0

    def room(self) -> int:
        return self.most - len(self.running)

    def start(self, given: Task) -> None:
        self.running.append(given)
        self.order.append(given.shard.name)
        self.fullest = max(self.fullest, len(self.running))

    def ended(self, seconds: float) -> list[Ended]:  # noqa: ARG002 (as an engine has it)
        given = self.running.pop(0)
        name = given.shard.name
        self.tries[name] += 1
        if name == "fatal":
            raise BackfillError("the disk is full")
        if self.tries[name] <= int(name[1:]):
            return [Ended(given, None, f"died {self.tries[name]}")]
        return [Ended(given, mark(name, drops={"empty": 1}))]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        pass


def _run(*names: str, engine: Fake | None = None) -> tuple[Progress, list[int]]:
    progress, told = Progress(), []
    tasks = [task(Path(), name) for name in names]
    for one in tasks:
        progress.expect(one.shard, None)
    supervise(tasks, engine or Fake(), progress, lambda found: told.append(found.done))
    return progress, told


def test_all_are_done_and_counted() -> None:
    progress, told = _run("a0", "b0", "c0")
    assert (progress.shards, progress.done, progress.rows, progress.articles, progress.statements, progress.contacts) == (3, 3, 3, 3, 6, 9)
    assert (progress.worked, progress.left, progress.read, progress.drops, progress.cpu) == (3, 0, 30, {"empty": 3}, 1.5)
    assert told == [1, 2, 3]
    assert progress.speed > 0
    assert progress.remaining == 0


def test_no_more_than_there_is_room_for_run_at_a_time() -> None:
    engine = Fake(3)
    _run(*(f"{letter}0" for letter in "abcdefgh"), engine=engine)
    assert engine.fullest == 3


def test_what_fails_is_tried_again_after_the_others() -> None:
    engine = Fake(1)
    progress, _ = _run("a2", "b0", "c0", engine=engine)
    assert engine.order == ["a2", "b0", "c0", "a2", "a2"]
    assert (progress.done, progress.retried, progress.failed) == (3, 2, {})


def test_what_fails_three_times_is_given_up_and_the_rest_goes_on() -> None:
    engine = Fake()
    progress, _ = _run("a9", "b0", engine=engine)
    assert (progress.done, progress.failed, progress.left) == (1, {"a9": "died 3"}, 0)
    assert engine.tries["a9"] == TRIES


def test_what_no_try_can_mend_ends_the_run() -> None:
    with pytest.raises(BackfillError, match="full"):
        _run("fatal", "b0")


def test_nothing_to_do() -> None:
    progress, told = _run()
    assert (progress.shards, progress.speed, progress.remaining, told) == (0, 0.0, None, [])


def test_what_an_earlier_run_has_done_counts_but_for_the_speed() -> None:
    progress = Progress()
    progress.expect(task(Path()).shard, mark())
    assert (progress.before, progress.done, progress.rows, progress.worked, progress.speed) == (1, 1, 1, 0, 0.0)
