"""Are the labelled pairs well formed, and are figures what they say?"""

from pathlib import Path

import pytest

from tools.names_accuracy import PAIRS, figures, load


def test_there_are_enough_pairs_of_both_kinds_in_both_halves_and_none_twice() -> None:
    pairs = load()
    assert len(pairs) >= 300
    for half in (0, 1):
        kinds = [one.same for one in pairs if one.line % 2 == half]
        assert min(kinds.count(True), kinds.count(False)) >= 70
    lines = [line for line in PAIRS.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    assert len(set(lines)) == len(lines)
    assert {line.count("\t") for line in lines} == {8}


def test_figures(tmp_path: Path) -> None:
    path = tmp_path / "names.tsv"
    path.write_text("same\ta\t\t\t\tb\t\t\t\nother\ta\t\t\t\tc\t\t\t", encoding="utf-8")
    pairs = load(path)
    assert figures(pairs, [True, True]) == pytest.approx((0.5, 1.0, 2 / 3))
    assert figures(pairs, [False, False]) == (0.0, 0.0, 0.0)
