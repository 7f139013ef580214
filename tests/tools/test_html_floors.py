"""Does a figure below its floor, or without one, fail?"""

import json
from pathlib import Path

import pytest

from tools import html_floors
from tools.html_pages import examples


@pytest.fixture
def floors(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(html_floors, "FLOORS", tmp_path / "html.json")
    for name in ("real", "benchmark"):
        monkeypatch.setattr(html_floors, name, list)
    some = examples()[:4]
    monkeypatch.setattr(html_floors, "examples", lambda: some)
    return tmp_path / "html.json"


def test_a_figure_without_a_floor_fails(floors: Path) -> None:
    assert not html_floors.check()
    assert not floors.exists()


def test_floors_are_written_and_hold_until_a_figure_falls(floors: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert html_floors.check(write=True)
    assert html_floors.check()
    raised = json.loads(floors.read_text(encoding="utf-8"))
    floors.write_text(json.dumps(raised | {"examples, body": 1.5}), encoding="utf-8")
    assert not html_floors.check()
    assert "examples, body" in [line.split("  ")[1] for line in capsys.readouterr().out.splitlines() if line.endswith("below its floor")]
