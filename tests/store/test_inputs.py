from pathlib import Path

from naqlan.store.stored import Input
from tests.store.made import batch_of, store_at


def test_names_that_are_no_utf_8(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store:
        with batch_of(store) as batch:
            batch.reach(Input("/n/\udcff.txt", "\udcff.txt", "f", 3, finished=True))
        assert store.input("/n/\udcff.txt", "\udcff.txt", "f") == Input("/n/\udcff.txt", "\udcff.txt", "f", 3, finished=True)


def test_the_last_place_counts(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store:
        for position, finished in ((5, False), (9, True), (0, False)):
            with batch_of(store) as batch:
                batch.reach(Input("/a", "a", f"f{position}", position, finished=finished))
        assert store.input("/a", "a", "f9") == Input("/a", "a", "f9")
        assert store.input("/a", "a", "f0").position == 0
