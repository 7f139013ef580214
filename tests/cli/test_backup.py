import sys
from pathlib import Path

import pytest

from naqlan.cli.backup import _progress
from naqlan.labels.labels import load_labels
from tests.cli.conftest import Run
from tests.store.made import add, article, page, store_at


def test_a_copy_is_made_once(run: Run, tmp_path: Path) -> None:
    path, copy = tmp_path / "s.db", tmp_path / "copy.db"
    with store_at(path) as store:
        add(store, (article(page(1)), page(1)))
    result = run("backup", copy, "--store", path)
    assert result.exit_code == 0
    assert "bytes, checked" in result.stderr
    assert run("check", "--store", copy).exit_code == 0
    again = run("backup", copy, "--store", path)
    assert again.exit_code == 1
    assert "--force to replace it" in again.stderr
    assert run("backup", copy, "--force", "--store", path).exit_code == 0


def test_a_terminal_says_how_much_is_copied(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    with _progress(load_labels("en")) as progress:
        assert progress is not None
        progress(1, 2)
    assert "50 per cent copied" in capsys.readouterr().err
