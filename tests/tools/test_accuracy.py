"""Do floors hold, rise, and fall only where asked to?"""

from pathlib import Path

import pytest

from naqlan.accuracy.score import FIGURES, Score
from naqlan.accuracy.tally import Figure
from tools import accuracy


def _score(f1: float) -> Score:
    return Score(1, {name: Figure(f1, f1, f1, 10, 10) for name in FIGURES}, ())


def test_a_floor_stands_a_little_below_what_was_reached() -> None:
    assert accuracy.floors_of(_score(0.9), {}, lower=False)["statements"] == 0.9 - accuracy.MARGIN


def test_a_floor_does_not_fall_by_itself() -> None:
    assert accuracy.floors_of(_score(0.5), {"safe": 0.9}, lower=False)["safe"] == 0.9
    assert accuracy.floors_of(_score(0.5), {"safe": 0.9}, lower=True)["safe"] < 0.5


def test_every_floored_figure_is_a_figure() -> None:
    assert not set(accuracy.FLOORED) - {name.strip() for name in FIGURES}
    assert not accuracy.TRIED - {name.strip() for name in FIGURES}


@pytest.fixture
def gold(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> accuracy.Gold:
    (tmp_path / "docs").mkdir()
    (tmp_path / "gold").mkdir()
    (tmp_path / "docs" / "a.txt").write_text("عنوان", encoding="utf-8")
    (tmp_path / "gold" / "a.json").write_text("{}", encoding="utf-8")
    monkeypatch.setattr(accuracy, "FLOORS", tmp_path / "floors")
    monkeypatch.setattr(accuracy, "DIGESTS", tmp_path / "floors" / "digests.json")
    return accuracy.Gold("bundled", tmp_path / "docs", tmp_path / "gold")


def test_the_gate_opens_and_shuts(gold: accuracy.Gold, capsys: pytest.CaptureFixture[str]) -> None:
    assert not accuracy.check(gold, (_score(0.9), _score(0.1)), write=None), "without floors the bundled gold cannot pass"
    assert accuracy.check(gold, (_score(0.9), _score(0.1)), write="set")
    assert accuracy.check(gold, (_score(0.9), _score(0.1)), write=None)
    capsys.readouterr()
    assert not accuracy.check(gold, (_score(0.8), _score(0.1)), write=None)
    assert "below its floor" in capsys.readouterr().out


def test_a_changed_gold_needs_new_floors(gold: accuracy.Gold) -> None:
    accuracy.check(gold, (_score(0.9), _score(0.1)), write="set")
    (gold.gold / "a.json").write_text('{"doc": "a"}', encoding="utf-8")
    assert not accuracy.check(gold, (_score(0.9), _score(0.1)), write=None)


def test_the_bundled_gold_is_always_measured() -> None:
    assert accuracy.golds()[-1].name == "bundled"


def test_the_pages_have_the_figures_of_the_readme() -> None:
    table = accuracy.TABLE.search(accuracy.README.read_text(encoding="utf-8"))
    assert table is not None
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in table[0].splitlines() if line.startswith("| ")][1:]
    assert [row[0] for row in rows] == list(accuracy.FLOORED)
    assert accuracy.PAGE.read_text(encoding="utf-8") == accuracy.page_data(rows)
