import json
import sqlite3
from pathlib import Path

import pytest

from naqlan.cli.terminal import plain
from tests.cli.conftest import HOSTILE, Run

TEXT = "قال وزير الدفاع سالم الفهد أمس إن الطريق {road} أمام {count} جنديا.\nالتقى الفهد الرئيس عمر الصافي في القصر يوم السبت.\n"
URL = "https://sada.example/x"


@pytest.fixture
def path(run: Run, tmp_path: Path) -> Path:
    for day, values in enumerate(({"road": "مفتوح", "count": 12}, {"road": "مغلق", "count": 17}), start=1):
        row = {"id": "x", "title": f"أخبار الطريق{HOSTILE}", "text": TEXT.format(**values), "date": "2026-03-01", "url": URL}
        (tmp_path / f"{day}.jsonl").write_text(json.dumps(row), encoding="utf-8")
        assert run("add", tmp_path / f"{day}.jsonl", "--store", tmp_path / "s.db").exit_code == 0
    with sqlite3.connect(tmp_path / "s.db") as connection:
        connection.execute("UPDATE versions SET first_seen = '2026-03-01T08:00:00Z' WHERE number = 1")
    return tmp_path / "s.db"


def test_versions_are_shown_with_what_was_changed(run: Run, path: Path) -> None:
    shown = run("versions", URL, "--store", path)
    assert shown.exit_code == 0
    words = plain(shown.stdout)
    assert "(2)" in words
    assert "address given: https://sada.example/x" in words
    assert words.index("changed: paragraph") < words.index("changed: statement (content)")
    assert "before · سالم الفهد · affirmed · x" in words
    arabic = plain(run("--lang", "ar", "versions", "x", "--store", path).stdout)
    assert "تغيّر: قول (المضمون)" in arabic
    assert "العنوان المعطى" in arabic


def test_each_change_of_a_statement_has_who_says_it(run: Run, path: Path) -> None:
    rows = [json.loads(line) for line in run("versions", URL, "--format", "jsonl", "--store", path).stdout.splitlines()]
    assert [(row["number"], row["current"], row["given"], row["claimed"]) for row in rows] == [(1, False, [URL], None), (2, True, [URL], None)]
    changed = [edit for edit in rows[1]["edits"] if edit["of"] == "statement"]
    assert [edit["told_after"] for edit in changed] == [{"speakers": ["سالم الفهد"], "polarity": "affirmed", "chain": []}]
    assert rows[0]["edits"] == []


def test_words_from_outside_command_no_terminal(run: Run, path: Path) -> None:
    assert "\x1b" not in run("versions", URL, "--store", path).stdout


def test_there_is_none(run: Run, path: Path) -> None:
    result = run("versions", "nothing", "--store", path)
    assert (result.exit_code, "no such page" in result.stderr) == (1, True)
