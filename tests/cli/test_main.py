import subprocess
import sys

import pytest
from click.testing import CliRunner

from naqlan import __version__
from naqlan.cli.main import COMMANDS, Application
from naqlan.errors import RecordError
from tests.cli.conftest import Run


def test_version(run: Run) -> None:
    result = run("--version")
    assert (result.exit_code, result.stdout) == (0, f"naqlan {__version__}\n")


def test_no_arguments_give_the_help(run: Run) -> None:
    assert run().stdout == run("--help").stdout
    assert run().exit_code == 0


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_in_both_languages(run: Run, name: str) -> None:
    english, arabic = run("--lang", "en", name, "--help"), run("--lang", "ar", name, "--help")
    assert english.stdout.startswith("Usage: naqlan ")
    assert "الاستعمال: naqlan " in arabic.stdout
    assert "الخيارات:" in arabic.stdout
    assert not any(word in arabic.stdout for word in ("Usage", "Options", "Show this"))
    assert english.exit_code == arabic.exit_code == 0


def test_the_language_may_come_from_the_environment(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NAQLAN_LANG", "ar_EG.UTF-8")
    assert "الأوامر:" in run("--help").stdout
    assert "Commands:" in run("--lang", "en", "--help").stdout
    assert "Commands:" in run("--lang=en", "--help").stdout
    monkeypatch.setenv("NAQLAN_LANG", "fr")
    assert "Commands:" in run("--help").stdout


@pytest.mark.parametrize(
    ("arguments", "english", "arabic"),
    [
        (["extrac"], "there is no command extrac", "لا يوجد أمر باسم extrac"),
        (["--colour"], "there is no option --colour", "لا يوجد خيار باسم --colour"),
        (["show"], "PATH is missing", "PATH مطلوب"),
        (["explain", "x.txt"], "--at is missing", "--at مطلوب"),
        (["extract", "x", "--format", "xml"], "--format: 'xml' is not one of", "قيمة --format غير مقبولة"),
    ],
)
def test_a_wrong_call_says_what_and_leaves_with_2(run: Run, arguments: list[str], english: str, arabic: str) -> None:
    for language, message in (("en", english), ("ar", arabic)):
        result = run("--lang", language, *arguments)
        assert result.exit_code == 2
        assert message in result.stderr
        assert result.stdout == ""


def test_a_wrong_language_is_refused(run: Run) -> None:
    assert run("--lang", "xx", "extract").exit_code == 2


@pytest.mark.parametrize(
    ("error", "message"),
    [
        (RecordError("title: \x1b[31mred"), "Error: title: red"),
        (OSError(28, "No space left"), "No space left"),
        (ZeroDivisionError("\x1b[31mzero"), "this should not happen: ZeroDivisionError: zero"),
    ],
)
def test_every_error_is_one_line(monkeypatch: pytest.MonkeyPatch, error: Exception, message: str) -> None:
    def broken(*_: object) -> None:
        raise error

    monkeypatch.setattr(Application, "get_command", broken)
    result = CliRunner().invoke(Application(), ["extract", "x"])
    assert result.exit_code == 1
    assert message in result.stderr
    assert len(result.stderr.splitlines()) == 1
    assert "Traceback" in CliRunner().invoke(Application(), ["extract", "x"], env={"NAQLAN_DEBUG": "1"}).stderr


def test_an_interrupt_leaves_with_130(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Application, "get_command", broken)
    assert CliRunner().invoke(Application(), ["extract", "x"]).exit_code == 130


def test_the_version_is_told_without_words_and_rules() -> None:
    code = (
        "import sys; from naqlan.__main__ import main; sys.argv = ['naqlan', '--version']\n"
        "try: main()\nexcept SystemExit: pass\n"
        "print([m for m in sys.modules if m == 'rich' or m.startswith(('naqlan.lexicon.build', 'naqlan.rules', 'naqlan.extract'))])"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.splitlines()[-1] == "[]"


def test_importing_the_package_does_no_work() -> None:
    code = "import sys, naqlan; print([m for m in sys.modules if m.split('.')[0] in ('yaml', 'click', 'rich') or m.startswith('naqlan.')])"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "['naqlan.errors']"
