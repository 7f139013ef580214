"""Is a person shown with what articles tell, every claim with its speaker and chain, every doubt with its reasons?"""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import HOSTILE, Run
from tests.pipeline.test_people import kept, told


@pytest.fixture
def store(tmp_path: Path) -> Path:
    path = tmp_path / "s.db"
    articles = [told("a", ("محمد إبراهيم", "وزير الداخلية المصري")), told("b", ("محمد إبراهيم", f"وزير الآثار {HOSTILE} المصري"))]
    kept(path, *articles).close()
    return path


def test_namesakes_are_shown_with_a_sentence_for_each_reason(run: Run, store: Path) -> None:
    result = run("who", "محمد ابراهيم", "--store", store)
    assert result.exit_code == 0
    assert "\x1b" not in result.stdout
    words = " ".join(result.stdout.split())
    assert "Perhaps the same: The names are written alike." in words
    assert "Their roles are different offices." in words
    assert "قد يكون هو نفسه" in run("--lang", "ar", "who", "محمد ابراهيم", "--store", store).stdout


def test_json_has_each_bearer(run: Run, store: Path) -> None:
    rows = json.loads(run("who", "محمد إبراهيم", "--store", store, "--format", "json").stdout)
    assert len(rows) == 2
    assert rows[0]["namesakes"][0]["person"]["id"] == rows[1]["id"]


def test_nobody(run: Run, store: Path) -> None:
    assert "No article names" in run("who", "ليث القاضي", "--store", store).stdout
    assert run("who", "ليث القاضي", "--store", store, "--format", "jsonl").stdout == ""
