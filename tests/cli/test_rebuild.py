from pathlib import Path

import pytest

from naqlan.pipeline import judging
from naqlan.pipeline import rebuild as module
from naqlan.store.store import open_store
from tests.cli.conftest import Run
from tests.pipeline.judged import BY, ids


def test_it_says_what_came_of_it(run: Run, pages: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "s.db"
    run("add", pages / "003-watel-call.txt", "--store", path)
    with open_store(path) as store:
        doc = next(store.articles()).meta.doc
        judging.check(store, ids(store, "contact", doc)[0], BY)
        judging.check(store, ids(store, "statement", doc)[0], BY)
        with store.writing() as connection:
            connection.exec_driver_sql("UPDATE captures SET code = 'older'")
            connection.exec_driver_sql("UPDATE targets SET quoted = 'غير هذا' WHERE judgement = 2")
    result = run("rebuild", "--store", path)
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        "1 pages read again; 0 give no article any more",
        "items: 0 new, 0 gone, 0 changed",
        "judgements: 2 in force, 1 of them without a place",
        "without a place: 2; see: naqlan judge list --stranded",
    ]
    assert "بلا موضع: 2" in run("--lang", "ar", "rebuild", "--all", "--store", path).stdout

    def stopped(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(module, "bring_up_to_date", stopped)
    result = run("rebuild", "--store", path)
    assert (result.exit_code, "the same command goes on from here" in result.stderr) == (130, True)


def test_there_is_none(run: Run, tmp_path: Path) -> None:
    assert run("rebuild", "--store", tmp_path / "s.db").exit_code == 1
