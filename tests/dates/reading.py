"""How are invented sentences read in the tests of dates? The expressions and values, seen from one Friday."""

from naqlan.dates.find import find_times

FRIDAY = "2024-03-15"
"""A Friday, unless a row says otherwise."""


def times(text: str, published: str | None = FRIDAY) -> list[tuple[str, str | None]]:
    """Returns the expressions of a text with their values."""
    return [(text[found.start : found.end], found.value) for found in find_times(text, published)]
