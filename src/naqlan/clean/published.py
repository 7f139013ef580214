"""Which day was it published, and how is that known? Given, address, date line, then what the text itself implies."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from naqlan.dates.implied import implied_published
from naqlan.dates.line import read_date
from naqlan.dates.moment import normal_published
from naqlan.record.article import PublishedFrom

_IN_ADDRESS = re.compile(r"(?<!\d)((?:19|20)\d\d)[/_-](0?[1-9]|1[0-2])[/_-](0?[1-9]|[12]\d|3[01])(?!\d)")
_DIGITS_IN_ADDRESS = re.compile(r"(?<!\d)(20\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)")

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


def published_of(given: str | None, url: str | None, date_lines: Sequence[str], body: str) -> Published:
    """Settles the day of publication.

    Args:
        given: As given with the page, or None.
        url: The page's address, or None.
        date_lines: Lines of the page that give its date.
        body: The clean text, for what it implies ("أكتوبر الجاري"); looked at only where nothing else is known.
    """
    day, at = normal_published(given) if given else (None, None)
    found: list[tuple[str, PublishedFrom]] = [(day, "given")] if day else []
    if url and (of_url := url_date(url)):
        found.append((of_url, "url"))
    for line in date_lines:
        if of_line := read_date(line):
            found.append((of_line.value, "date line"))
            at = at or of_line.at if found[0][0] == of_line.value else at
            break
    if not found:
        implied = implied_published(body[:LONGEST_BODY])
        return Published(implied, None, "text") if implied else Published()
    best, source = found[0]
    other = tuple((value, origin) for value, origin in found[1:] if value != best)
    return Published(best, at, source, other)


def url_date(url: str) -> str | None:
    """Returns the day in an address (`/2024/3/27/`, `20240327`), None where it has none."""
    hit = _IN_ADDRESS.search(url) or _DIGITS_IN_ADDRESS.search(url)
    return f"{hit[1]}-{int(hit[2]):02}-{int(hit[3]):02}" if hit else None
