"""Does the record stay as it is when a page is only spelt, marked or blanked otherwise? Values are held by their folded letters.

What is left out is left out by what Arabic itself says: each carve-out stands with its reason beside its function in `spelling`:
the damma of a passive ("يُتوقع أن") and the tanween of a noun tell words apart and are not put anywhere; ه for ة only where it
makes no other word; marks glued to a word on their outer side, and one-sided arrows of navigation, are no quotation marks.
"""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.properties.compare import differences
from tests.properties.edits import apply, some
from tests.properties.material import documents, examples, held, read, sample
from tests.properties.spelling import SPELLINGS

LEAVE_THE_LENGTH = ("alef without its hamza", "hamza above for below", "Persian letters", "Arabic digits", "no-break blanks")
"""Spellings that go together with any other: one letter for one letter."""


@pytest.mark.parametrize("name", SPELLINGS)
def test_an_example_page_says_the_same(name: str) -> None:
    held(examples(), sample(examples(), name, 6), SPELLINGS[name])


@pytest.mark.needs("shared")
@pytest.mark.parametrize("name", SPELLINGS)
def test_a_document_of_the_larger_gold_says_the_same(name: str) -> None:
    held(documents(), sample(documents(), name, 16), SPELLINGS[name])


@settings(max_examples=50, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.sampled_from(sorted(examples())),
    st.sampled_from(sorted(name for name in SPELLINGS if "quotation" not in name)),
    st.sampled_from(LEAVE_THE_LENGTH),
    st.integers(0, 9),
    st.sampled_from((0.1, 0.5)),
)
def test_a_part_of_a_page_spelt_otherwise_says_the_same(page: str, first: str, second: str, seed: int, share: float) -> None:
    text = examples()[page]
    change = apply(text, some(SPELLINGS[first](text), seed, share))
    then = apply(change.new, some(SPELLINGS[second](change.new), seed + 1, share))
    found = differences(change, old=list(read(text))) + differences(then)
    assert not found, "\n".join(map(str, found))
