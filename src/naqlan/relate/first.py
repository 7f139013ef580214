"""Which of several copies is likely the first? The one that was published before all others, where the pages say so."""

from collections.abc import Mapping
from datetime import date, datetime

from naqlan.dates.edtf import parse
from naqlan.errors import RecordError


def likely_first(published: Mapping[str, str | None]) -> str | None:
    """Returns the article that was published before all the others; None where several may be, or one of them is undated.

    Args:
        published: For each article the hour that its page gives (`2024-03-27T14:05+02:00`), else its day (EDTF), else None.
    """
    moments = {article: _moment(value) for article, value in published.items()}
    return next((one for one in sorted(moments) if all(_before(moments[one], moments[other]) for other in moments if other != one)), None)


def _moment(value: str | None) -> tuple[date, date, datetime | None] | None:
    """The first and last day that a value may mean, and its hour where it has one."""
    if value is None:
        return None
    try:
        if "T" in value:
            hour = datetime.fromisoformat(value)
            return hour.date(), hour.date(), hour
        known = parse(value)
    except (RecordError, ValueError):
        return None
    first, last = known.earliest(), known.latest()
    return (first, last, None) if first is not None and last is not None else None


def _before(one: tuple[date, date, datetime | None] | None, other: tuple[date, date, datetime | None] | None) -> bool:
    if one is None or other is None:
        return False
    if one[2] is not None and other[2] is not None and (one[2].tzinfo is None) == (other[2].tzinfo is None):
        return one[2] < other[2]
    return one[1] < other[0]
