import json
import os
import random
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import select

from naqlan.pipeline import adder as module
from naqlan.pipeline import judging
from naqlan.pipeline.adder import Adder
from naqlan.pipeline.corpus import bring_up_to_date
from naqlan.pipeline.page import read_page
from naqlan.pipeline.rebuild import Rebuilt, changes, rebuild
from naqlan.record.page import Page
from naqlan.store.corpus import REBUILD, remembered
from naqlan.store.schema_items import contacts, statements
from naqlan.store.store import Store
from tests.conftest import ROOT
from tests.pipeline import killed, killed_rebuild
from tests.pipeline.judged import BY, PAGES, example, ids
from tests.store.made import page, rows_of, store_at

KILLS = 4


def filled(path: Path, count: int = 60) -> None:
    """Makes a store of pages that other code read."""
    with store_at(path) as store:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(module, "work_page", killed.work)
            patch.setattr(module, "fingerprint", lambda: "code-1")
            with Adder(store, "add") as adder:
                for number in range(count):
                    adder.take(page(number, f"نص {number}"))
        bring_up_to_date(store)


def read(store: Store, monkeypatch: pytest.MonkeyPatch, code: str, *, every: bool = False) -> Rebuilt:
    monkeypatch.setattr(module, "fingerprint", lambda: code)
    return rebuild(store, Adder(store, "rebuild"), every=every)


def test_pages_are_read_again_and_what_they_no_longer_give_is_taken_out(tmp_path: Path) -> None:
    filled(tmp_path / "s.db")
    done = killed_rebuild.rebuilt(tmp_path / "s.db")
    # Of 60 pages each seventh gave nothing, each ninth gives nothing now, and each eighth breaks, which takes nothing out.
    assert (done.pages, done.withdrawn, done.items) == (60, 6, {"new": 48})
    with store_at(tmp_path / "s.db") as store:
        assert store.counts().articles == 54
        assert {one.body for one in store.articles()} == {"12 جنديا", *(killed.work(page(n, f"نص {n}")).body for n in range(8, 60, 10))}  # type: ignore[union-attr]
        assert store.problems() == []
        with store.reading() as connection:
            assert remembered(connection, REBUILD) is None


def test_nothing_is_lost_through_kills_at_any_moment(tmp_path: Path) -> None:
    for name in ("s.db", "t.db"):
        filled(tmp_path / name)
    draw, ended = random.Random(3), ""
    for number in range(100):
        command = [sys.executable, "-m", "tests.pipeline.killed_rebuild", str(tmp_path / "s.db")]
        with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT / "src")}) as process:
            assert process.stdout
            if number < KILLS:
                for _ in range(draw.randint(0, 4)):
                    process.stdout.readline()
                time.sleep(draw.random() * 0.01)
                process.kill()
            ended = process.stdout.read().decode()
        if process.returncode == 0:
            break
    done = killed_rebuild.rebuilt(tmp_path / "t.db")
    assert number == KILLS
    found = json.loads(ended.splitlines()[-1])
    assert (found["pages"], found["withdrawn"], found["items"]) == (done.pages, done.withdrawn, done.items)
    with store_at(tmp_path / "s.db") as store, store_at(tmp_path / "t.db") as other:
        assert rows_of(store) == rows_of(other)


def test_judgements_are_laid_over_what_is_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = PAGES / "003-watel-call.txt"
    given = Page("003-watel-call", "003-watel-call", path.name, path.read_text(encoding="utf-8"))
    with store_at(tmp_path / "s.db") as store:
        with Adder(store, "add") as adder:
            adder.take(given)
        bring_up_to_date(store)
        judging.correct(store, ids(store, "contact", given.doc)[0], ("when", "2022-03-11"), BY)
        judging.drop(store, ids(store, "statement", given.doc)[0], BY)
        judging.check(store, ids(store, "statement", given.doc)[-1], BY)
        before = rows_of(store)
        done = read(store, monkeypatch, "code-2")
        assert (done.pages, _counter(done)) == (1, {})
        assert {**rows_of(store), "captures": [], "versions": []} == {**before, "captures": [], "versions": []}
        record = read_page(given)
        monkeypatch.setattr(module, "work_page", lambda *_, **__: replace(record, statements=record.statements[:-1], figures=()))
        done = read(store, monkeypatch, "code-3")
        assert dict(done.items) == {"gone": 1 + len(record.figures)}
        with store.reading() as connection:
            stand = {one.judgement.decision: one.stranded for one in judging.listed(connection)}
            assert stand == {"correct": False, "drop": False, "check": True}
            assert connection.execute(select(contacts.c.when)).scalars().all() == ["2022-03-11"]
            assert len(connection.execute(select(statements.c.id)).all()) == len(record.statements) - 2


def test_pages_of_this_code_are_read_again_where_that_is_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    filled(tmp_path / "s.db", 5)
    monkeypatch.setattr(module, "work_page", killed.work)
    with store_at(tmp_path / "s.db") as store:
        assert read(store, monkeypatch, "code-1").pages == 0
        assert read(store, monkeypatch, "code-1", every=True).pages == 5


def test_what_was_asked_to_end_goes_on_later(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    filled(tmp_path / "s.db", 5)
    monkeypatch.setattr(module, "work_page", killed.work)
    monkeypatch.setattr(module, "fingerprint", lambda: "code-2")
    with store_at(tmp_path / "s.db") as store:
        assert rebuild(store, Adder(store, "rebuild"), every=True, stopping=lambda: True).pages == 1
        with store.reading() as connection:
            assert json.loads(remembered(connection, REBUILD) or "")["pages"] == 1
        assert rebuild(store, Adder(store, "rebuild"), every=True).pages == 5


def test_what_became_of_items() -> None:
    record = example(3)
    assert not +changes(record, record)
    groups = (record.people, record.entities, record.contacts, record.statements, record.times, record.figures)
    assert dict(+changes(None, record)) == {"new": sum(map(len, groups))}
    contact = replace(record.contacts[0], when=None)
    assert dict(+changes(record, replace(record, contacts=(contact,)))) == {"changed": 1}
    assert dict(+changes(record, replace(record, times=record.times[1:]))) == {"gone": 1}


def _counter(done: Rebuilt) -> dict[str, int]:
    return {name: count for name, count in done.items.items() if count}
