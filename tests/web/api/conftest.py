"""One client for all tests of the interface."""

from typing import TYPE_CHECKING

import pytest

from naqlan.store.store import Store
from tests.web.conftest import client_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from starlette.testclient import TestClient


@pytest.fixture(scope="session")
def programs(store: Store) -> "Iterator[TestClient]":
    """Asks the JSON interface over the example store, in English."""
    with client_of(store) as made:
        made.headers["accept-language"] = "en"
        yield made
