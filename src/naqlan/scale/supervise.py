"""Which shards are worked next, which again, and which are given up? The same for every engine."""

import time
from collections import Counter, deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from types import TracebackType
from typing import Protocol, Self

from naqlan.scale.shard import Mark, Shard, Task

TRIES = 3
"""How often a shard is begun before it is given up: a machine may fail under it once, hardly three times."""
PATIENCE = 1.0
"""Seconds after which progress is told even though nothing has ended."""


@dataclass(frozen=True, slots=True)
class Ended:
    """One try at a shard is over.

    Attributes:
        task: What was tried.
        mark: Its mark; None where it failed.
        problem: What went wrong; empty where nothing did.
    """

    task: Task
    mark: Mark | None
    problem: str = ""


class Engine(Protocol):
    """Where shards are worked: it runs each once, and says how that ended."""

    def room(self) -> int:
        """Returns how many more tasks it takes now."""
        ...

    def start(self, task: Task) -> None:
        """Takes a task."""
        ...

    def ended(self, seconds: float) -> list[Ended]:
        """Returns what has ended; waits for it that long, and returns the empty list where nothing did.

        Raises:
            BackfillError, MissingExtra: What no other try can mend.
        """
        ...

    def __enter__(self) -> Self:
        """Makes it ready."""
        ...

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Ends all its processes; what they were at is not waited for."""
        ...


@dataclass(slots=True)
class Progress:
    """How far a back-fill is; the counts are those of all its tables, whichever run made them.

    Attributes:
        shards: How many there are.
        before: How many were done when this run began.
        done: How many are done now, those before included.
        failed: For each shard given up the last problem.
        retried: Tries that failed and were followed by another.
        rows: Rows of the tables.
        articles: Rows that hold an article.
        statements: Statements in them.
        contacts: Contacts in them.
        drops: For each reason the rows that hold none.
        cpu: Seconds of processor time that the workers took for them.
        worked: Rows that this run has added.
        read: Bytes of the input that this run has read, about.
        left: Bytes of the input that are to be read yet, about.
        begun: When this run began, on the clock of `time.monotonic`.
    """

    shards: int = 0
    before: int = 0
    done: int = 0
    failed: dict[str, str] = field(default_factory=dict)
    retried: int = 0
    rows: int = 0
    articles: int = 0
    statements: int = 0
    contacts: int = 0
    drops: Counter[str] = field(default_factory=Counter)
    cpu: float = 0.0
    worked: int = 0
    read: int = 0
    left: int = 0
    begun: float = field(default_factory=time.monotonic)

    @property
    def seconds(self) -> float:
        """How long this run has taken."""
        return time.monotonic() - self.begun

    @property
    def speed(self) -> float:
        """Pages a second in this run; 0 before its first shard is done."""
        return self.worked / self.seconds if self.worked else 0.0

    @property
    def remaining(self) -> float | None:
        """Seconds that the rest will take if it goes on like this; None before the first shard of this run is done."""
        return self.left * self.seconds / self.read if self.read else None

    def expect(self, shard: Shard, mark: Mark | None) -> None:
        """Counts a shard as this run finds it: done, or still to do."""
        self.shards += 1
        if mark is None:
            self.left += shard.size
        else:
            self.before += 1
            self._count(mark)

    def finish(self, shard: Shard, mark: Mark) -> None:
        """Counts a shard that this run has done."""
        self.left -= shard.size
        self.read += shard.size
        self.worked += mark.rows
        self._count(mark)

    def give_up(self, shard: Shard, problem: str) -> None:
        """Counts a shard that failed too often."""
        self.left -= shard.size
        self.failed[shard.name] = problem

    def _count(self, mark: Mark) -> None:
        self.done += 1
        self.rows += mark.rows
        self.articles += mark.articles
        self.statements += mark.statements
        self.contacts += mark.contacts
        self.drops.update(mark.drops)
        self.cpu += mark.cpu


def supervise(tasks: Iterable[Task], engine: Engine, progress: Progress, told: Callable[[Progress], None]) -> None:
    """Runs tasks to their end; one that fails is tried again after the others, `TRIES` times in all.

    Args:
        tasks: What is to be done.
        engine: Where.
        progress: What is counted on.
        told: Called after every change, and about every `PATIENCE` seconds.

    Raises:
        BackfillError, MissingExtra: What no other try can mend; tables that are done stay.
    """
    waiting = deque(tasks)
    tries: Counter[str] = Counter()
    running = 0
    while waiting or running:
        while waiting and engine.room() > 0:
            task = waiting.popleft()
            tries[task.shard.name] += 1
            engine.start(task)
            running += 1
        for end in engine.ended(PATIENCE):
            running -= 1
            if end.mark is not None:
                progress.finish(end.task.shard, end.mark)
            elif tries[end.task.shard.name] < TRIES:
                progress.retried += 1
                waiting.append(end.task)
            else:
                progress.give_up(end.task.shard, end.problem)
        told(progress)
