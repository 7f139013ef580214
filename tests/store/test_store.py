import re
import sqlite3
import threading
from pathlib import Path

import pytest

from naqlan.errors import StoreError
from naqlan.record.identity import article_id
from naqlan.store.connect import MARK
from naqlan.store.store import open_store
from naqlan.store.stored import Input
from tests.store.made import CODE, NOW, add, article, batch_of, page, rows_of, store_at


def test_a_store_is_made_and_found_again(tmp_path: Path) -> None:
    path = tmp_path / "s.db"
    with store_at(path) as store:
        add(store, (article(page(1)), page(1)))
        before = rows_of(store)
    with open_store(path, create=False) as store:
        assert rows_of(store) == before
        assert list(store.articles()) == [article(page(1))]
    with sqlite3.connect(path) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert connection.execute("PRAGMA application_id").fetchone() == (MARK,)
    connection.close()


def test_a_new_store_can_be_told_by_its_first_bytes(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db"):
        assert (tmp_path / "s.db").read_bytes()[68:72] == b"NQLN"


def test_no_store_where_none_is_to_be_made(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="there is no store here"):
        open_store(tmp_path / "s.db", create=False)
    assert not list(tmp_path.iterdir())


def test_what_is_no_store_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "text.db").write_text("no database at all, but long enough to be taken for one" * 40)
    other = sqlite3.connect(tmp_path / "other.db")
    other.execute("CREATE TABLE bookmarks (name TEXT)")
    other.close()
    for name, words in (("text.db", "no store of Naqlan"), ("other.db", "no store of Naqlan")):
        before = (tmp_path / name).read_bytes()
        with pytest.raises(StoreError, match=words):
            open_store(tmp_path / name)
        assert (tmp_path / name).read_bytes() == before
    with pytest.raises(StoreError, match="cannot be opened"):
        open_store(tmp_path / "no" / "folder.db")


def test_an_empty_file_becomes_a_store(tmp_path: Path) -> None:
    (tmp_path / "s.db").touch()
    with store_at(tmp_path / "s.db") as store:
        assert store.counts().articles == 0


def test_readers_see_the_last_whole_batch_while_one_is_written(tmp_path: Path) -> None:
    path = tmp_path / "s.db"
    with store_at(path) as store, store_at(path) as reader:
        add(store, (article(page(1)), page(1)))
        with batch_of(store) as batch:
            batch.add(article(page(2)), page(2), code=CODE)
            assert reader.counts().articles == 1
            assert [one.meta.doc for one in reader.articles()] == ["d1"]
        assert reader.counts().articles == 2


def test_two_writers_wait_for_one_another(tmp_path: Path) -> None:
    path = tmp_path / "s.db"
    with store_at(path):
        pass

    def write(first: int) -> None:
        with store_at(path) as store:
            for number in range(first, first + 10):
                add(store, (article(page(number)), page(number)))

    writers = [threading.Thread(target=write, args=(first,)) for first in (0, 100)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    with store_at(path) as store:
        assert store.counts().articles == 20
        assert store.problems() == []


def test_a_name_finds_its_article(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store:
        add(store, *((article(page(number)), page(number)) for number in range(5)))
        for name in ("d3", page(3).key, article_id(page(3).key)):
            assert [one.meta.doc for one in store.articles(name)] == ["d3"]
        assert not list(store.articles("d9"))
        assert (store.article("none"), store.record(99), store.page("none"), store.versions("none")) == (None, None, None, [])


def test_how_far_a_file_was_read(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store:
        assert store.input("/a", "a", "f") == Input("/a", "a", "f")
        with batch_of(store) as batch:
            batch.reach(Input("/a", "a", "f", 7))
        assert store.input("/a", "a", "f") == Input("/a", "a", "f", 7)
        assert store.input("/a", "folder/a", "f") == Input("/a", "folder/a", "f")
        assert store.input("/a", "a", "g") == Input("/a", "a", "g"), "a file that has changed is read from its beginning"


def test_the_python_of_the_document_runs(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = re.search(r"```python\n(.*?)```", (root / "docs" / "store.md").read_text(encoding="utf-8"), re.DOTALL)
    assert found
    monkeypatch.chdir(tmp_path)
    exec(compile(found[1], "docs/store.md", "exec"), {"documents": [article(page(1))]})
    with open_store("naqlan.db", create=False) as store:
        assert store.counts().articles == 1


def test_the_time_is_that_of_the_clock(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store:
        assert store.now() == NOW
        assert store.size() > 0
