import csv
import io
import json
from pathlib import Path

import pytest

from tests.cli.conftest import HOSTILE, Run

FIRST = "قال المحافظ منذر الصفواري إن المظاهرات بدأت مساء الثلاثاء قرب الميناء القديم وانتهت بعد ساعتين. وعادت الحركة."
OTHER = "زعم رئيس البلدية منذر الصفواري أن الاحتجاجات بدأت مساء الثلاثاء قرب الميناء القديم وانتهت بعد ساعتين. وتوقفت المظاهرات."


@pytest.fixture
def store(run: Run, tmp_path: Path) -> Path:
    rows = [
        {"id": f"d{number}", "title": "مساء الميناء", "outlet": outlet, "published": day, "text": text}
        for number, (outlet, day, text) in enumerate([("صدى", "2031-03-04", FIRST), (f"برق{HOSTILE}", "2031-04-04", OTHER)])
    ]
    path = tmp_path / "pages.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    assert run("add", path, "--store", tmp_path / "s.db").exit_code == 0
    return tmp_path / "s.db"


def rows(run: Run, store: Path, *arguments: object) -> list[dict[str, object]]:
    return [json.loads(line) for line in run("wording", *arguments, "--store", store, "--format", "jsonl").stdout.splitlines()]


def test_the_sums_of_a_store_have_three_voices(run: Run, store: Path) -> None:
    found = {row["word"]: row for row in rows(run, store, "--set", "protest")}
    assert (found["مظاهرات"]["reported"], found["مظاهرات"]["own"], found["مظاهرات"]["articles"]) == (1, 1, 2)
    assert (found["احتجاجات"]["reported"], found["احتجاجات"]["quoted"]) == (1, 0)
    assert [row["month"] for row in rows(run, store, "--by", "month", "--set", "protest")] == ["2031-03", "2031-04", "2031-04"]
    assert {row["outlet"] for row in rows(run, store, "--by", "outlet", "--outlet", "صدى")} == {"صدى"}
    assert {row["word"] for row in rows(run, store, "--until", "2031-03")} == {"مظاهرات"}


def test_a_set_that_is_asked_for_is_shown_with_passages_and_their_speakers(run: Run, store: Path) -> None:
    shown = run("wording", "--set", "protest", "--store", store).stdout
    assert "people in the street against a power" in shown
    assert "منذر الصفواري" in shown
    assert "\x1b" not in shown
    assert "خروج الناس" in run("--lang", "ar", "wording", "--set", "protest", "--store", store).stdout


def test_articles_stand_side_by_side(run: Run, store: Path) -> None:
    shown = run("wording", "d0", "d1", "--store", store).stdout
    for words in ("Competing words", "One person, other roles", "One statement, other verbs", "زعم", "رئيس البلدية", "the outlet's own voice"):
        assert words in shown
    assert "\x1b" not in shown
    kinds = [row["kind"] for row in rows(run, store, "d0", "d1")]
    assert set(kinds) == {"word", "role", "verb"}
    assert all({"speakers", "chain", "polarity", "text", "outlet"} <= row.keys() for row in rows(run, store, "d0", "d1"))


def test_words_of_ones_own(run: Run, store: Path, tmp_path: Path) -> None:
    own = tmp_path / "own.yaml"
    own.write_text("sets: [{id: port, words: [الميناء, المرفأ]}]", encoding="utf-8")
    assert {row["what"] for row in rows(run, store, "d0", "d1", "--words", own) if row["kind"] == "word"} == {"port"}
    assert "give WHAT" in run("wording", "--words", own, "--store", store).stderr
    own.write_text("sets: 7", encoding="utf-8")
    assert "a list `sets` is wanted" in run("wording", "d0", "d1", "--words", own, "--store", store).stderr


def test_a_csv_has_a_row_a_word(run: Run, store: Path) -> None:
    found = list(csv.DictReader(io.StringIO(run("wording", "--store", store, "--format", "csv").stdout)))
    assert {"set", "word", "quoted", "reported", "own", "articles"} <= found[0].keys()


def test_months_are_counted_for_a_set(run: Run, store: Path) -> None:
    assert "give --set" in run("wording", "--by", "month", "--store", store).stderr


def test_an_unknown_set_is_told_with_those_that_are(run: Run, store: Path) -> None:
    result = run("wording", "--set", "none", "--store", store)
    assert result.exit_code == 2
    assert "protest" in result.stderr
