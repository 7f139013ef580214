import csv
import io
import json

import pytest

from naqlan.answers.row import Row
from naqlan.cli.answers import Column, as_csv, write
from naqlan.labels.labels import load_labels

ROWS: list[Row] = [
    {"name": "=cmd|' /C calc'!A0", "count": -3, "days": ["2026-03-01", "2026-03-02"]},
    {"name": "سين \x1b[31m؛", "count": 2, "days": []},
]
COLUMNS = [Column("name", "place"), Column("count", "cue")]


def test_words_and_numbers_stay_as_they_are() -> None:
    assert list(csv.reader(io.StringIO(as_csv(ROWS, ["name"])))) == [
        ["name", "count", "days"], ["'=cmd|' /C calc'!A0", "-3", "2026-03-01 | 2026-03-02"], ["سين ؛", "2", ""],
    ]  # fmt: skip


def test_an_empty_csv_has_its_head() -> None:
    assert as_csv([], ["name", "count"]) == "name,count\r\n"


@pytest.mark.parametrize("output", ["json", "jsonl"])
def test_json_has_every_key_and_no_control_codes(capsys: pytest.CaptureFixture[str], output: str) -> None:
    write(ROWS, COLUMNS, output, load_labels("en"))
    out = capsys.readouterr().out
    assert "\x1b" not in out
    assert (json.loads(out) if output == "json" else [json.loads(line) for line in out.splitlines()]) == ROWS


def test_a_table_has_no_control_codes_and_its_columns_alone(capsys: pytest.CaptureFixture[str]) -> None:
    write(ROWS, COLUMNS, "text", load_labels("ar"))
    out = capsys.readouterr().out
    assert "\x1b" not in out
    assert "سين" in out
    assert "2026-03-01" not in out


def test_nothing_found_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    write([], COLUMNS, "text", load_labels("en"))
    assert capsys.readouterr().out.strip()
