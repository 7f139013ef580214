"""Which day was it published, and how is that known? Given, address, date line, then what the text itself implies."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from naqlan.dates.implied import implied_published
from naqlan.dates.line import read_date
from naqlan.dates.moment import normal_published
from naqlan.record.article import PUBLISHED_FROM, PublishedFrom

Day: TypeAlias = tuple[str, str | None, PublishedFrom]
"""A day of publication as EDTF, the same with hour and offset or None, and how it is known."""

_IN_ADDRESS = re.compile(r"(?<!\d)((?:19|20)\d\d)[/_-](0?[1-9]|1[0-2])[/_-](0?[1-9]|[12]\d|3[01])(?!\d)")
# «/2013/world/8/3/»: some file by year, section, month and day.
_BY_SECTION = re.compile(r"/((?:19|20)\d\d)/[A-Za-z][\w-]{1,40}/(0?[1-9]|1[0-2])/(0?[1-9]|[12]\d|3[01])/", re.ASCII)
_DIGITS_IN_ADDRESS = re.compile(r"(?<!\d)(20\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)")
# A place, a day, an agency: no comma and no full stop before the dash.
_DATELINE = re.compile(r"([^\n.،؛:«\"]{8,70}?)\s[-–—]{1,2}\s")

LONGEST_BODY = 40_000
"""Code points of the body that are searched for what they imply; ten times an article."""


@dataclass(frozen=True, slots=True)
class Published:
    """The day of publication.

    Attributes:
        day: EDTF, or None.
        at: With hour and offset where known.
        source: How the day is known.
        other: Other days that the page gives, as (value, from).
    """

    day: str | None = None
    at: str | None = None
    source: PublishedFrom = "unknown"
    other: tuple[tuple[str, PublishedFrom], ...] = ()


def published_of(given: str | None, url: str | None, date_lines: Sequence[str], body: str, said: Sequence[Day] = ()) -> Published:
    """Settles the day of publication.

    Args:
        given: As given with the page, or None.
        url: The page's address, or None.
        date_lines: Lines of the page that give its date.
        body: The clean text, for what it implies ("أكتوبر الجاري"); looked at only where nothing else is known.
        said: What the mark-up of a page of HTML says, best first.
    """
    found: list[Day] = list(said)
    kinds = {how for _, _, how in found}
    if given and (of_given := normal_published(given))[0]:
        found.append((of_given[0], of_given[1], "given"))
    if "url" not in kinds and url and (of_url := url_date(url)):
        found.append((of_url, None, "url"))
    if "date line" not in kinds and (of_line := next(filter(None, map(read_date, date_lines)), None)):
        found.append((of_line.value, of_line.at, "date line"))
    if not found:
        implied = _of_dateline(body) or implied_published(body[:LONGEST_BODY])
        return Published(implied, None, "text") if implied else Published()
    found.sort(key=lambda day: PUBLISHED_FROM.index(day[2]))
    best, _, source = found[0]
    at = next((at for value, at, _ in found if at and value == best), None)
    other = dict.fromkeys((value, how) for value, _, how in found if value != best)
    return Published(best, at, source, tuple(other))


def _of_dateline(body: str) -> str | None:
    """The full date of a dateline at the head of the body: «المدينة في 3 حزيران 2012 (وكالة) - …»."""
    found = _DATELINE.match(body)
    date = read_date(found[1]) if found and any(map(str.isdigit, found[1])) else None
    return date.value if date else None


def url_date(url: str) -> str | None:
    """Returns the day in an address (`/2024/3/27/`, `/2024/world/3/27/`, `20240327`), None where it has none."""
    hit = _IN_ADDRESS.search(url) or _BY_SECTION.search(url) or _DIGITS_IN_ADDRESS.search(url)
    return f"{hit[1]}-{int(hit[2]):02}-{int(hit[3]):02}" if hit else None
