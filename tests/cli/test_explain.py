import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run


@pytest.fixture
def page(pages: Path) -> Path:
    return pages / "001-sada-call.txt"


def _statement(run: Run, page: Path) -> dict[str, Any]:
    found: list[dict[str, Any]] = json.loads(run("extract", page).stdout)["statements"]
    return next(one for one in found if one["in"] == "body")


def test_value_rule_reason_and_words(run: Run, page: Path) -> None:
    said = _statement(run, page)
    at = said["cue_span"][0]
    shown = run("explain", page, "--at", at).stdout
    assert f"statement {said['id']}" in shown
    assert f"rule: {said['rule']}" in shown
    assert "why: " in shown
    assert "read from: " in shown
    data = json.loads(run("explain", page, "--at", at, "--format", "json").stdout)
    value = next(one for one in data["values"] if one["id"] == said["id"])
    assert value["rule"] == said["rule"]
    assert value["reason"]
    assert {"part": "cue", "span": said["cue_span"], "text": said["cue"]} in value["holds"]


def test_the_title_is_a_field_of_its_own(run: Run, page: Path) -> None:
    title = json.loads(run("extract", page).stdout)["title"]
    assert run("explain", page, "--at", len(title) - 1, "--in", "title").exit_code == 0


def test_an_offset_beyond_the_field(run: Run, page: Path) -> None:
    result = run("explain", page, "--at", 1_000_000)
    assert result.exit_code == 2
    assert "1000000 is beyond the body" in result.stderr
    assert run("explain", page, "--at", "-1").exit_code == 2


def test_a_field_that_is_empty(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("An English page with no Arabic on it at all.\n" * 5)
    result = run("explain", tmp_path / "a.txt", "--at", 0)
    assert result.exit_code == 2
    assert "the article has no body" in result.stderr


def test_a_place_without_values(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("عنوان\nهذا نص عربي طويل بما يكفي ليقرأ ولا قول فيه ولا لقاء.\n", encoding="utf-8")
    assert "Nothing was read." in run("explain", tmp_path / "a.txt", "--at", 0).stdout
