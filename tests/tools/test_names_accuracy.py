"""Are the labelled pairs well formed, and are figures what they say?"""

from datetime import date
from pathlib import Path

import pytest

from tools.names_accuracy import FRESH, PAIRS, THIRD, figures, load, report, sets


def rows(path: Path) -> list[str]:
    return [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]


@pytest.mark.parametrize("name", ["even", "odd", "fresh", "third"])
def test_there_are_enough_pairs_of_both_kinds_in_every_set(name: str) -> None:
    kinds = [one.same for one in sets()[name]]
    assert len(kinds) >= 150
    assert min(kinds.count(True), kinds.count(False)) >= 70


@pytest.mark.parametrize("path", [PAIRS, FRESH, THIRD])
def test_pairs_are_well_formed_and_none_stands_twice(path: Path) -> None:
    head, *pairs = rows(path)
    assert head.split("\t")[:2] == ["label", "name"]
    assert len(set(pairs)) == len(pairs)
    for label, name, _, day, _, other, _, other_day, _ in (line.split("\t") for line in pairs):
        assert label in {"same", "other"}
        assert name == name.strip() != ""
        assert other == other.strip() != ""
        for written in filter(None, (day, other_day)):
            date.fromisoformat(written)


def test_no_pair_of_names_stands_in_two_sets() -> None:
    worn, fresh, third = (
        {frozenset((cells[1], cells[5])) for cells in (line.split("\t") for line in rows(path)[1:])} for path in (PAIRS, FRESH, THIRD)
    )
    assert not worn & fresh
    assert not (worn | fresh) & third


def test_figures(tmp_path: Path) -> None:
    path = tmp_path / "names.tsv"
    path.write_text("same\ta\t\t\t\tb\t\t\t\nother\ta\t\t\t\tc\t\t\t", encoding="utf-8")
    pairs = load(path)
    assert figures(pairs, [True, True]) == pytest.approx((0.5, 1.0, 2 / 3))
    assert figures(pairs, [False, False]) == (0.0, 0.0, 0.0)


def test_misses_are_listed_only_where_they_are_asked_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "names.tsv"
    path.write_text("other\tفادي نصار\t\t\t\tفادي نصار\t\t\t\nsame\tسامر حداد\t\t\t\tليلى قاسم\t\t\t\n", encoding="utf-8")
    report("ours", load(path), misses=False)
    plain = capsys.readouterr().out
    assert plain.startswith("ours: 2 pairs, 1 of one person\n")
    assert "ليلى قاسم" not in plain
    report("ours", load(path), misses=True)
    assert "2: سامر حداد · ليلى قاسم: " in capsys.readouterr().out
