import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from naqlan.accuracy.load import load_documents, load_predictions
from naqlan.accuracy.score import FIGURES, Score, score
from naqlan.errors import GoldError
from tests.accuracy.documents import GOLD, PAGES, noisy, placed
from tests.accuracy.made import document

EXPECTED = Path(__file__).parent / "data" / "expected.json"
SHARED = Path(os.environ.get("NAQLAN_SHARED") or Path(__file__).parents[2] / ".." / "shared") / "gold"


@pytest.fixture
def records(tmp_path: Path) -> Path:
    path = tmp_path / "records.jsonl"
    path.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in noisy()), encoding="utf-8")
    return path


def _scored(docs: Path, gold: Path, records: Path) -> Score:
    predictions = load_predictions(records)
    return score(load_documents(docs, gold, lambda path: predictions.get(path.stem, {})))


def _reference(docs: Path, gold: Path, records: Path, *options: str) -> str:
    command = [sys.executable, str(SHARED / "score.py"), str(docs), str(gold), str(records), *options]
    return subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8").stdout


def test_the_figures_are_those_of_the_reference_scorer_kept_with_the_tests(records: Path) -> None:
    figures = json.loads(_scored(PAGES, GOLD, records).json())
    assert figures == json.loads(EXPECTED.read_text(encoding="utf-8"))
    assert not [name for name, one in figures.items() if one["f1"] in (0.0, 1.0)], "the noise must touch every figure"


@pytest.mark.needs("shared")
def test_every_printed_figure_is_that_of_the_reference_scorer(records: Path) -> None:
    found = _scored(PAGES, GOLD, records)
    assert [f"{found.documents} documents", *found.lines()] == _reference(PAGES, GOLD, records).splitlines()
    assert found.json() == _reference(PAGES, GOLD, records, "--json").strip()


@pytest.mark.needs("shared")
def test_the_same_on_the_shared_gold_as_its_own_prediction(tmp_path: Path) -> None:
    """Seeds and even-numbered documents alone: the others are held out, and nothing here may open them."""
    records, gold = tmp_path / "records.jsonl", tmp_path / "gold"
    gold.mkdir()
    rows = []
    for path in sorted((SHARED / "dev").iterdir()):
        if path.stem.startswith("seed-") or int(path.stem[-1]) % 2 == 0:
            shutil.copy(path, gold)
            its = placed(json.loads(path.read_text(encoding="utf-8")))
            rows.append({**its, "statements": its["statements"][1:], "people": its["people"][:-1]})
    records.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    assert _scored(SHARED / "docs", gold, records).json() == _reference(SHARED / "docs", gold, records, "--json").strip()


def test_the_gold_as_its_own_prediction_is_perfect(tmp_path: Path) -> None:
    records = tmp_path / "records.jsonl"
    golds = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(GOLD.glob("*.json"))]
    records.write_text("".join(json.dumps(placed(one), ensure_ascii=False) + "\n" for one in golds), encoding="utf-8")
    figures = _scored(PAGES, GOLD, records).figures
    assert {name for name, one in figures.items() if one.f1 < 1.0} == {"body"}


def test_no_record_scores_nothing(tmp_path: Path) -> None:
    records = tmp_path / "records.jsonl"
    records.write_text("", encoding="utf-8")
    found = _scored(PAGES, GOLD, records)
    assert tuple(found.figures) == FIGURES
    assert found.figures["statements"].f1 == 0.0
    assert found.figures["statements"].predicted == 0


def test_every_miss_is_named(records: Path) -> None:
    found = _scored(PAGES, GOLD, records)
    for what in ("missed:", "speakers", "person missed:", "no such person:", "contact missed:", "figures wrong:", "times missed:"):
        assert any(what in error for error in found.errors), what


def test_what_cannot_be_compared_names_its_document() -> None:
    with pytest.raises(GoldError, match=r"^d: its gold or its record is not as the guidelines say"):
        score([document({"statements": [{"line": 1}]}, {})])
