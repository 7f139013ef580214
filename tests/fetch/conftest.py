"""The site of the tests of fetching."""

from collections.abc import Iterator

import pytest

from tests.fetch.site import Site, loopback_site


@pytest.fixture
def site() -> Iterator[Site]:
    with loopback_site() as found:
        yield found
