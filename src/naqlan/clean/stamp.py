"""Is this the line with the page's date? One full date and a few words more: outlet, place, section, clock, labels."""

import re
from dataclasses import dataclass

from naqlan.clean.heads import known
from naqlan.clean.sheet import Line, words
from naqlan.clean.verbs import is_only_verb, is_verb
from naqlan.dates.line import read_date

MOST_WORDS = 22
"""Words of a date line, its numbers counted: two calendars, two clocks and the words below."""
MOST_OTHER_WORDS = 6
"""Words of it that belong to no date. The longest seen has four («بتوقيت» and a town's name of two among them)."""
MOST_WORDS_BESIDE = 4
"""The same for one stretch between separators."""
_MOST_DATES = 4
_DATE, _CLOCK = "\x00", "\x01"
_A_CLOCK = re.compile(r"(?<![\d.:])\d{1,2}[:٫]\d{2}(?::\d{2})?(?![\d:])")
_SEPARATOR = re.compile(r"\s[-–—ـ_]+\s|[|•·»«›‹<>،,؛()\[\]/\\]|[-–—](?=\x00)|(?<=\x00)[-–—]")
_SENTENCE_END = (".", "؟", "!", "?", "…", ":", "،", "؛")


@dataclass(frozen=True, slots=True)
class Stamp:
    """A date line.

    Attributes:
        names: Its stretches without a number, verbatim: one of them may be the outlet's name.
        others: How many words of it belong to no date.
    """

    names: tuple[str, ...]
    others: int


def stamp_of(line: Line) -> Stamp | None:
    """Reads a line as a date line.

    Args:
        line: A short line in the head of a page.

    Returns:
        What stands beside the date; None where the line has no full date, says something of that day, or is long.
    """
    if line.size > MOST_WORDS or not any(letter.isdigit() for letter in line.text):
        return None
    masked, dates = _masked(line.text)
    others = 0
    names = []
    for stretch in _SEPARATOR.split(masked):
        count = _others(stretch)
        if count is None:
            return None
        others += count
        if count and _DATE not in stretch and _CLOCK not in stretch:
            names.append(stretch)
    if not dates or others > MOST_OTHER_WORDS or (others and line.text.rstrip().endswith(_SENTENCE_END)):
        return None
    return Stamp(tuple(names), others)


def _masked(text: str) -> tuple[str, int]:
    """Returns the text with a mark in place of each full date and each clock time, and the number of dates."""
    dates = 0
    while dates < _MOST_DATES and (found := read_date(text)):
        text = text[: found.start] + _DATE + text[found.end :]
        dates += 1
    return _A_CLOCK.sub(_CLOCK, text), dates


def _others(stretch: str) -> int | None:
    """Counts the words of a stretch that belong to no date; None where they make a sentence of it."""
    before, _, after = stretch.rpartition(_DATE)
    ahead, behind = _strange(before), _strange(after)
    count = len(ahead) + len(behind)
    if count > MOST_WORDS_BESIDE:
        return None
    timed = _CLOCK in stretch
    if not timed and count > 1 and any(map(is_only_verb, (*ahead, *behind))):
        return None
    if len(ahead) > 1 and words(before)[-1] in known().days_follow and is_verb(ahead[0]):
        # «ولد فلان في …» against «المدينة في …».
        return None
    if _DATE in stretch and behind and not timed and words(after) not in known().places and not _zoned(after):
        # «14 مارس 2022 اندلاع المعارك» is a line of a chronicle.
        return None
    return count


def _strange(text: str) -> list[str]:
    return [word for word in words(text) if not word[0].isdigit() and word not in known().dates]


def _zoned(after: str) -> bool:
    first = next(iter(words(after)), "")
    return first in known().zones
