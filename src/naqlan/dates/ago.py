"""Which day is «منذ 3 ساعات», counted back from when the page was fetched?"""

import re
from datetime import datetime, timedelta
from functools import cache

from naqlan.dates.moment import Moment, moment_of
from naqlan.dates.words import ARTICLE, folded_set, lexicon, time_words
from naqlan.text.digits import european
from naqlan.text.fold import fold

LONGEST = 120
"""Code points of a line that are read."""
MOST_DAYS = 60
"""Days that are counted back; pages change to a date long before."""
_STEPS = {"minute": timedelta(minutes=1), "hour": timedelta(hours=1), "day": timedelta(days=1)}
_DAY_WORD = re.compile(r"(?:^|[،,:|–-])\s{0,3}([^\W\d_]{3,7})[\s،,:|–-]{1,4}(?:[^\W\d_]{1,7}\s{1,3}){0,2}\d{1,2}:\d{2}(?!\d)")


def read_ago(line: str, now: datetime) -> Moment | None:
    """Reads a stretch of time counted back from the moment at which it was shown.

    Args:
        line: A short line: «منذ 3 ساعات», «قبل يومين», «الآن», «أمس 14:05»; its first 120 code points are read.
        now: When the page was fetched (UTC).

    Returns:
        The day, in the zone of `now`; None where the line is none of these, or counts in weeks and longer.
    """
    text = fold(european(line[:LONGEST]))
    found = _counted().search(text)
    if found:
        return _back(found, now)
    if _at_once().search(text):
        return Moment(moment_of(now).day)
    named = _DAY_WORD.search(text)
    days = _days().get(named[1]) if named else None
    return None if days is None else Moment(moment_of(now + timedelta(days)).day)


def _back(found: re.Match[str], now: datetime) -> Moment | None:
    unit, single = _units()[found["unit"]]
    number = found["number"]
    if number is None:
        count = single
    elif number.isdigit():
        count = int(number)
    else:
        value = lexicon()[number].value
        count = value if isinstance(value, int) else 0
    back = count * _STEPS[unit]
    return Moment(moment_of(now - back).day) if count and back <= timedelta(MOST_DAYS) else None


@cache
def _units() -> dict[str, tuple[str, int]]:
    """The unit of each folded word, and how many of it the word says by itself (0: a number must stand before it)."""
    found = {}
    for unit, forms in time_words()["ago_units"].items():
        for count, key in ((1, "one"), (2, "two"), (0, "many")):
            found.update({fold(word): (unit, count) for word in forms[key]})
    return found


@cache
def _days() -> dict[str, int]:
    return {fold(word): days for days, words in time_words()["relative_days"].items() if days <= 0 for word in words}


@cache
def _counted() -> re.Pattern[str]:
    ago, units = "|".join(sorted(folded_set("ago"))), "|".join(sorted(_units(), key=len, reverse=True))
    numbers = "|".join(word for word, reading in lexicon().items() if reading.symbol == "Q" and " " not in word and not word.startswith(ARTICLE))
    return re.compile(rf"(?<!\w)(?:{ago})\s{{1,3}}(?:(?P<number>\d{{1,4}}|{numbers})\s{{0,3}})?(?P<unit>{units})(?!\w)")


@cache
def _at_once() -> re.Pattern[str]:
    return re.compile(r"(?<!\w)(?:" + "|".join(fold(word) for word in time_words()["just_now"]) + r")(?!\w)")
