"""When was it published, and when changed, as the lines around the headline tell the reader?"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cache

from naqlan.clean.sheet import Line
from naqlan.clean.stamp import stamp_of
from naqlan.dates.ago import LONGEST as LONGEST_AGO
from naqlan.dates.ago import read_ago
from naqlan.dates.line import read_date
from naqlan.dates.moment import Moment, moment_in
from naqlan.dates.words import time_words
from naqlan.text.fold import fold, fold_map

REACH = 60
"""Code points after a label («نشر في») within which its date begins."""
_MAY_BE_DATE = re.compile(r"\d{4}|[\d٠-٩۰-۹]{1,4}\s?[/.-]\s?[\d٠-٩۰-۹]{1,2}\s?[/.-]|[٠-٩۰-۹]{4}")
_APART = re.compile(r"[\t|•·]|\s[-–—]\s")
MOST_PARTS = 5
MOST_WORDS_BESIDE = 5
"""Words beside a date, of a writer and a section."""
MOST_BLANKS_AGO = 10
"""Blanks of a line that counts back («نشر قبل 3 ساعات | السياسة»)."""


@dataclass(slots=True)
class Told:
    """What lines tell of a page's dates.

    Attributes:
        published: When it was published, by a date; None where no line tells.
        ago: When it was published, counted back from the time of capture; None where no line tells.
        beside: A date that stands beside other words, less sure than `published`; None where no line has one.
        modified: When it was changed; None where no line tells.
    """

    published: Moment | None = None
    ago: Moment | None = None
    beside: Moment | None = None
    modified: Moment | None = None


def told_by(lines: Iterable[str], now: datetime | None) -> Told:
    """Reads the dates that lines tell: one with a label, else the first line that is a date.

    Args:
        lines: Short lines around a headline, the nearest first; pieces of a line may be parted by tabs.
        now: When the page was fetched (UTC), or None: then nothing is counted back.
    """
    told = Told()
    plain: Moment | None = None
    for line in lines:
        if not _MAY_BE_DATE.search(line):
            _count_back(told, line, now)
            continue
        for kind, text in _parts(line):
            if kind == "modified":
                told.modified = told.modified or _dated(text, labelled=True)
            elif kind == "published":
                told.published = told.published or _dated(text, labelled=True)
            elif kind is None and plain is None:
                plain = _dated(text, labelled=False)
                told.beside = told.beside or (None if plain else _beside(text))
    told.published = told.published or plain
    return told


def is_change(line: str) -> bool:
    """Says whether a line tells of the last change alone, and of no publication."""
    kinds = {kind for kind, _ in _parts(line)}
    return "modified" in kinds and "published" not in kinds


def _beside(text: str) -> Moment | None:
    """A date that is a part of a line of its own, where little else stands beside it («سليم الحارثي | 17 أكتوبر 2024»)."""
    parts = [part for part in _APART.split(text) if part.strip()]
    undated = sum(len(part.split()) for part in parts if not _MAY_BE_DATE.search(part))
    if not 1 < len(parts) <= MOST_PARTS or undated > MOST_WORDS_BESIDE:
        return None
    return next(filter(None, (_dated(part, labelled=False) for part in parts)), None)


def _dated(text: str, *, labelled: bool) -> Moment | None:
    if not _MAY_BE_DATE.search(text):
        return None
    if not labelled and stamp_of(Line(0, text)) is None:
        return None
    found = read_date(text)
    return moment_in(found) if found and (not labelled or found.start <= REACH) else None


def _count_back(told: Told, line: str, now: datetime | None) -> None:
    if now is None or len(line) > LONGEST_AGO or line.count(" ") > MOST_BLANKS_AGO:
        return
    if not _hints().search(fold(line)):
        return
    for kind, text in _parts(line):
        if kind == "modified":
            told.modified = told.modified or read_ago(text, now)
        elif kind != "neither":
            told.ago = told.ago or read_ago(text, now)


@cache
def _hints() -> re.Pattern[str]:
    words = time_words()
    days = [word for number, names in words["relative_days"].items() if number <= 0 for word in names]
    return re.compile("|".join(sorted({fold(word) for word in (*words["ago"], *words["just_now"], *days)})))


def _parts(line: str) -> Iterator[tuple[str | None, str]]:
    """Cuts a line at its labels; each part with the kind of its label, the first one without."""
    plain = fold_map(line)
    start, kind = 0, None
    for hit in _labels().finditer(plain.text.lower()):
        place, end = plain.back(hit.start(), hit.end())
        if line[start:place].strip():
            yield kind, line[start:place]
        start, kind = end, hit.lastgroup
    yield kind, line[start:]


@cache
def _labels() -> re.Pattern[str]:
    labels = time_words()["date_labels"]
    kinds = {kind: "|".join(sorted((fold(word).lower() for word in words), key=len, reverse=True)) for kind, words in labels.items()}
    return re.compile(r"(?<!\w)(?:" + "|".join(f"(?P<{kind}>{words})" for kind, words in kinds.items()) + r")(?!\w)")
