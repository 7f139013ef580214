import json
from pathlib import Path

import pytest

from tests.cli.conftest import HOSTILE, Run
from tests.pipeline.cited import fill, record
from tests.store.made import store_at


@pytest.fixture(name="path", scope="module")
def _path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("said") / "s.db"
    with store_at(path) as store:
        fill(store, [record(name) for name in ("001", "003", "013")])
    return path


def test_each_statement_has_speaker_chain_and_passage(run: Run, path: Path) -> None:
    shown = run("said", "الصفواري", "--about", "قواتها", "--store", path).stdout
    for words in ("منذر الصفواري", "chain of attribution", "وزارة الدفاع التلمارية", "لن تسحب قواتها", "2022-03-13"):
        assert words in shown


def test_rows_have_all_of_it(run: Run, path: Path) -> None:
    rows = json.loads(run("said", "الصفواري", "--format", "json", "--limit", "2", "--store", path).stdout)
    assert len(rows) == 2
    assert {"article", "doc", "outlet", "published", "url", "account", "statement", "others"} == set(rows[0])
    assert {"speakers", "chain", "polarity", "content", "act", "form"} <= set(rows[0]["statement"])
    assert run("said", "الصفواري", "--format", "csv", "--store", path).stdout.startswith("article,doc,outlet")


def test_arabic_labels(run: Run, path: Path) -> None:
    assert "سلسلة النقل" in run("--lang", "ar", "said", "الصفواري", "--store", path).stdout


def test_nothing_and_no_name(run: Run, path: Path) -> None:
    assert run("said", "قمر", "--store", path).stdout.strip() == "Nothing was found."
    result = run("said", f"؟{HOSTILE[:1]}", "--store", path)
    assert result.exit_code == 1
    assert "no name" in result.stderr
    assert "\x1b" not in result.stderr


def test_hostile_pages_are_shown_safely(run: Run, tmp_path: Path, hostile: Path) -> None:
    assert run("add", hostile, "--store", tmp_path / "s.db").exit_code == 0
    shown = run("said", "سالم الفهد", "--store", tmp_path / "s.db").stdout
    assert "سالم الفهد" in shown
    assert not {"\x1b", "\x07", "\x9b", "\u202e"} & set(shown)
