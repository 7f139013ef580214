import json
from pathlib import Path

from naqlan.accuracy.score import FIGURES
from tests.cli.conftest import Run

GOLD = Path(__file__).parents[2] / "gold"


def test_extracting_now_scores_as_scoring_what_was_extracted(run: Run, pages: Path, tmp_path: Path) -> None:
    records = tmp_path / "r.jsonl"
    records.write_bytes(run("extract", *sorted(pages.glob("*.txt"))).stdout_bytes)
    given = run("accuracy", pages, GOLD, "--predicted", records)
    assert run("accuracy", pages, GOLD).stdout == given.stdout
    assert given.stdout.startswith("38 documents\n")
    assert len(given.stdout.splitlines()) == len(FIGURES) + 1


def test_grounded_is_always_one(run: Run, pages: Path) -> None:
    figures = json.loads(run("accuracy", pages, GOLD, "--json").stdout)
    assert figures["grounded"]["f1"] == 1.0


def test_errors_stand_before_the_figures(run: Run, pages: Path, tmp_path: Path) -> None:
    (tmp_path / "r.jsonl").write_text("", encoding="utf-8")
    shown = run("accuracy", pages, GOLD, "--predicted", tmp_path / "r.jsonl", "--errors").stdout
    assert "001-sada-call: missed: قال" in shown.split("38 documents")[0]


def test_floors(run: Run, pages: Path, tmp_path: Path) -> None:
    floors = tmp_path / "floors.json"
    floors.write_text(json.dumps({"grounded": 1.0, "direct": 0.0}), encoding="utf-8")
    assert run("accuracy", pages, GOLD, "--floors", floors).exit_code == 0
    floors.write_text(json.dumps({"statements": 1.01}), encoding="utf-8")
    result = run("accuracy", pages, GOLD, "--floors", floors)
    assert result.exit_code == 1
    assert "statements: " in result.stderr
    assert "is below the floor of 1.01" in result.stderr
    floors.write_text(json.dumps({"nothing": 1}), encoding="utf-8")
    assert "there is no figure 'nothing'" in run("accuracy", pages, GOLD, "--floors", floors).stderr


def test_a_folder_that_does_not_exist(run: Run, pages: Path) -> None:
    assert run("accuracy", pages, "none").exit_code == 2
