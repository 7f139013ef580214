from pathlib import Path

from naqlan.record.page import Unreadable
from naqlan.store.stored import Run
from tests.store.made import CODE, NOW, article, page, store_at


def test_a_run_from_its_beginning_to_its_end(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store:
        run = store.begin("add news/", CODE)
        assert store.runs() == [Run(run, "add news/", CODE, NOW, None, "running", 0, 0, 0)]
        for body in ("أ", "ب", "ب"):
            with store.batch(run) as batch:
                batch.add(article(page(1), body), page(1, body), code=CODE)
                batch.drop(Unreadable("x", "x", "empty", ""))
        assert store.runs()[0] == Run(run, "add news/", CODE, NOW, None, "running", 1, 1, 1, {"empty": 3})
        store.end(run, "stopped")
        assert (store.runs()[0].state, store.runs()[0].ended) == ("stopped", NOW)


def test_the_last_come_first(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store:
        for number in range(4):
            store.begin(f"add {number}", CODE)
        assert [one.number for one in store.runs(2)] == [4, 3]
