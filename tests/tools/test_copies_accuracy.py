from pathlib import Path

import pytest

from tools import copies_accuracy
from tools.copies_accuracy import of_different_stories, score


def test_figures_are_counted_by_label_and_verdict() -> None:
    labels = {"ab": "reprint", "cd": "reprint", "ef": "partly copied", "gh": "partly copied", "ij": "same event"}
    pairs = [{"a": both[0], "b": both[1], "label": label} for both, label in labels.items()]
    found = {frozenset("ba"): ("reprint", 1.0), frozenset("ef"): ("part", 0.5), frozenset("gh"): ("reprint", 0.7), frozenset("ij"): ("part", 0.3)}
    assert score(pairs, found) == {"precision": 0.5, "recall": 0.5, "f1": 0.5, "part recall": 0.5, "part as reprint": 0.5, "own as copy": 1}


def test_pairs_of_one_story_are_not_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(copies_accuracy, "SAMPLE", 4)
    drawn = of_different_stories([{"articles": ["a", "b"]}, {"articles": ["c", "d"]}])
    assert set(drawn) == {frozenset("ac"), frozenset("ad"), frozenset("bc"), frozenset("bd")}


def test_without_data_it_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(copies_accuracy, "SHARED", tmp_path)
    monkeypatch.setattr("sys.argv", ["copies_accuracy"])
    assert copies_accuracy.main() == 0
    assert "NAQLAN_SHARED" in capsys.readouterr().out
