"""The site of the tests of fetching."""

from collections.abc import Iterator

import pytest

from tests.conftest import NEEDS
from tests.fetch.site import Site, loopback_site

collect_ignore = [] if NEEDS["fetch"]() else ["test_address.py", "test_client.py", "test_network.py"]
"""These import what the extra brings; the others say themselves what they need."""


@pytest.fixture
def site() -> Iterator[Site]:
    with loopback_site() as found:
        yield found
