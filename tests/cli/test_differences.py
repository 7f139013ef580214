import csv
import io
import json
from pathlib import Path

import pytest

from tests.cli.conftest import HOSTILE, Run

TEXT = "قال المحافظ منذر الصفواري إن انهيار جسر الصردة أدى إلى مقتل {} وتضرر منازل القرية وتوقف حركة القوافل."


@pytest.fixture
def store(run: Run, tmp_path: Path) -> Path:
    rows = [
        {"id": f"d{number}", "title": "أخبار المساء", "outlet": outlet, "published": "2031-03-04", "text": TEXT.format(count)}
        for number, (outlet, count) in enumerate([("صدى", "7 أشخاص"), ("برق", "30 شخصا"), (f"=موج{HOSTILE}", "30 شخصا")])
    ]
    path = tmp_path / "pages.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    assert run("add", path, "--store", tmp_path / "s.db").exit_code == 0
    return tmp_path / "s.db"


def test_a_difference_is_told_with_both_passages_their_speakers_and_outlets(run: Run, store: Path) -> None:
    shown = run("differences", "d0", "d1", "--store", store).stdout
    assert "Contradiction (1)" in shown
    for words in ("صدى", "برق", "7 أشخاص", "30 شخصا", "منذر الصفواري", "2031-03-04"):
        assert words in shown
    assert "wrong" not in shown
    assert "true" not in shown


def test_in_arabic_too(run: Run, store: Path) -> None:
    assert "تناقض (1)" in run("--lang", "ar", "differences", "d0", "d1", "--store", store).stdout


def test_json_has_each_claim_with_speaker_chain_polarity_and_passage(run: Run, store: Path) -> None:
    (row,) = [json.loads(line) for line in run("differences", "d0", "d1", "d2", "--store", store, "--format", "jsonl").stdout.splitlines()]
    for side in (row["first"], row["second"]):
        assert {"value", "speakers", "chain", "polarity", "text", "outlet", "published", "article"} <= side.keys()
    assert (row["kind"], row["of"], row["second"]["others"]) == ("contradiction", "figure", ["d2"])


def test_a_csv_has_the_two_sides_in_columns(run: Run, store: Path) -> None:
    (row,) = csv.DictReader(io.StringIO(run("differences", "d0", "d1", "--store", store, "--format", "csv").stdout))
    assert (row["first_value"], row["second_value"]) == ("7 أشخاص", "30 شخصا")


def test_hostile_outlets_command_no_terminal(run: Run, store: Path) -> None:
    shown = run("differences", "d0", "d2", "--store", store).stdout
    assert "\x1b" not in shown
    assert "\u202e" not in shown


def test_only_the_kinds_asked_for_are_shown(run: Run, store: Path) -> None:
    assert run("differences", "d0", "d1", "--store", store, "--kind", "slip").stdout == "Nothing was found.\n"


def test_an_article_that_is_not_there_is_told(run: Run, store: Path) -> None:
    result = run("differences", "d0", "none", "--store", store)
    assert result.exit_code == 1
    assert "no such article" in result.stderr
