"""How are many addresses fetched at once? Several hosts beside one another, each host one address after another."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from urllib.parse import urlsplit

from naqlan.errors import FetchError
from naqlan.fetch.answer import Answer, Validators
from naqlan.fetch.client import Client

HOSTS = 16
"""Hosts that are asked at the same time; as many bodies are held at most."""
LOOK = 0.2
"""Seconds after which is looked whether the work is to end."""


@dataclass(frozen=True, slots=True)
class Task:
    """An address to be fetched.

    Attributes:
        url: The address.
        known: What came with the body that is at hand, or None.
    """

    url: str
    known: Validators | None = None


def fetch_all(client: Client, tasks: Iterable[Task], enough: Callable[[], bool] = lambda: False) -> Iterator[tuple[Task, Answer]]:
    """Fetches addresses; what cannot be fetched is given back as the error.

    Args:
        client: What fetches.
        tasks: The addresses, each once.
        enough: Says whether no more are to be begun; those under way are waited for.

    Yields:
        Each with what came of it, as it comes; nothing more when the clock is ended.
    """
    lanes: dict[str, deque[Task]] = {}
    for task in tasks:
        lanes.setdefault(_host(task.url), deque()).append(task)
    waiting = deque(lanes.values())
    running: dict[Future[Answer], tuple[Task, deque[Task]]] = {}
    pool = ThreadPoolExecutor(HOSTS, thread_name_prefix="fetch")
    try:
        while (running or waiting) and not client.clock.ended:
            if waiting and enough():
                waiting.clear()
            while waiting and len(running) < HOSTS:
                lane = waiting.popleft()
                task = lane.popleft()
                running[pool.submit(_fetch, client, task)] = task, lane
            for future in wait(running, LOOK, FIRST_COMPLETED).done:
                task, lane = running.pop(future)
                if lane:
                    waiting.append(lane)  # behind the others: a host with much to fetch holds up nobody
                yield task, future.result()
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _fetch(client: Client, task: Task) -> Answer:
    try:
        return client.get(task.url, task.known)
    except FetchError as error:
        return error


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""
