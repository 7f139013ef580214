import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.fixture
def page(pages: Path) -> Path:
    return pages / "001-sada-call.txt"


def test_what_was_read_is_shown_with_speaker_and_chain(run: Run, page: Path) -> None:
    record = json.loads(run("extract", page).stdout)
    shown = run("show", page).stdout
    for part in ("Statements", "chain of attribution", "Text", "Dropped", record["title"], "2022-03-13"):
        assert part in shown
    assert shown.count("chain of attribution") == len(record["statements"]) + len(record["contacts"])
    flat = " ".join(shown.replace("\u2067", " ").replace("\u2069", " ").split())
    for statement in record["statements"]:
        assert " ".join(statement["content"].split()) in flat


def test_only_a_direct_quotation_stands_in_quotation_marks(run: Run, pages: Path) -> None:
    for path in sorted(pages.glob("00*.txt")):
        record = json.loads(run("extract", path).stdout)
        direct = sum(one["form"] == "direct" for one in record["statements"])
        lines = run("show", path).stdout.split("\nText\n")[0].splitlines()
        assert sum(line.strip().startswith("\u2067«") for line in lines) == direct


def test_each_line_keeps_its_own_direction(run: Run, page: Path) -> None:
    for language in ("en", "ar"):
        for line in run("--lang", language, "show", page).stdout.splitlines():
            depth = 0
            for letter in line:
                depth += (letter in "\u2067\u2068") - (letter == "\u2069")
                assert depth >= 0
            assert depth == 0


def test_arabic_labels(run: Run, page: Path) -> None:
    shown = run("--lang", "ar", "show", page).stdout
    assert "الأقوال" in shown
    assert "سلسلة النقل" in shown
    assert "Statements" not in shown


def test_paragraphs_have_their_offsets(run: Run, page: Path) -> None:
    record = json.loads(run("extract", page).stdout)
    text = run("show", page).stdout.split("\nText\n")[1]
    starts = [int(line.split()[0]) for line in text.splitlines() if line[:6].strip().isdigit()]
    assert starts == [one["span"][0] for one in record["paragraphs"]]


def test_json_is_the_record(run: Run, page: Path) -> None:
    assert json.loads(run("show", page, "--format", "json").stdout) == json.loads(run("extract", page).stdout)


def test_one_of_several(run: Run, pages: Path) -> None:
    dump = pages / "dump.jsonl"
    first, chosen = run("show", dump, "--format", "json"), run("show", dump, "--doc", "025-watel-trial", "--format", "json")
    assert json.loads(first.stdout)["doc"] == "001-sada-call"
    assert "there are more documents; 001-sada-call is shown" in first.stderr
    assert json.loads(chosen.stdout)["doc"] == "025-watel-trial"
    assert chosen.stderr == ""


def test_nothing_to_show(run: Run, pages: Path, tmp_path: Path) -> None:
    assert run("show", tmp_path / "none.txt").exit_code == 2
    result = run("show", pages / "dump.jsonl", "--doc", "none\x1b[31m")
    assert result.exit_code == 2
    assert "there is no document none in what was given" in result.stderr


def test_a_page_that_is_not_arabic(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("An English page with no Arabic on it at all.\n" * 5)
    shown = run("show", tmp_path / "a.txt").stdout
    assert "Nothing was read." in shown
    assert "not Arabic" in shown


@pytest.mark.parametrize("arguments", [["show"], ["--lang", "ar", "show"], ["timeline"], ["explain", "--at", "5"]])
def test_hostile_text_never_reaches_the_terminal_raw(run: Run, hostile: Path, arguments: list[str]) -> None:
    result = run(*arguments, hostile)
    assert result.exit_code == 0
    for stream in (result.stdout, result.stderr):
        assert not {letter for letter in stream if not letter.isprintable()} - set("\n\u2067\u2068\u2069\u200f")
    assert "[red]" in result.stdout
