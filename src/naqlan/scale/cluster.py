"""How are shards worked on Ray? As core tasks, a bounded number in flight, each run once and counted by the supervisor if it dies."""

import os
import socket
from types import TracebackType
from typing import Any, Self

from naqlan.errors import BackfillError, MissingExtra
from naqlan.scale.extras import load_ray
from naqlan.scale.local import MOST_SHARDS, Work
from naqlan.scale.shard import Mark, Task
from naqlan.scale.supervise import Ended

MEMORY = 1024**3
"""Bytes of memory that a task asks for, three times what page work holds; Ray places no more of them on a machine than it has room for."""
OBJECTS = 80 * 1024 * 1024
"""Bytes of the object store of a Ray of our own, near the least that it takes: tasks and marks are small."""
AHEAD = 2
"""Tasks in flight for each processor, so that none waits for the driver."""
QUIET = {"RAY_USAGE_STATS_ENABLED": "0", "RAY_ACCEL_ENV_VAR_OVERRIDE_ON_ZERO": "0"}
"""What is set for a Ray of our own: it reports to nobody, and does not warn of processors for graphics that nobody asked for."""


REACHED = 10.0
"""Seconds within which a cluster must take a connection; Ray itself would try for minutes."""


class Cluster:
    """An engine of Ray tasks.

    Args:
        address: That of a running cluster; None: a Ray of our own is started on this machine, and ended with the run.
        workers: Tasks at a time on a Ray of our own; on a cluster the most in flight, None: as its processors allow.
        work: What each does with a task.
    """

    def __init__(self, address: str | None, workers: int | None, work: Work) -> None:
        self._address, self._workers, self._work = address, workers, work
        self._ray = load_ray()
        self._running: dict[Any, Task] = {}

    def room(self) -> int:
        """Returns how many more tasks it takes now; a cluster may have grown since it was last asked."""
        processors = int(self._ray.cluster_resources().get("CPU", 1))
        most = processors * AHEAD if self._address is None or self._workers is None else self._workers
        return most - len(self._running)

    def start(self, task: Task) -> None:
        """Takes a task."""
        self._running[self._remote.remote(task)] = task

    def ended(self, seconds: float) -> list[Ended]:
        """Returns what has ended; waits for it that long, and returns the empty list where nothing did.

        Raises:
            BackfillError, MissingExtra: What no other try can mend.
        """
        ready, _ = self._ray.wait(list(self._running), num_returns=1, timeout=seconds)
        return [self._end(reference, self._running.pop(reference)) for reference in ready]

    def __enter__(self) -> Self:
        """Connects to the cluster, or starts a Ray of our own.

        Raises:
            BackfillError: There is no cluster at the address, or Ray does not start.
        """
        ours: dict[str, Any] = {"num_cpus": self._workers, "include_dashboard": False, "object_store_memory": OBJECTS}
        if self._address is None:
            for name, value in QUIET.items():
                os.environ.setdefault(name, value)
        else:
            _check_reached(self._address)
        try:
            self._ray.init(address=self._address or "local", log_to_driver=False, logging_level="ERROR", **({} if self._address else ours))
        except (ConnectionError, RuntimeError, ValueError) as error:
            raise BackfillError(f"Ray: {' '.join(str(error).split())}; see to the address, or leave --address out") from error
        memory = min(MEMORY, int(self._ray.cluster_resources().get("memory", MEMORY)))  # one that asked for more would wait for ever
        options = {"num_cpus": 1, "memory": memory, "max_retries": 0, "max_calls": MOST_SHARDS}
        self._remote = self._ray.remote(**options)(self._work)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Ends what still runs, and leaves the cluster."""
        for reference in self._running:
            self._ray.cancel(reference, force=True)
        self._running.clear()
        self._ray.shutdown()

    def _end(self, reference: Any, task: Task) -> Ended:
        try:
            mark: Mark = self._ray.get(reference)
        except self._ray.exceptions.RayError as error:
            cause = getattr(error, "cause", None) or error
            if isinstance(cause, (BackfillError, MissingExtra)):
                raise cause from None
            return Ended(task, None, " ".join(f"{type(cause).__name__}: {cause}".split())[:300])
        return Ended(task, mark)


def _check_reached(address: str) -> None:
    """Raises where nobody takes a connection at `host:port`; other addresses (`auto`) are left to Ray."""
    host, _, port = address.removeprefix("ray://").rpartition(":")
    if not host or not port.isdecimal():
        return
    try:
        socket.create_connection((host.strip("[]"), int(port)), REACHED).close()
    except (OSError, OverflowError) as error:
        raise BackfillError(f"there is no Ray at {address} ({error}); see to the address, or leave --address out") from error
