from pathlib import Path

from naqlan.record.page import Unreadable
from tests.cli.conftest import HOSTILE, Run
from tests.store.made import add, article, batch_of, page, store_at


def test_what_is_in_it(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "s.db"
    with store_at(path) as store:
        add(store, (article(page(1)), page(1)), (article(page(2), published=None), None))
        with batch_of(store) as batch:
            batch.drop(Unreadable("w", "w", "not Arabic", ""))
            batch.drop(Unreadable("x", "x", "damaged", "cut off"))
    result = run("store", "--store", path)
    assert result.exit_code == 0
    first, *rest = result.stdout.splitlines()
    assert first.startswith(f"{path}: ")
    assert rest[0] == "2 articles in 2 versions, published 2026-03-01 – 2026-03-01; 1 undated"
    assert rest[1].startswith(f"1 pages of {len(page(1).content)} bytes, kept in ")
    assert rest[2] == "dropped: damaged 1"
    assert rest[3].startswith("1 pages were read by other code")
    assert rest[4].startswith("run 2, 2026-03-04T12:00:00Z, running or killed: 0 new, 0 changed, 0 the same (test); dropped: ")
    assert len(rest) == 6
    assert "المقالات 2" in run("--lang", "ar", "store", "--store", path).stdout


def test_what_was_dropped(run: Run, tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store, batch_of(store) as batch:
        batch.drop(Unreadable(f"a{HOSTILE}", "a", "damaged", f"cut{HOSTILE} off"))
    shown = run("store", "--dropped", "--store", tmp_path / "s.db").stdout
    assert "\x1b" not in shown
    assert shown.count("\n") == 1
    assert ": damaged: cut" in shown


def test_there_is_none(run: Run, tmp_path: Path) -> None:
    result = run("store", "--store", tmp_path / "s.db")
    assert result.exit_code == 1
    assert "there is no store here; make one with" in result.stderr
    assert not (tmp_path / "s.db").exists()
