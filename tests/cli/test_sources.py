import csv
import io
import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.pipeline.cited import fill, record
from tests.store.made import store_at


@pytest.fixture(name="path", scope="module")
def _path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sources") / "s.db"
    with store_at(path) as store:
        fill(store, [record(name) for name in ("001", "002", "006", "008", "020", "027", "037")])
    return path


def test_whom_all_pages_cite(run: Run, path: Path) -> None:
    shown = run("sources", "--store", path).stdout
    assert "Unnamed sources: " in shown
    assert "المرسال" in shown
    assert "outlets" in shown
    assert "confirmed" not in shown


def test_whom_one_outlet_cites_and_who_cites_it(run: Run, path: Path) -> None:
    shown = run("--lang", "ar", "sources", "المرسال", "--store", path).stdout
    assert "عمّن تنقل" in shown
    assert "من ينقل عن" in shown
    assert shown.index("الزاجل") < shown.index("من ينقل عن")


def test_every_format_has_the_same_rows(run: Run, path: Path) -> None:
    rows = json.loads(run("sources", "--format", "json", "--limit", "3", "--store", path).stdout)
    assert len(rows) == 4
    assert [json.loads(line) for line in run("sources", "--format", "jsonl", "--limit", "3", "--store", path).stdout.splitlines()] == rows
    head, *lines = csv.reader(io.StringIO(run("sources", "--format", "csv", "--limit", "3", "--store", path).stdout))
    assert head == list(rows[0])
    assert [line[1] for line in lines[1:]] == [row["cited"] for row in rows[1:]]


def test_an_outlet_that_nobody_knows_gives_nothing(run: Run, path: Path) -> None:
    result = run("sources", "صوت الرابية", "--store", path)
    assert (result.exit_code, result.stdout.strip()) == (0, "Nothing was found.")
    assert run("sources", "صوت الرابية", "--format", "json", "--store", path).stdout.strip() == "[]"


def test_a_limit_out_of_bounds_is_refused(run: Run, path: Path) -> None:
    assert run("sources", "--limit", "0", "--store", path).exit_code == 2
