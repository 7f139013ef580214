"""How are pages looked at in a test? By a client in this process, and in a real browser over a server in a thread."""

import os
import shutil
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from naqlan.pipeline.add import add_paths
from naqlan.pipeline.adder import Adder
from naqlan.pipeline.corpus import bring_up_to_date
from naqlan.read.options import Options
from naqlan.store.store import Store, open_store

if TYPE_CHECKING:
    from playwright.sync_api import Browser
    from starlette.testclient import TestClient

    from naqlan.web.settings import Settings

EXAMPLES = Path(__file__).parents[2] / "examples"
HERE = "http://127.0.0.1"
"""The name under which the client asks: the guard answers to that of this machine only."""
NAME, PASSWORD = "سالم", "three words of mine"
"""Of somebody who may sign in (the fixture `users`)."""
CHEAP = (1, 8, 1)
"""What argon2 is told in tests (passes, KB, threads): real passwords cost 64 MB and 30 ms each."""


@pytest.fixture(scope="session")
def example_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The store of the example pages; not to be written to."""
    path = tmp_path_factory.mktemp("store") / "examples.db"
    with open_store(path) as store:
        with Adder(store, "test") as adder:
            add_paths([*map(str, sorted((EXAMPLES / "pages").glob("*.txt"))), str(EXAMPLES / "story")], adder, store, options=Options())
        bring_up_to_date(store)
    return path


@pytest.fixture(scope="session")
def store(example_store: Path) -> Iterator[Store]:
    """The store of the example pages, open; not to be written to."""
    with open_store(example_store, create=False) as found:
        yield found


@pytest.fixture
def own_store(example_store: Path, tmp_path: Path) -> Iterator[Store]:
    """A store of the example pages for one test, that may be written to."""
    path = tmp_path / "own.db"
    shutil.copy(example_store, path)
    with open_store(path, create=False) as found:
        yield found


@pytest.fixture(scope="session")
def client(store: Store) -> "Iterator[TestClient]":
    """Asks for the pages of the example store; cookies are forgotten between tests only if a test does so."""
    with client_of(store) as made:
        yield made


@pytest.fixture
def users(tmp_path: Path) -> Path:
    """A file of those who may sign in: NAME, with PASSWORD."""
    from argon2 import PasswordHasher  # noqa: PLC0415

    from naqlan.web.passwords import write_in  # noqa: PLC0415

    write_in(tmp_path / "users", NAME, PASSWORD, PasswordHasher(*CHEAP))
    return tmp_path / "users"


def client_of(store: Store, settings: "Settings | None" = None, *, url: str = HERE, raises: bool = True) -> "TestClient":
    """Returns a client of the pages over a store."""
    pytest.importorskip("starlette", reason="needs web, which is not at hand")
    from starlette.testclient import TestClient  # noqa: PLC0415

    from naqlan.web.application import application  # noqa: PLC0415

    return TestClient(application(store, settings), base_url=url, follow_redirects=False, raise_server_exceptions=raises)


@dataclass
class Site:
    """A server of pages that runs.

    Attributes:
        url: Its address, without a slash at the end.
        store: The file of its store.
    """

    url: str
    store: Path


@pytest.fixture(scope="session")
def site(example_store: Path) -> Iterator[Site]:
    """The pages of the example store, served; not to be written to."""
    with_server = serving(example_store)
    yield next(with_server)
    next(with_server, None)


@pytest.fixture
def own_site(example_store: Path, tmp_path: Path) -> Iterator[Site]:
    """Served pages for one test, whose store may be written to."""
    path = tmp_path / "own.db"
    shutil.copy(example_store, path)
    with_server = serving(path)
    yield next(with_server)
    next(with_server, None)


def serving(path: Path, settings: "Settings | None" = None) -> Iterator[Site]:
    """Yields the pages of a store, served on a free port from a thread, until asked for the next one."""
    from naqlan.web.application import application  # noqa: PLC0415
    from naqlan.web.server import Server, listen  # noqa: PLC0415
    from naqlan.web.settings import Settings  # noqa: PLC0415

    settings = settings or Settings(port=0)
    with open_store(path, create=False) as store, listen(settings) as socket:
        server = Server(application(store, settings))
        thread = threading.Thread(target=server.run, args=(socket,), daemon=True)
        thread.start()
        until = time.monotonic() + 20
        while not server.started and time.monotonic() < until:
            time.sleep(0.01)
        yield Site(f"http://127.0.0.1:{socket.getsockname()[1]}", path)
        server.stop()
        thread.join(timeout=20)


@pytest.fixture(scope="module")
def browser() -> "Iterator[Browser]":
    """Debian's Chromium, without a window; tests that use it are marked `needs("web", "chromium")`.

    It ends with its module: while it is there, Playwright's event loop runs in this thread, and nothing else may call `asyncio.run`.
    """
    from playwright.sync_api import sync_playwright  # noqa: PLC0415

    with sync_playwright() as playwright:
        found = shutil.which("chromium")
        made = playwright.chromium.launch(executable_path=found, args=["--no-sandbox"] if os.geteuid() == 0 else [])
        yield made
        made.close()
