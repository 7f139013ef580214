import sys
from pathlib import Path

import pytest

from naqlan.cli.check import _waiting
from naqlan.labels.labels import load_labels
from naqlan.store.store import open_store
from tests.cli.conftest import Run
from tests.store.made import add, article, page, store_at


def test_it_is_checked(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "s.db"
    with store_at(path) as store:
        add(store, (article(page(1)), page(1)))
    assert (run("check", "--store", path).stdout, run("check", "--store", path).exit_code) == ("Nothing is wrong.\n", 0)
    with open_store(path) as store, store.writing() as connection:
        connection.exec_driver_sql("UPDATE pages SET size = 1")
    result = run("check", "--store", path)
    assert result.exit_code == 1
    assert "its bytes are not those that were put in" in result.stdout


def test_there_is_none(run: Run, tmp_path: Path) -> None:
    result = run("check", "--store", tmp_path / "s.db")
    assert result.exit_code == 1
    assert "there is no store here" in result.stderr


def test_a_terminal_says_that_it_is_being_checked(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    with _waiting(load_labels("en")):
        pass
    assert "Checking" in capsys.readouterr().err
