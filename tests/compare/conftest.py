"""What the tests of comparing share."""

import pytest

from naqlan.compare.bearings import Bearings
from naqlan.lexicon.lexicon import Lexicon


@pytest.fixture(scope="session")
def bearings(lexicon: Lexicon) -> Bearings:
    """A reader of names."""
    return Bearings(lexicon)
