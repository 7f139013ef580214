"""Have expressions of time the right value? Measured on other data than the gold, where NAQLAN_SHARED points at it.

    python -m tools.dates_accuracy            # also a part of `make accuracy`
    python -m tools.dates_accuracy --misses   # list each miss; --aside the cases that were set aside, with the reason
    python -m tools.dates_accuracy --set      # write the floors afresh

`data/dates.jsonl` holds expressions of news whose weekday agrees with the day of publication. `data/recognizers_datetime_ar.jsonl`
holds sentences that were translated from English, with clock times, durations and sets as well: only what means a day, week, month or
year and is resolved there is taken (no feasts), and only where Arabic writes it so. `expected` converts, `aside` gives the reasons.
"""

import argparse
import json
import os
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from naqlan.dates.find import find_times
from naqlan.dates.words import ARTICLE, folded_set, time_words
from naqlan.lexicon.load import load_yaml
from naqlan.text.fold import fold

ROOT = Path(__file__).resolve().parents[1]
SHARED = Path(os.environ.get("NAQLAN_SHARED") or ROOT / ".." / "shared") / "data"
FLOORS = ROOT / "gold" / "floors" / "dates.json"
MARGIN = 0.002
"""How far below the figure reached a floor is set: five cases of the larger file."""
NEWS, TRANSLATED = "dates.jsonl", "recognizers_datetime_ar.jsonl"
_SUNDAY = 6
CALENDAR = frozenset({"date", "daterange"})


@dataclass(frozen=True, slots=True)
class Case:
    """An expression in its sentence.

    Attributes:
        text: The sentence.
        start: First code point of the expression.
        end: One past the last.
        published: The day from which it speaks.
        values: The EDTF values that are right.
    """

    text: str
    start: int
    end: int
    published: str
    values: frozenset[str]


def news(path: Path) -> Iterator[Case]:
    """Yields the cases of real news; an expression that stands more than once is the one nearest to the middle, where it was cut out."""
    for row in _rows(path):
        text, words = row["text"], row["expression"]
        start = min((found.start() for found in re.finditer(re.escape(words), text)), key=lambda place: abs(2 * place + len(words) - len(text)))
        yield Case(text, start, start + len(words), row["published"], frozenset({row["value"]}))


def translated(path: Path) -> Iterator[tuple[Case, str | None]]:
    """Yields the resolved calendar cases of the translated sentences, each once, with the reason for which it is set aside, or None."""
    seen = set()
    for row in _rows(path):
        published = row.get("Context", {}).get("ReferenceDateTime", "")[:10]
        for result in row["Results"]:
            kind = str(result.get("Type") or result.get("TypeName")).rsplit(".", 1)[-1]
            words = result["Text"].strip()
            start = row["Input"].find(words)
            key = (row["Input"], words, published)
            readings = list(_readings(result))
            if kind not in CALENDAR or "Holiday" in row["path"] or not published or not readings or start < 0 or key in seen:
                continue
            seen.add(key)
            values = frozenset(value for timex, first, last in readings for value in expected(timex, first, last, published))
            yield Case(row["Input"], start, start + len(words), published, values), aside(words, readings[0][0], values)


def _readings(result: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
    """The ways in which a result may be resolved: its code, first and last day."""
    found = result.get("Value") or result.get("Resolution") or {}
    if isinstance(found, dict) and "Timex" in found:
        sides = [list(found[side].values()) for side in ("FutureResolution", "PastResolution") if found.get(side)]
        yield from ((found["Timex"], str(side[0]), str(side[-1])) for side in sides)
    for one in found.get("values", []) if isinstance(found, dict) else []:
        if isinstance(one, dict):
            first = one.get("start") or one.get("value") or one.get("end") or ""
            yield one.get("timex", ""), first, one.get("end") or first


def expected(timex: str, first: str, last: str, published: str) -> Iterator[str]:
    """Yields the EDTF values that are right for a resolution of Recognizers-Text by our guidelines.

    Weeks are ISO weeks, the beginning or end of a stretch is the stretch itself, a week of a month has the value of the month.

    Args:
        timex: Its code (`XXXX-10-02`, `2016-W45`, `(2016-11-04,2016-11-22,P18D)`).
        first: The first day that it gives.
        last: The last; for a week, month, year the day after.
        published: The day from which it is counted.
    """
    if re.fullmatch(r"[\dX]{4}-\d\d-\d\d|XXXX-WXX-\d(?:-#\d)?|XXXX-\d\d-WXX-\d-#\d", timex):
        yield first
    elif re.fullmatch(r"\d{4}-W\d\d(?:-WE)?", timex):
        monday = date.fromisoformat(first) - timedelta(date.fromisoformat(first).weekday())
        yield f"{monday}/{monday + timedelta(6)}"
        if timex.endswith("WE"):
            yield f"{monday + timedelta(5)}/{monday + timedelta(6)}"
    elif re.fullmatch(r"[\dX]{4}-\d\d(?:-W\d\d)?", timex):
        yield first[:7] if "W" not in timex else str(date.fromisoformat(first) + timedelta(3))[:7]
        yield str(date.fromisoformat(first) + timedelta(3))[:4] if "W" in timex else first[:7]
    elif re.fullmatch(r"\d{4}", timex):
        yield timex
    elif timex.endswith("P10Y)"):
        yield first[:3] + "X"
    elif re.fullmatch(r"\(.*,P\d+[MY]\)", timex) and first.endswith("-01") and last.endswith("-01"):
        months = [first[:7], str(date.fromisoformat(last) - timedelta(1))[:7]]
        yield "/".join(months)
        yield f"{first[:4]}/{last[:4]}"
    elif re.fullmatch(r"\(.*,P\d+D\)", timex):
        yield f"{first}/{last}"
        if first == published:
            yield from _rest(date.fromisoformat(last))


def _rest(last: date) -> Iterator[str]:
    """What is left of a week, month or year has the value of the whole."""
    if last.weekday() == _SUNDAY:
        yield f"{last - timedelta(6)}/{last}"
    if (last + timedelta(1)).day == 1:
        yield f"{last:%Y-%m}"
        yield f"{last:%Y}"


def aside(words: str, timex: str, values: frozenset[str]) -> str | None:
    """Returns why a case says nothing about reading Arabic news, or None where it counts."""
    if not values or values & {"0001-01-01", "not resolved"}:
        return "no day, week, month or year is given (seasons, feasts, stretches counted from now, numbers alone)"
    plain = fold(words)
    units = len(_units().findall(plain))
    if units > 1 or (_counted().search(plain) and timex.startswith("(")) or set(plain.split()) & folded_set("few_words"):
        return "a duration or an open stretch: no value by the guidelines"
    if plain.split()[-1] in folded_set("not_today_after"):
        return "counted from an event: no value by the guidelines"
    if _month_first().search(plain):
        return "the month before its day, as in English"
    counted = _number().search(plain) and not re.search(r"\d{4}", words) and not _named().search(plain)
    return "a number without its month, or digits without day or year" if counted or _BROKEN.fullmatch(words) else None


_BROKEN = re.compile(r"\D*(?:\d{4}[/.-]\d{1,2}|\d{1,2}[/.-]\d{4}|\d{1,2}[/.-]\d{1,2}\s*[,،]\s*\d{4})\D*")


def _words(*sections: str) -> str:
    """The words of some sections of the lexicon as alternatives, the longest first."""
    found = {fold(word) for section in sections for names in time_words()[section].values() for word in names}
    return "|".join(map(re.escape, sorted(found, key=len, reverse=True)))


def _unit_words(*forms: str) -> str:
    return "|".join(fold(word) for unit in time_words()["units"].values() for form in forms for word in unit[form])


@cache
def _named() -> re.Pattern[str]:
    longer = "|".join(fold(word) for unit in ("week", "month", "year") for word in time_words()["units"][unit]["one"])
    return re.compile(rf"\b(?:{_words('gregorian_months', 'hijri_months')}|(?:{ARTICLE})?(?:{longer}))\b")


@cache
def _counted() -> re.Pattern[str]:
    return re.compile(rf"(?:\b|{ARTICLE})(?:{_unit_words('two', 'many')})\b")


@cache
def _units() -> re.Pattern[str]:
    return re.compile(rf"\bو?(?:{_unit_words('one', 'two', 'many')})\b")


@cache
def _number() -> re.Pattern[str]:
    return re.compile(rf"\d|\b(?:{_words('ordinals')})\b")


@cache
def _month_first() -> re.Pattern[str]:
    cardinals = "|".join(fold(word) for words in load_yaml("figure_words.yaml")["cardinals"].values() for word in words)
    return re.compile(rf"\b(?:{_words('gregorian_months')})[\s/-]*(?:\d{{1,2}}\b|(?:{_words('ordinals', 'ordinal_tens')}|{cardinals})\b)")


def is_right(case: Case) -> bool:
    """Says whether a found expression, or the stretch between the first and the last of those inside, has a right value."""
    found = [time for time in find_times(case.text, case.published) if time.start < case.end and time.end > case.start]
    values = [time.value for time in found if time.value]
    between = f"{values[0].split('/')[0]}/{values[-1].split('/')[-1]}" if len(values) > 1 else ""
    # «قبل شهر» is a month by the guidelines, where the other data count to the day.
    counted = any(right.startswith(time.value) for time in found if time.rule == "ago" and time.value for right in case.values)
    return counted or bool(case.values & {*values, between})


def check(folder: Path = SHARED, *, write: bool = False, misses: bool = False) -> bool:
    """Prints the share of right values of each file beside its floor; says whether all floors hold, True where the data are not at hand."""
    if not all((folder / name).exists() for name in (NEWS, TRANSLATED)):
        return True
    floors: dict[str, float] = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
    kept = [case for case, reason in translated(folder / TRANSLATED) if reason is None]
    held = True
    print("\ntimes of other data, right values:")
    for name, cases in ((NEWS, list(news(folder / NEWS))), (TRANSLATED, kept)):
        missed = [case for case in cases if not is_right(case)]
        share = 1 - len(missed) / len(cases)
        if write:
            floors[name] = round(share - MARGIN, 3)
        floor = floors.get(name, 2.0)  # a floor that is missing is not held: `--set` writes it
        mark = "" if share >= floor else "  ← below its floor" if name in floors else "  ← has no floor"
        print(f"  {name:30}{len(cases) - len(missed):6} of {len(cases):5} {share:8.3f}   floor {floors.get(name, 0.0):.3f}{mark}")
        for case in missed if misses else []:
            print(f"    {case.text[case.start : case.end]} | {' '.join(sorted(case.values))} | {case.published} | {case.text}")
        held = held and not mark
    if write:
        FLOORS.write_text(json.dumps(floors, indent=1) + "\n", encoding="utf-8")
    return held


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def main() -> int:
    """Measures both files; returns 1 where a floor does not hold."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--misses", action="store_true", help="list each miss")
    parser.add_argument("--aside", action="store_true", help="count the cases that were set aside, by reason")
    parser.add_argument("--set", action="store_true", help="write the floors afresh")
    given = parser.parse_args()
    held = check(write=given.set, misses=given.misses)
    if given.aside:
        for reason, count in Counter(reason for _, reason in translated(SHARED / TRANSLATED) if reason).most_common():
            print(f"  {count:5}  {reason}")
    return 0 if held else 1


if __name__ == "__main__":
    sys.exit(main())
