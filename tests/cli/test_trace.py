import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.pipeline.cited import fill, record
from tests.store.made import store_at


@pytest.fixture(name="path", scope="module")
def _path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("trace") / "s.db"
    again = record("001", key="again", outlet="صوت الرابية", published="2022-03-20")
    with store_at(path) as store:
        fill(store, [again, *(record(name) for name in ("001", "003", "020"))])
    return path


def test_the_first_is_named_and_copies_are_marked(run: Run, path: Path) -> None:
    shown = run("trace", "لم تكن البادئة", "--store", path).stdout
    assert "reported first" in shown
    assert "(copy)" in shown
    assert shown.index("2022-03-13") < shown.index("2022-03-20")
    assert "First among the pages of this store" in shown
    assert "أول ما ورد" in run("--lang", "ar", "trace", "لم تكن البادئة", "--store", path).stdout


def test_rows(run: Run, path: Path) -> None:
    (first, *_) = json.loads(run("trace", "لم", "تكن", "البادئة", "--format", "json", "--store", path).stdout)
    assert first["turn"] == "first"
    assert first["statement"]["chain"] == []
    assert [one["copy"] for one in first["repeats"]] == [True]


def test_more_than_is_shown_is_said(run: Run, path: Path) -> None:
    assert "more wordings" in run("trace", "النار OR القوات OR الصردة", "--limit", "1", "--store", path).stdout


def test_nothing(run: Run, path: Path) -> None:
    assert run("trace", "قمر", "--store", path).stdout.strip() == "Nothing was found."
