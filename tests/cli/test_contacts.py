"""Are the contacts of people listed once each, with who tells of them, and never without a passage and its chain?"""

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run

MINISTERS = ("أوجست جولدمار", "منذر الصفواري")


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example pages in a store."""
    path = tmp_path_factory.mktemp("contacts") / "s.db"
    add_pages(path)
    return path


def add_pages(path: Path) -> None:
    from click.testing import CliRunner  # noqa: PLC0415

    from naqlan.cli.main import Application  # noqa: PLC0415
    from tests.cli.conftest import PAGES  # noqa: PLC0415

    assert CliRunner().invoke(Application(), ["add", str(PAGES), "--store", str(path)]).exit_code == 0


def _rows(run: Run, *arguments: object) -> list[dict[str, Any]]:
    return [json.loads(line) for line in run(*arguments, "--format", "jsonl").stdout.splitlines()]


def test_the_contacts_of_two_stand_in_order_with_the_undated_apart(run: Run, store: Path) -> None:
    rows = _rows(run, "contacts", *MINISTERS, "--store", store)
    assert len(rows) > 1
    assert {row["kind"] for row in rows} == {"contact"}
    days = [row["earliest"] for row in rows if row["earliest"]]
    assert days == sorted(days)
    assert all(row["earliest"] is None for row in rows[len(days) :])
    assert rows == _rows(run, "contacts", *MINISTERS[::-1], "--store", store)


def test_a_call_that_pages_tell_is_one_with_all_of_them(run: Run, store: Path) -> None:
    told = max(_rows(run, "contacts", *MINISTERS, "--store", store), key=lambda row: row["articles"])
    assert {one["outlet"] or one["doc"] for one in told["tellings"]} == set(told["outlets"])
    assert len(told["outlets"]) > 1
    for one in told["tellings"]:
        assert one["passages"][0]["text"]
        assert {"chain", "status", "in", "span"} <= set(one["passages"][0])


def test_one_person_and_nobody(run: Run, store: Path) -> None:
    two, one, everybody = (len(_rows(run, "contacts", *names, "--store", store)) for names in (MINISTERS, MINISTERS[:1], ()))
    assert two < one < everybody
    result = run("contacts", "هند الرافعي الكبير", "--store", store, "--format", "jsonl")
    assert result.stdout == ""
    assert "nobody in this store fits" in result.stderr


def test_days(run: Run, store: Path) -> None:
    dated = [row for row in _rows(run, "contacts", "--store", store) if row["earliest"]]
    day = dated[len(dated) // 2]["earliest"]
    later = _rows(run, "contacts", "--store", store, "--since", day)
    assert 0 < len(later) < len(_rows(run, "contacts", "--store", store))
    assert all(row["latest"] >= day for row in later if row["earliest"])
    assert run("contacts", "--store", store, "--since", "آذار").exit_code == 2


def test_the_newest_are_kept_and_the_reader_is_told(run: Run, store: Path) -> None:
    result = run("contacts", "--store", store, "--limit", "2", "--format", "jsonl")
    days = [row["earliest"] or row["last_day"] for row in map(json.loads, result.stdout.splitlines())]
    everything = sorted(row["earliest"] or row["last_day"] for row in _rows(run, "contacts", "--store", store))
    assert sorted(days) == everything[-2:]
    assert "the newest 2 are shown" in result.stderr


def test_a_table_for_a_spreadsheet_has_a_row_a_passage(run: Run, store: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(run("contacts", *MINISTERS, "--store", store, "--format", "csv").stdout)))
    told = _rows(run, "contacts", *MINISTERS, "--store", store)
    assert len(rows) == sum(len(one["passages"]) for row in told for one in row["tellings"])
    assert all(row["text"] and row["told_status"] and row["doc"] for row in rows)


def test_the_eye_sees_the_first_passage_and_who_else_tells_of_it(run: Run, store: Path) -> None:
    shown = run("contacts", *MINISTERS, "--store", store).stdout
    assert "told by: " in shown
    assert "happened" not in shown.replace("reported to have happened", "")
    assert "رواه" in run("--lang", "ar", "contacts", *MINISTERS, "--store", store).stdout


def test_three_names_are_too_many(run: Run, store: Path) -> None:
    assert run("contacts", "أ", "ب", "ج", "--store", store).exit_code == 2
