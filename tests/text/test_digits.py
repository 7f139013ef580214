"""Which number do these digits write?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from naqlan.text.digits import european, number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("5", 5),
        ("٢٠٢٤", 2024),
        ("۱۲", 12),
        ("1,250", 1250),
        ("1.250", 1250),
        ("1,250,000", 1_250_000),
        ("١٬٢٥٠", 1250),
        ("٣٫٥", 3.5),
        ("3,5", 3.5),
        ("12.75", 12.75),
    ],
)
def test_numbers_are_read_in_all_three_families(text: str, value: float) -> None:
    assert number(text) == value


@pytest.mark.parametrize("text", ["", "خمسة", "1.2.3", "1,25,0", "-5", "5 6", "²", "1."])
def test_what_is_no_single_number_is_none(text: str) -> None:
    assert number(text) is None


@given(st.integers(0, 10**12), st.sampled_from(["0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹"]))
def test_whole_numbers_survive_a_round_trip(value: int, digits: str) -> None:
    written = "".join(digits[int(digit)] for digit in str(value))
    assert number(written) == value
    assert european(written) == str(value)
