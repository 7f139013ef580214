import csv
import io
import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.fixture
def store(run: Run, pages: Path, tmp_path: Path) -> Path:
    path = tmp_path / "s.db"
    assert run("add", *sorted(pages.glob("00*.txt")), "--store", path).exit_code == 0
    return path


def test_text_shows_speaker_and_chain_with_what_is_said(run: Run, store: Path) -> None:
    shown = run("search", '"سحب القوات"', "--store", store).stdout
    assert "سحب القوات" in shown.replace("\n", " ")
    assert shown.count("chain of attribution: ") >= 1
    assert "أوغست غولدمار" in shown


def test_every_row_says_where_and_by_whom(run: Run, store: Path) -> None:
    rows = [json.loads(line) for line in run("search", "القوات", "--in", "statements", "--format", "jsonl", "--store", store).stdout.splitlines()]
    assert rows
    for row in rows:
        for passage in row["passages"]:
            assert passage["statements"]
            start = passage["span"][0]
            assert all(passage["text"][first - start : last - start] for first, last in passage["found"])
            for said in passage["statements"]:
                assert {"speakers", "chain", "polarity", "act", "form", "content"} <= set(said)


def test_filters_narrow_it_down(run: Run, store: Path) -> None:
    def ids(*options: str) -> list[str]:
        return [json.loads(line)["doc"] for line in run("search", "القوات", *options, "--format", "jsonl", "--store", store).stdout.splitlines()]

    whole = ids()
    assert len(ids("--limit", "1")) == 1
    assert 0 < len(ids("--outlet", "كاردون")) < len(whole)
    assert ids("--since", "2022", "--until", "2022-03") == whole
    assert ids("--until", "2021") == []
    assert set(ids("--who", "الصفواري")) <= set(whole)
    assert sorted(ids("--rank")) == sorted(whole)


def test_a_table_for_spreadsheets(run: Run, store: Path) -> None:
    rows = list(csv.reader(io.StringIO(run("search", "القوات", "--format", "csv", "--store", store).stdout)))
    assert rows[0] == ["article", "doc", "title", "outlet", "published", "url", "passages"]
    assert len(rows) > 1


def test_what_is_not_there_is_told(run: Run, store: Path) -> None:
    result = run("search", "سلحفاة", "--store", store)
    assert (result.exit_code, result.stdout.strip()) == (0, "Nothing was found.")


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["(معبر"], 1, "a parenthesis is not closed"),
        (["معبر", "--since", "الأحد"], 2, "no day such as"),
        (["معبر", "--act", "deny", "--in", "articles"], 2, "leave out --in articles"),
        (["معبر", "--limit", "0"], 2, "--limit"),
        ([], 2, "WORDS"),
    ],
)
def test_what_is_wrong_is_told(run: Run, store: Path, arguments: list[str], code: int, words: str) -> None:
    result = run("search", *arguments, "--store", store)
    assert result.exit_code == code
    assert words in result.stderr


def test_an_id_that_is_a_text_is_cut(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(
        json.dumps({"id": "م" * 500, "outlet": "صدى الميناء", "text": "عنوان\nقال الوزير سالم الفهد إن المعبر مغلق أمام الجميع."}), encoding="utf-8"
    )
    run("add", tmp_path / "a.jsonl", "--store", tmp_path / "s.db")
    shown = run("search", "معبر", "--store", tmp_path / "s.db").stdout
    assert "المعبر مغلق" in shown
    assert 0 < shown.count("م" * 20) < 6


def test_hostile_pages_command_no_terminal(run: Run, hostile: Path, tmp_path: Path) -> None:
    store = tmp_path / "h.db"
    run("add", hostile, "--store", store)
    shown = run("search", "قال OR وزير OR المعبر OR الطريق", "--store", store)
    assert shown.exit_code == 0
    assert "\x1b" not in shown.stdout
    assert "\u202e" not in shown.stdout
