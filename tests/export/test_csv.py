import csv
import io

import pytest

from naqlan.export.csv import CsvRows, cell, defused
from naqlan.export.dictionary import Column, Table

TABLE = Table("t", "", ("a",), (Column("a", "text", ""), Column("b", "list", ""), Column("c", "chain", ""), Column("d", "number", "")))


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "  =1", "\u202e=1", "%0A", "\uff1d1"])
def test_a_cell_that_looks_like_a_formula_is_defused(text: str) -> None:
    assert defused(text).startswith("'")


def test_words_stay_as_they_are() -> None:
    assert defused("سين - جيم") == "سين - جيم"


def test_a_cell_of_objects_is_json() -> None:
    assert cell([{"a": 1}, None, "ب"]) == '{"a":1} |  | ب'


def test_rows_stand_below_their_head() -> None:
    out = io.StringIO()
    rows = CsvRows(TABLE, out)
    rows.write([{"a": "=1\x1b[31m", "b": ["س", "ص"], "c": [["س", "ص"], ["ع"]], "d": -1.5}, {"a": "نص", "b": [], "c": None, "d": None}])
    rows.close()
    assert list(csv.reader(io.StringIO(out.getvalue()))) == [
        ["a", "b", "c", "d"], ["'=1", "س | ص", '[["س","ص"],["ع"]]', "-1.5"], ["نص", "", "", ""],
    ]  # fmt: skip
