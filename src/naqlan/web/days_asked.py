"""Which days does an address ask for? A day, a month or a year, from its first day or to its last."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from naqlan.dates.edtf import parse
from naqlan.web.parameters import Parameter

SINCE = Parameter("since", "day", told="From this day on (`2024-03-27`), or from the first of a month or year.")
UNTIL = Parameter("until", "day", told="To this day, or to the last of a month or year.")
BETWEEN = (SINCE, UNTIL)


def between(given: Mapping[str, Any]) -> tuple[date | None, date | None]:
    """Returns the first and the last day that are asked for; None: open."""
    since, until = given["since"], given["until"]
    return parse(since).earliest() if since else None, parse(until).latest() if until else None


def written(day: date | None) -> str | None:
    """Returns a day as `2024-03-27`; None for None."""
    return None if day is None else day.isoformat()
