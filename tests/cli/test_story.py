import json
from pathlib import Path

import pytest

from naqlan.pipeline.corpus import bring_up_to_date
from naqlan.pipeline.page import read_page
from naqlan.record.page import Page
from tests.cli.conftest import PAGES, Run
from tests.store.made import add, store_at

SADA, DAFTAR, NEXT = "001-sada-call", "002-daftar-copy", "028-mizan-budget"


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("story") / "s.db"
    with store_at(path) as store:
        add(store, *((read_page(Page(name, name, name, (PAGES / f"{name}.txt").read_text(encoding="utf-8"))), None) for name in (SADA, DAFTAR, NEXT)))
        bring_up_to_date(store)
    return path


def test_a_story_has_its_articles_with_copies_marked_and_what_they_tell_once(run: Run, kept: Path) -> None:
    found = json.loads(run("story", DAFTAR, "--store", kept, "--format", "jsonl").stdout)
    assert [(one["doc"], one["copy"]) for one in found["articles"]] == [(SADA, None), (DAFTAR, "reprint")]
    assert found["articles"][1]["copy_of"] == found["articles"][0]["id"]
    told = [{telling["doc"] for telling in one["tellings"]} for one in found["accounts"]]
    assert {SADA, DAFTAR} in told, "what both tell is one account"
    assert found["people"][0]["articles"] == 2


def test_it_is_shown_with_speaker_chain_and_page(run: Run, kept: Path) -> None:
    shown = run("--lang", "ar", "story", SADA, "--store", kept).stdout
    for words in ("اتصال: ", "اتصال · ورد أنه جرى", "الأسبق بحسب", "المصادر الأصلية المسماة"):
        assert words in shown


def test_who_reported_it_and_who_leaves_out_what_is_shown(run: Run, kept: Path) -> None:
    assert "Who reported it" in run("story", SADA, "--store", kept).stdout
    coverage = json.loads(run("story", SADA, "--store", kept, "--format", "jsonl").stdout)["coverage"]
    assert [one["articles"] for one in coverage["outlets"]] == [1, 1]
    assert all({"outlets", "without", "first"} <= one.keys() for one in coverage["accounts"])


def test_a_beginning_of_the_id_will_do(run: Run, kept: Path) -> None:
    story = json.loads(run("story", SADA, "--store", kept, "--format", "jsonl").stdout)["id"]
    assert json.loads(run("story", story[:9], "--store", kept, "--format", "jsonl").stdout)["id"] == story


def test_csv_has_the_articles(run: Run, kept: Path) -> None:
    assert [line.split(",")[1] for line in run("story", SADA, "--store", kept, "--format", "csv").stdout.splitlines()] == ["doc", SADA, DAFTAR]


def test_what_is_not_there_is_told_in_one_line(run: Run, kept: Path) -> None:
    failed = run("story", "none", "--store", kept)
    assert failed.exit_code == 1
    assert "naqlan stories" in failed.stderr


def test_the_origins_of_what_is_told_stand_beside_it_once_an_account(run: Run, kept: Path) -> None:
    found = json.loads(run("story", SADA, "--store", kept, "--format", "jsonl").stdout)
    told = [one for one in found["accounts"] if one["articles"] == 2]
    assert told
    assert any(one["origins"]["named"] for one in told)
    assert "named origins: " in run("story", SADA, "--store", kept).stdout
    assert "named origins: " not in run("story", SADA, "--no-origins", "--store", kept).stdout
    assert json.loads(run("story", SADA, "--no-origins", "--store", kept, "--format", "jsonl").stdout)["accounts"][0]["origins"] is None
