"""How are shards worked on the processors of one machine? By processes of our own, each watched, replaced when it dies, and gone with the driver."""

import multiprocessing as mp
import os
import signal
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import connection
from multiprocessing.connection import Connection
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeAlias

from naqlan.errors import BackfillError, MissingExtra, NaqlanError
from naqlan.scale.shard import Mark, Task
from naqlan.scale.supervise import Ended

Work: TypeAlias = Callable[[Task], Mark]

MOST_SHARDS = 64
"""Shards after which a process is replaced by a fresh one."""
MOST_MEMORY = 2 * 1024**3
"""Bytes that a process may hold between two shards before it is replaced; page work holds a tenth of it, however long it runs."""
GRACE = 5.0
"""Seconds that a process which was told to end has for it."""
_CONTEXT = mp.get_context("spawn")


@dataclass(slots=True)
class _Worker:
    process: Any
    pipe: Connection
    task: Task | None = None
    worked: int = 0


class Local:
    """An engine of processes on this machine.

    Args:
        workers: How many.
        work: What each does with a task; importable by its name.
    """

    def __init__(self, workers: int, work: Work) -> None:
        self._most, self._work = workers, work
        self._workers: list[_Worker] = []

    def room(self) -> int:
        """Returns how many more tasks it takes now."""
        return self._most - sum(1 for one in self._workers if one.task is not None)

    def start(self, task: Task) -> None:
        """Takes a task, on a process that is free or on a new one."""
        free = next((one for one in self._workers if one.task is None), None) or self._new()
        free.task = task
        with suppress(OSError):  # it has just died, which `ended` will see
            free.pipe.send(task)

    def ended(self, seconds: float) -> list[Ended]:
        """Returns what has ended; waits for it that long, and returns the empty list where nothing did.

        Raises:
            BackfillError, MissingExtra: What no other try can mend.
        """
        busy = {handle: one for one in self._workers if one.task is not None for handle in (one.pipe, one.process.sentinel)}
        ready = {id(busy[handle]): busy[handle] for handle in connection.wait(list(busy), seconds)}
        return [self._end(worker) for worker in ready.values()]

    def __enter__(self) -> Self:
        """Makes it ready; processes are started as tasks come."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Ends all its processes; what they were at is not waited for."""
        for worker in self._workers:
            self._dismiss(worker)
        for worker in self._workers:
            worker.process.join(GRACE)
            if worker.process.is_alive():
                worker.process.kill()
                worker.process.join()
            worker.process.close()
        self._workers.clear()

    def _new(self) -> _Worker:
        ours, theirs = _CONTEXT.Pipe()
        process = _CONTEXT.Process(target=_serve, args=(theirs, self._work), daemon=True, name="naqlan-worker")
        process.start()
        theirs.close()
        worker = _Worker(process, ours)
        self._workers.append(worker)
        return worker

    def _end(self, worker: _Worker) -> Ended:
        task, worker.task = worker.task, None
        assert task is not None
        try:
            found, held = worker.pipe.recv()
        except (EOFError, OSError):
            worker.process.join()
            code = worker.process.exitcode
            self._retire(worker)
            return Ended(task, None, f"its process ended by signal {-code}" if code < 0 else f"its process ended with exit code {code}")
        worker.worked += 1
        if worker.worked >= MOST_SHARDS or held > MOST_MEMORY:
            self._retire(worker)
        if isinstance(found, (BackfillError, MissingExtra)):
            raise found
        return Ended(task, found) if isinstance(found, Mark) else Ended(task, None, found)

    def _retire(self, worker: _Worker) -> None:
        self._workers.remove(worker)
        self._dismiss(worker)
        worker.process.join(GRACE)

    def _dismiss(self, worker: _Worker) -> None:
        """Tells a process to end: one that works by a signal, one that waits by closing what it waits for."""
        if worker.task is not None:
            worker.process.terminate()
        worker.pipe.close()


def processors() -> int:
    """Returns how many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _serve(pipe: Connection, work: Work) -> None:
    """What a process does: works the tasks that come until none can come any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the driver's to hear
    threading.Thread(target=_end_with_driver, daemon=True).start()
    while True:
        try:
            task = pipe.recv()
        except EOFError:
            return
        pipe.send((_attempt(work, task), _resident()))


def _attempt(work: Work, task: Task) -> Mark | BackfillError | MissingExtra | str:
    """Works a task; what nobody thought of ends the process, with its trace on standard error, and the driver goes on."""
    try:
        return work(task)
    except (BackfillError, MissingExtra) as error:
        return error
    except (NaqlanError, OSError, MemoryError) as error:
        return f"{type(error).__name__}: {error}"


def _end_with_driver() -> None:
    parent = mp.parent_process()
    assert parent is not None
    connection.wait([parent.sentinel])
    os._exit(1)


def _resident() -> int:
    """Returns the bytes of memory that this process holds; 0 where the system does not say."""
    facts = Path("/proc/self/statm")
    return int(facts.read_text(encoding="ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE") if facts.exists() else 0
