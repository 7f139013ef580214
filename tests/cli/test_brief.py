import json
from pathlib import Path

from tests.cli.conftest import Run
from tests.export.briefs import Reader

LANG = "--lang"


def test_a_brief_of_a_story_in_both_languages(run: Run, pages: Path, tmp_path: Path) -> None:
    path = tmp_path / "s.db"
    run("add", pages / "001-sada-call.txt", pages / "002-daftar-copy.txt", "--store", path)
    story = json.loads(run("stories", "--format", "jsonl", "--store", path).stdout.splitlines()[0])["id"]
    result = run("brief", story, "--store", path)
    assert result.exit_code == 0
    assert '<html lang="en" dir="ltr">' in result.stdout
    assert "أوغست غولدمار" in Reader(result.stdout).text
    out = tmp_path / "brief.html"
    result = run("brief", story, LANG, "ar", "-o", out, "--store", path)
    assert (result.exit_code, result.stdout) == (0, "")
    assert "2" in result.stderr
    page = out.read_text(encoding="utf-8")
    assert '<html lang="ar" dir="rtl">' in page
    assert "اتصال: <bdi" in page


def test_articles_may_be_picked_by_hand(run: Run, hostile: Path, tmp_path: Path) -> None:
    path = tmp_path / "s.db"
    run("add", hostile, "--store", path)
    record = json.loads(run("extract", path).stdout)
    result = run("brief", record["id"], "--store", path)
    assert "Brief of 1 articles" in result.stdout
    assert "\x1b" not in result.stdout
    assert "\u202e" not in result.stdout


def test_there_is_none(run: Run, pages: Path, tmp_path: Path) -> None:
    run("add", pages / "001-sada-call.txt", "--store", tmp_path / "s.db")
    result = run("brief", "nothing", "--store", tmp_path / "s.db")
    assert (result.exit_code, "no such story or article" in result.stderr) == (1, True)
