"""Does the small EDTF type read, print and bound what the record needs, and refuse the rest?"""

import contextlib
import importlib
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from naqlan.dates import edtf
from naqlan.errors import RecordError

GOOD = [
    ("2024", date(2024, 1, 1), date(2024, 12, 31)),
    ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
    ("2023-02-28", date(2023, 2, 28), date(2023, 2, 28)),
    ("2024-10-XX", date(2024, 10, 1), date(2024, 10, 31)),
    ("2024-XX-XX", date(2024, 1, 1), date(2024, 12, 31)),
    ("199X", date(1990, 1, 1), date(1999, 12, 31)),
    ("18XX", date(1800, 1, 1), date(1899, 12, 31)),
    ("XXXX-10-XX", None, None),
    ("XXXX-02-29", None, None),
    ("2024-04-13/2024-04-14", date(2024, 4, 13), date(2024, 4, 14)),
    ("2015-04/2015-06", date(2015, 4, 1), date(2015, 6, 30)),
]
BAD = [
    "",
    "24",
    "2024-13",
    "2024-00",
    "2023-02-29",
    "2024-1-1",
    "2024-10-32",
    "X024",
    "0000",
    "2024/2023",
    "a/b/c",
    "2024-10-17T10:00",
    "٢٠٢٤",
    "2024-",
]


@pytest.mark.parametrize(("text", "first", "last"), GOOD)
def test_round_trip_and_bounds(text: str, first: date | None, last: date | None) -> None:
    value = edtf.parse(text)
    assert edtf.format_edtf(value) == text
    assert value.earliest() == first
    assert value.latest() == last


@pytest.mark.parametrize("text", BAD)
def test_refused(text: str) -> None:
    with pytest.raises(RecordError):
        edtf.parse(text)


def test_only_a_full_day_is_a_day() -> None:
    assert edtf.parse("2024-10-17").is_day()
    assert not any(edtf.parse(text).is_day() for text in ("2024", "2024-10", "2024-10-XX", "2024-10-17/2024-10-18"))


@given(st.dates(date(1, 1, 1)), st.dates(date(1, 1, 1)))
def test_intervals_of_days(one: date, other: date) -> None:
    first, last = min(one, other), max(one, other)
    value = edtf.parse(str(edtf.interval(first, last)))
    assert (value.earliest(), value.latest()) == (first, last)


@given(st.text(alphabet="0123456789X-/", max_size=24))
def test_nothing_but_record_errors(text: str) -> None:
    with contextlib.suppress(RecordError):
        assert str(edtf.parse(text)) == text


@pytest.mark.needs("edtf")
@pytest.mark.parametrize("text", [row[0] for row in GOOD])
def test_the_edtf_package_agrees(text: str) -> None:
    oracle = importlib.import_module("edtf")
    assert str(oracle.parse_edtf(text)) == text
