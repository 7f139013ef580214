import json
from pathlib import Path

import pytest

from naqlan.cli.terminal import plain
from tests.cli.conftest import HOSTILE, Run
from tests.pipeline.judged import ids, three

DOC = "003-watel-call"
WHY = ("--why", "قرأت الصفحة", "--who", "هند")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with three(tmp_path / "s.db"):
        pass
    return tmp_path / "s.db"


def first(path: Path, kind: str) -> str:
    with three(path) as store:
        return ids(store, kind, DOC)[0]


def test_a_correction_is_shown_with_what_was_read_who_and_why(run: Run, path: Path) -> None:
    done = run("judge", "correct", first(path, "statement"), "act", "warn", *WHY, "--store", path)
    assert done.exit_code == 0
    for words in ("correction · in force", "act: says → warns", "why: قرأت الصفحة", "هند · "):
        assert words in plain(done.stdout)
    shown = plain(run("--lang", "ar", "judge", "list", "--store", path).stdout)
    assert "تصويب · سارٍ" in shown
    assert "نوع القول: إخبار ← تحذير" in shown


def test_the_list_has_all_of_them_for_other_programs(run: Run, path: Path) -> None:
    run("judge", "drop", first(path, "contact"), *WHY, "--store", path)
    run("judge", "check", first(path, "statement"), *WHY, "--store", path)
    run("judge", "undo", "1", *WHY, "--store", path)
    rows = [json.loads(line) for line in run("judge", "list", "--format", "jsonl", "--store", path).stdout.splitlines()]
    assert [(row["number"], row["decision"], row["state"], row["undone_by"]) for row in rows] == [
        (2, "check", "stands", None),
        (1, "drop", "undone", "هند"),
    ]
    assert rows[0]["targets"][0]["item"] == first(path, "statement")
    assert run("judge", "list", "--stranded", "--format", "json", "--store", path).stdout == "[]\n"


def test_wrong_calls_say_what_is_right(run: Run, path: Path) -> None:
    done = run("judge", "correct", first(path, "statement"), "--store", path)
    assert (done.exit_code, "naqlan judge correct ID NAME VALUE --why WORDS" in done.stderr) == (2, True)
    done = run("judge", "drop", first(path, "statement"), "--store", path)
    assert (done.exit_code, "needs who made it and why" in done.stderr) == (1, True)
    done = run("judge", "undo", "one", *WHY, "--store", path)
    assert (done.exit_code, "no judgement of that number" in done.stderr) == (1, True)
    assert run("judge", "forget", "x", "--store", path).exit_code == 2


def test_who_judges_is_known_without_being_said(run: Run, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("getpass.getuser", lambda: "salma")
    run("judge", "check", first(path, "contact"), "--why", "x", "--store", path)
    monkeypatch.setenv("NAQLAN_WHO", "هدى")
    run("judge", "check", first(path, "statement"), "--why", "x", "--store", path)
    rows = json.loads(run("judge", "list", "--format", "json", "--store", path).stdout)
    assert [row["who"] for row in rows] == ["هدى", "salma"]


def test_people_are_merged_and_parted(run: Run, path: Path) -> None:
    with three(path) as store:
        pair = [ids(store, "mention", doc)[0] for doc in (DOC, "001-sada-call")]
    assert "people merged" in run("judge", "merge", *pair, *WHY, "--store", path).stdout
    assert "people parted" in run("judge", "part", *pair, *WHY, "--store", path).stdout
    assert "stories merged" in run("judge", "merge", DOC, "001-sada-call", *WHY, "--store", path).stdout


def test_words_from_outside_command_no_terminal(run: Run, path: Path) -> None:
    done = run("judge", "check", first(path, "contact"), "--why", f"س{HOSTILE}", "--who", f"ص{HOSTILE}", "--store", path)
    assert done.exit_code == 0
    assert "\x1b" not in done.stdout
    assert "\u202e" not in done.stdout
