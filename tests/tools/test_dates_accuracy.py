"""Are the cases of other data converted as the guidelines say, and does the gate open and shut?"""

import json
from pathlib import Path
from typing import Any

import pytest

from tools import dates_accuracy
from tools.dates_accuracy import aside, check, expected, news, translated

MONDAY = "2016-11-07"


def _result(words: str, timex: str, value: str, kind: str = "date") -> dict[str, Any]:
    sides = {"FutureResolution": {"date": value}, "PastResolution": {"date": value}}
    return {"Text": words, "Type": kind, "Value": {"Timex": timex, **sides}}


def _write(path: Path, *rows: dict[str, Any]) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("timex", "first", "last", "values"),
    [
        ("2016-10-02", "2016-10-02", "2016-10-02", {"2016-10-02"}),
        ("2016-W45", "2016-11-07", "2016-11-14", {"2016-11-07/2016-11-13"}),
        ("2016-W45-WE", "2016-11-12", "2016-11-14", {"2016-11-07/2016-11-13", "2016-11-12/2016-11-13"}),
        ("2016-09", "2016-09-01", "2016-10-01", {"2016-09"}),
        ("(2016-11-04,2016-11-22,P18D)", "2016-11-04", "2016-11-22", {"2016-11-04/2016-11-22"}),
        ("(2016-11-07,2016-11-30,P24D)", MONDAY, "2016-11-30", {"2016-11-07/2016-11-30", "2016-11", "2016"}),
        ("(1970-01-01,1980-01-01,P10Y)", "1970-01-01", "1980-01-01", {"197X"}),
        ("(2016-07-01,2016-10-01,P3M)", "2016-07-01", "2016-10-01", {"2016-07/2016-09", "2016/2016"}),
        ("(2016-10-17,2016-11-07,P3W)", "2016-10-17", MONDAY, set()),
        ("SU", "", "", set()),
    ],
)
def test_codes_become_values(timex: str, first: str, last: str, values: set[str]) -> None:
    assert set(expected(timex, first, last, MONDAY)) == values


@pytest.mark.parametrize(
    ("words", "timex", "counts"),
    [
        ("الأحد القادم", "2016-11-20", True),
        ("2 أكتوبر", "XXXX-10-02", True),
        ("21/04/2016", "2016-04-21", True),
        ("أكتوبر 2", "XXXX-10-02", False),
        ("22-4", "XXXX-04-22", False),
        ("3/2015", "2015-03", False),
        ("الأحد الثاني", "2016-11-13", False),
        ("اليومين المقبلين", "(2016-11-08,2016-11-10,P2D)", False),
        ("بضعة أيام", "2016-11-04", False),
        ("الشهر التالي", "2017-01", False),
    ],
)
def test_what_is_set_aside(words: str, timex: str, counts: object) -> None:
    assert (aside(words, timex, frozenset({"2016-11-13"})) is None) is counts


def test_only_days_of_the_calendar_are_taken_once(tmp_path: Path) -> None:
    row = {"Input": "نعود غدا", "Context": {"ReferenceDateTime": MONDAY + "T00:00:00"}, "path": "DateParser.json"}
    rows = (
        {**row, "Results": [_result("غدا", "2016-11-08", "2016-11-08")]},
        {**row, "Results": [_result("غدا", "2016-11-08", "2016-11-08")]},
        {**row, "Results": [_result("غدا", "T07", "07:00:00", "time")]},
        {**row, "Results": [_result("غدا", "2016-11-08", "2016-11-08")], "path": "HolidayParser.json"},
    )
    assert [(case.start, case.end, set(case.values), why) for case, why in translated(_write(tmp_path / "a", *rows))] == [
        (5, 8, {"2016-11-08"}, None)
    ]


def test_the_expression_in_the_middle_is_meant(tmp_path: Path) -> None:
    text = "أمس الأحد وصل الوفد ثم قال أمس الأحد إن الجولة"
    case = next(news(_write(tmp_path / "a", {"text": text, "expression": "أمس الأحد", "published": MONDAY, "value": "2016-11-06"})))
    assert case.start == text.rindex("أمس")


def test_the_gate(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(dates_accuracy, "FLOORS", tmp_path / "floors.json")
    assert check(tmp_path), "no data at hand, nothing to hold"
    row = {"text": "وصل الوفد أمس الأحد", "expression": "أمس الأحد", "published": MONDAY, "value": "2016-11-06"}
    case = {"Input": "نعود غدا", "Context": {"ReferenceDateTime": MONDAY}, "path": "DateParser.json"}
    _write(tmp_path / dates_accuracy.NEWS, row)
    _write(tmp_path / dates_accuracy.TRANSLATED, {**case, "Results": [_result("غدا", "2016-11-08", "2016-11-08")]})
    assert check(tmp_path, write=True)
    _write(tmp_path / dates_accuracy.NEWS, row, {**row, "value": "2016-11-05"})
    assert not check(tmp_path)
    assert "below its floor" in capsys.readouterr().out
