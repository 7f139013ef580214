"""Which moment does a value of metadata give? Its day, its clock time and its zone, each as far as it is told."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime

from naqlan.dates import edtf
from naqlan.dates.line import LONGEST, FoundDate, read_date
from naqlan.text.digits import european

_EPOCH = re.compile(r"\d{10}(?:\d{3})?(?:\.\d{1,9})?")
_RUN = re.compile(r"(\d{8})(\d{4})(?:\d{2})?")
_MAIL = re.compile(
    r"(?:[a-z]{3,9},?\s{1,3})?\d{1,2}[\s-][a-z]{3}[\s-]\d{4}\s{1,3}\d{1,2}:\d{2}(?::\d{2})?(?:\s{1,3}(?:[+-]\d{4}|[a-z]{1,4}))?", re.IGNORECASE
)
_SPACED_ZONE = re.compile(r"(?<=\d)\s+(?=[+-]\d{2}:?\d{2}\Z)")


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, with its clock time and zone where they are told.

    Attributes:
        day: The day where it was written.
        minute: Minutes since its midnight, or None.
        offset: Minutes east of Greenwich, or None.
    """

    day: date
    minute: int | None = None
    offset: int | None = None

    @property
    def value(self) -> str:
        """The day as EDTF."""
        return str(edtf.day(self.day))

    @property
    def at(self) -> str | None:
        """`2024-03-27T14:05`, with `+02:00` behind it where the zone is told; None without a clock time."""
        return None if self.minute is None else self.clock.isoformat(timespec="minutes")

    @property
    def clock(self) -> datetime:
        """Day and clock time, in its zone where it is told; midnight where no clock time is."""
        zone = None if self.offset is None else timezone(timedelta(minutes=self.offset))
        return datetime(self.day.year, self.day.month, self.day.day, tzinfo=zone) + timedelta(minutes=self.minute or 0)


def read_moment(value: str) -> Moment | None:
    """Reads a date of metadata.

    Args:
        value: ISO 8601, RFC 822, seconds or milliseconds since 1970, `20130204103300`, day/month/year, a line; its first
            400 code points are read.

    Returns:
        The moment; None where no date is found.
    """
    value = european(value[:LONGEST]).strip()
    if _EPOCH.fullmatch(value):
        seconds = float(value) / (1000 if len(value.split(".")[0]) == 13 else 1)
        return moment_of(datetime.fromtimestamp(seconds, UTC))
    if run := _RUN.fullmatch(value):
        value = f"{run[1]}T{run[2]}"
    try:
        moment = datetime.fromisoformat(_SPACED_ZONE.sub("", value))
        return moment_of(moment) if len(value) > len("2024-03-27") else Moment(moment.date())
    except ValueError:
        pass
    if _MAIL.fullmatch(value) and not value.lower().endswith(("am", "pm")):
        try:
            return moment_of(parsedate_to_datetime(value))
        except (ValueError, TypeError, IndexError, OverflowError):
            pass
    found = read_date(value)
    return None if found is None else moment_in(found)


def moment_of(moment: datetime) -> Moment:
    """Returns a moment of the calendar."""
    zone = moment.utcoffset()
    return Moment(moment.date(), moment.hour * 60 + moment.minute, None if zone is None else int(zone.total_seconds() // 60))


def moment_in(found: FoundDate) -> Moment:
    """Returns the moment that a date line gives."""
    return moment_of(datetime.fromisoformat(found.at)) if found.at else Moment(date.fromisoformat(found.value))


def normal_published(value: str) -> tuple[str | None, str | None]:
    """Reads a date of metadata into the two fields of a record.

    Args:
        value: As for `read_moment`.

    Returns:
        The local day as EDTF, and the instant to the minute with its offset (`2024-03-27T14:05+02:00`); the instant is
        None where no clock time or no zone is given, both are None where no date is found.
    """
    moment = read_moment(value)
    if moment is None:
        return None, None
    return moment.value, moment.at if moment.offset is not None else None
