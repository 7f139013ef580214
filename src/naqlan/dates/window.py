"""Which days lie around a day? Cut off at the ends of the calendar, for scraped and given days may be any."""

from datetime import date


def window(day: str, days: int) -> tuple[str, str]:
    """Returns the first and the last of the days around a day.

    Args:
        day: The day (`2024-03-27`).
        days: How many days before and after it count.
    """
    middle = date.fromisoformat(day).toordinal()
    first, last = max(middle - days, date.min.toordinal()), min(middle + days, date.max.toordinal())
    return date.fromordinal(first).isoformat(), date.fromordinal(last).isoformat()


def shifted(day: str, days: int) -> str:
    """Returns the day so many days later, earlier for a negative number; at the ends of the calendar the last that there is."""
    return window(day, abs(days))[days > 0]
