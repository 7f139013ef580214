"""Is what the corpus work keeps what it would have been, through kills at any moment, beside other writers, and in a store of an older form?"""

import os
import random
import sqlite3
import subprocess
import sys
import threading
import time
from dataclasses import replace
from pathlib import Path

import pytest

from naqlan import dumps
from naqlan.pipeline import corpus
from naqlan.pipeline.check import problems
from naqlan.pipeline.corpus import bring_up_to_date
from naqlan.pipeline.page import read_page
from naqlan.pipeline.search import search
from naqlan.read.source import read_pages
from naqlan.record.article import Article
from naqlan.record.page import Page
from naqlan.store.connect import MARK
from naqlan.store.placed import waiting
from tests.conftest import ROOT
from tests.pipeline import killed_corpus
from tests.store.made import NOW, add, rows_of, store_at

KILLS = 4
FIRST_FORM = ROOT / "tests" / "store" / "data" / "form_1.sql"


@pytest.fixture(scope="module")
def records() -> list[Article]:
    pages = read_pages([str(path) for path in sorted((ROOT / "examples" / "pages").glob("0[012]*.txt"))])
    return [read_page(page) for page in pages if isinstance(page, Page)]


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory, records: list[Article]) -> list[Path]:
    """Two files: the second changes every third article of the first, and repeats another one under another name."""
    folder = tmp_path_factory.mktemp("records")
    changed = [read_page(Page(one.meta.doc, one.meta.key, one.meta.source, f"{one.title}\n{one.body}\nحُدّث الخبر.")) for one in records[::3]]
    repeated = [replace(one, meta=replace(one.meta, doc=f"copy-{one.meta.doc}", key=f"copy-{one.meta.key}")) for one in records[1::5]]
    paths = [folder / "first.jsonl", folder / "second.jsonl"]
    for path, some in zip(paths, (records, [*changed, *repeated]), strict=True):
        path.write_text("".join(f"{dumps(one)}\n" for one in some), encoding="utf-8")
    return paths


@pytest.mark.slow
def test_nothing_is_lost_or_doubled_through_kills_at_any_moment(tmp_path: Path, files: list[Path]) -> None:
    draw = random.Random(5)
    command = [sys.executable, "-m", "tests.pipeline.killed_corpus", str(tmp_path / "s.db"), *map(str, files)]
    for kill in (*[True] * KILLS, False):
        with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT / "src")}) as process:
            assert process.stdout
            if kill:
                for _ in range(draw.randint(1, 6)):
                    process.stdout.readline()
                time.sleep(draw.random() * 0.05)
                process.kill()
            process.stdout.read()
        assert kill or process.returncode == 0
    killed_corpus.main(tmp_path / "t.db", *map(str, files))
    with store_at(tmp_path / "s.db") as store, store_at(tmp_path / "t.db") as other:
        ours, theirs = rows_of(store), rows_of(other)
        assert {name: rows for name, rows in ours.items() if rows != theirs[name]} == {}
        assert all(ours[name] for name in ("mentions", "statements", "contacts", "searched", "article_words", "copies", "stories"))
        assert list(problems(store)) == []


def test_two_that_work_and_one_that_adds_wait_for_one_another(tmp_path: Path, records: list[Article], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(corpus, "AT_ONCE", 2)
    with store_at(tmp_path / "s.db") as store, store_at(tmp_path / "s.db") as second, store_at(tmp_path / "t.db") as other:
        add(store, *((one, None) for one in records[:8]))
        workers = [threading.Thread(target=bring_up_to_date, args=(one,)) for one in (store, second)]
        for worker in workers:
            worker.start()
        add(other, *((one, None) for one in records[:12]))
        with store_at(tmp_path / "s.db") as third:
            add(third, *((one, None) for one in records[8:12]))
        for worker in workers:
            worker.join(60)
        bring_up_to_date(store)
        bring_up_to_date(other)
        assert list(problems(store)) == []
        assert rows_of(store, ("run", "version", "number")) == rows_of(other, ("run", "version", "number"))


def test_a_reader_sees_the_last_whole_batch_while_the_next_is_written(tmp_path: Path, records: list[Article]) -> None:
    with store_at(tmp_path / "s.db") as store, store_at(tmp_path / "s.db") as reader:
        add(store, *((one, None) for one in records[:3]))
        bring_up_to_date(store)
        before = [one.article for one in search(reader, "قال")]
        add(store, *((one, None) for one in records[3:6]))
        with store.writing() as connection:
            corpus._work(connection, waiting(connection, 10))
            assert [one.article for one in search(reader, "قال")] == before
        assert len(search(reader, "قال")) > len(before)


def test_a_store_of_the_first_form_is_brought_to_ours_and_worked(tmp_path: Path, records: list[Article]) -> None:
    with store_at(tmp_path / "new.db") as new:
        add(new, *((one, None) for one in records[:6]))
        old = sqlite3.connect(tmp_path / "old.db")
        old.executescript(FIRST_FORM.read_text(encoding="utf-8"))
        old.execute(f"PRAGMA application_id = {MARK}")
        old.execute("INSERT INTO migrations VALUES (1, ?)", (NOW,))
        old.execute("ATTACH ? AS new", (str(tmp_path / "new.db"),))
        for (table,) in old.execute("SELECT name FROM main.sqlite_master WHERE type = 'table' AND name <> 'migrations'").fetchall():
            old.execute(f"INSERT INTO main.{table} SELECT * FROM new.{table}")
        old.commit()
        old.close()
        bring_up_to_date(new)
        with store_at(tmp_path / "old.db") as store:
            assert bring_up_to_date(store) == 6
            assert rows_of(store) == rows_of(new)
            assert list(problems(store)) == []
