"""How much time lies between the mentions of two forms?"""

from datetime import date

from naqlan.resolve.form import Form

NEAR_DAYS = 45
"""Days between two mentions, or stretches of them, that count as near: a holder of an office or a man in the news seldom changes within them."""
FAR_DAYS = 3 * 365
"""Days after which a common name may as well be somebody else's: longer than most offices are held."""
GENERATION_DAYS = 13 * 365
"""Days after which a holder of the same office may be the son or a namesake: neither a rare name nor an office speaks for one person."""


def generation_between(one: Form, other: Form) -> bool:
    """Says whether a generation lies between them (`GENERATION_DAYS`)."""
    days = days_between(one, other)
    return days is not None and days >= GENERATION_DAYS


def days_between(one: Form, other: Form) -> int | None:
    """Returns the days between the stretches of time in which two forms are mentioned, 0 where they overlap; None where one has no day."""
    if one.first is None or one.last is None or other.first is None or other.last is None:
        return None
    if one.last < other.first:
        return _days(one.last, other.first)
    return _days(other.last, one.first) if other.last < one.first else 0


def _days(earlier: str, later: str) -> int:
    return (date.fromisoformat(later) - date.fromisoformat(earlier)).days
