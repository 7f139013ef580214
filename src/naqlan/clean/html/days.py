"""Which local day is it, when several places of a page say when it was published?

A page that writes `2024-10-16T22:30Z` for machines and «17 أكتوبر 01:30» for readers says the same twice: its own day is
the 17th, and its zone follows from the two clocks. What differs by more than a zone stays a disagreement.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from naqlan.dates.moment import Moment
from naqlan.record.article import PUBLISHED_FROM, PublishedFrom

EARLIEST = date(1990, 1, 1)
"""No page is older than the web; what templates write for want of a date (1970, 0001, 1899) is."""
_ZONE_STEP = 30
_WEST, _EAST = -12 * 60, 14 * 60
_EVENING, _MORNING = 19 * 60, 8 * 60
"""Minutes of a day in UTC from which the next day has begun, or the last one not ended, where Arabic outlets sit (UTC-8 to UTC+5)."""


@dataclass(frozen=True, slots=True)
class Said:
    """What one place of a page says of its day of publication.

    Attributes:
        moment: The day, with clock time and zone where told.
        how: What kind of place it is.
    """

    moment: Moment
    how: PublishedFrom


def believable(moment: Moment | None, captured: date | None) -> bool:
    """Says whether a page can have been published then: not before there were pages, not after it was fetched (a day of grace for zones)."""
    if moment is None or moment.day < EARLIEST:
        return False
    return captured is None or moment.day <= captured + timedelta(1)


def settle(said: Sequence[Said]) -> tuple[tuple[str, str | None, PublishedFrom], ...]:
    """Brings together what a page says of its day.

    Args:
        said: In any order of the kinds; within one kind the surest first.

    Returns:
        (day, with hour and offset or None, how known), best first. The first is in the page's own zone where another place
        of the page tells it; what says the same in another zone is left out. Empty for nothing said.
    """
    ordered = sorted(said, key=lambda one: PUBLISHED_FROM.index(one.how))
    if not ordered:
        return ()
    best, rest = ordered[0], ordered[1:]
    day, at = _local(best.moment, [one.moment for one in rest])
    found: list[tuple[str, str | None, PublishedFrom]] = [(day, at, best.how)]
    for one in rest:
        other = (one.moment.value, _instant(one.moment), one.how)
        if other[0] != day and not _same_instant(one.moment, best.moment) and other[0] not in [value for value, _, _ in found[1:]]:
            found.append(other)
    return tuple(found)


def _local(best: Moment, others: Sequence[Moment]) -> tuple[str, str | None]:
    """The page's own day of the best moment, and its clock time."""
    if best.minute is None:
        timed = (other for other in others if other.day == best.day and other.offset is not None)
        return best.value, next(map(_instant, timed), None)
    if best.offset in (0, None):
        for other in others:
            if other.offset and other.minute is not None and (_same_instant(best, other) or _same_clock(best, other)):
                return other.value, other.at
    if best.offset == 0:
        for other in others:
            zone = _zone(best, other)
            if zone:
                local = Moment(other.day, other.minute, zone)
                return local.value, local.at
        for other in others:
            if other.minute is None and _next_door(best, other):
                return other.value, best.at
    return best.value, _instant(best)


def _instant(moment: Moment) -> str | None:
    """Hour and offset of a moment; None where the zone is not told, for an hour without it is no instant."""
    return moment.at if moment.offset is not None else None


def _zone(best: Moment, other: Moment) -> int | None:
    """Minutes east of Greenwich of a clock time without zone that tells the same instant as `best`, None where it cannot."""
    if other.minute is None or other.offset is not None:
        return None
    apart = int((other.clock - best.clock.replace(tzinfo=None)).total_seconds() // 60)
    return apart if apart % _ZONE_STEP == 0 and _WEST <= apart <= _EAST else None


def _next_door(best: Moment, other: Moment) -> bool:
    apart = (other.day - best.day).days
    minute = best.minute or 0
    return (apart == 1 and minute >= _EVENING) or (apart == -1 and minute < _MORNING)


def _same_instant(one: Moment, other: Moment) -> bool:
    if None in (one.offset, other.offset, one.minute, other.minute):
        return False
    return one.clock == other.clock


def _same_clock(one: Moment, other: Moment) -> bool:
    return (one.day, one.minute) == (other.day, other.minute)
