from pathlib import Path

import pytest

from naqlan.cli.serve import has_screen
from naqlan.pipeline.corpus import bring_up_to_date
from naqlan.store.store import open_store
from tests.cli.conftest import Run

pytestmark = pytest.mark.needs("web")


def test_nobody_else_may_ask_unless_they_sign_in(run: Run, tmp_path: Path) -> None:
    with open_store(tmp_path / "a.db") as store:
        bring_up_to_date(store)
    result = run("serve", "--store", tmp_path / "a.db", "--host", "0.0.0.0")
    assert result.exit_code == 1
    assert "--host 0.0.0.0" in result.stderr


def test_there_must_be_a_store(run: Run, tmp_path: Path) -> None:
    result = run("serve", "--store", tmp_path / "none.db", "--port", "0")
    assert result.exit_code == 1
    assert "there is no store here" in result.stderr


def test_without_a_screen_no_browser_is_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    assert not has_screen()
    monkeypatch.setenv("DISPLAY", ":0")
    assert has_screen()
