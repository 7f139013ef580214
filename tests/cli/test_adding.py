import os
import signal
import sys
from collections import Counter
from pathlib import Path

import pytest

from naqlan.cli import adding
from naqlan.cli.adding import Progress, ending, failed
from naqlan.cli.documents import by_reason
from naqlan.labels.labels import load_labels
from naqlan.pipeline.adder import Tally
from naqlan.record.page import Unreadable

EN = load_labels("en")


def test_what_could_not_be_read_is_told_but_not_without_end(capsys: pytest.CaptureFixture[str]) -> None:
    with Progress(EN) as progress:
        for number in range(adding.MOST_TOLD + 5):
            progress.dropped(Unreadable(f"a\x1b[31m{number}", "a", "damaged", "cut\noff"))
        progress.dropped(Unreadable("b", "b", "not Arabic", ""))
    told = capsys.readouterr().err.splitlines()
    assert len(told) == adding.MOST_TOLD + 1
    assert told[0] == "naqlan: a0: damaged: cut off"
    assert "naqlan store --dropped" in told[-1]


def test_progress_is_lines_where_there_is_no_terminal(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    with Progress(EN) as progress:
        progress.kept(Tally())
        assert capsys.readouterr().err == ""
        monkeypatch.setattr(adding, "EVERY", 0.0)
        progress.kept(Tally(Counter(new=2000, same=1), Counter(empty=3)))
    assert capsys.readouterr().err.startswith("naqlan: 2,004 pages: 2,000 new, 0 changed, 1 the same; ")


def test_progress_is_painted_on_a_terminal(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    with Progress(EN) as progress:
        progress.kept(Tally(Counter(new=7)))
    assert "7 new" in capsys.readouterr().err


def test_the_summary(capsys: pytest.CaptureFixture[str]) -> None:
    Progress(EN).summary(Tally(Counter(new=1), Counter({"not Arabic": 2, "empty": 3}), 4), Path("s\x00.db"))
    line, skipped = capsys.readouterr().err.splitlines()
    assert line.startswith("s.db: 6 pages: 1 new")
    assert line.endswith("; dropped: empty 3, not Arabic 2")
    assert skipped.startswith("4 files")


def test_reasons_in_words() -> None:
    assert by_reason(Counter({"revisit": 1200}), EN) == "seen before, unchanged 1,200"
    assert by_reason(Counter(), EN) == ""


@pytest.mark.parametrize(("reason", "expected"), [("not Arabic", False), ("no article", False), ("failed", True), ("damaged", True)])
def test_what_counts_as_failure(reason: str, expected: bool) -> None:  # noqa: FBT001 (a parameter of the test)
    assert failed(Tally(dropped=Counter({reason: 1}))) is expected


@pytest.mark.skipif(os.name == "nt", reason="signals are sent as POSIX has them")
def test_asked_once_it_ends_soon_and_asked_twice_at_once() -> None:
    before = signal.getsignal(signal.SIGINT)
    with ending() as asked:
        assert not asked()
        os.kill(os.getpid(), signal.SIGINT)
        assert asked()
        with pytest.raises(KeyboardInterrupt):
            os.kill(os.getpid(), signal.SIGINT)
    assert signal.getsignal(signal.SIGINT) is before
