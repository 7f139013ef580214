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


def test_others_may_ask_where_they_sign_in(run: Run, tmp_path: Path) -> None:
    users = tmp_path / "users"
    word = "three words of mine"
    result = run("serve", "--add-user", "سالم", "--auth", users, stdin=f"{word}\n{word}\n".encode())
    assert result.exit_code == 0
    assert "may sign in now" in result.stdout
    assert word not in result.output
    assert word not in users.read_text()
    assert users.stat().st_mode & 0o077 == 0
    result = run("serve", "--store", tmp_path / "none.db", "--host", "0.0.0.0", "--auth", users)
    assert "there is no store here" in result.stderr  # so far it came
    users.chmod(0o644)
    with open_store(tmp_path / "a.db") as store:
        bring_up_to_date(store)
    result = run("serve", "--store", tmp_path / "a.db", "--host", "0.0.0.0", "--auth", users)
    assert result.exit_code == 1
    assert "chmod 600" in result.stderr


@pytest.mark.parametrize(("given", "words"), [("a\nb\n", "not the same"), ("a\na\n", "must have 12 to 1000 characters")])
def test_passwords_that_cannot_be_used(given: str, words: str, run: Run, tmp_path: Path) -> None:
    result = run("serve", "--add-user", "x", "--auth", tmp_path / "users", stdin=given.encode())
    assert result.exit_code == 1
    assert words in result.stderr
    assert not (tmp_path / "users").exists()


def test_a_file_is_given_with_the_name(run: Run) -> None:
    result = run("serve", "--add-user", "x")
    assert result.exit_code == 1
    assert "--auth FILE" in result.stderr


def test_it_is_told_that_nobody_has_to_sign_in_behind_a_proxy(run: Run, tmp_path: Path) -> None:
    result = run("serve", "--store", tmp_path / "none.db", "--allow-host", "news.example")
    assert "under news.example" in result.stderr
