import gzip
from pathlib import Path

import pytest

from naqlan.web.kept import LEAST, Kept, made
from tests.store.made import add, article, page, store_at


class _Counting:
    def __init__(self, content: bytes = b"x") -> None:
        self.content, self.times = content, 0

    def __call__(self) -> bytes:
        self.times += 1
        return self.content


def test_an_answer_is_made_once_until_somebody_writes(tmp_path: Path) -> None:
    path = tmp_path / "s.db"
    with store_at(path) as store, store_at(path) as other:
        kept, make = Kept(store), _Counting()
        for _ in range(3):
            assert kept.answer(("/", "ar"), make).content == b"x"
        assert make.times == 1
        kept.answer(("/", "en"), make)
        assert make.times == 2
        for times, writer in ((3, other), (4, store)):
            add(writer, (article(page(times)), page(times)))
            kept.answer(("/", "ar"), make)
            kept.answer(("/", "ar"), make)
            assert make.times == times


def test_what_is_written_while_an_answer_is_made_counts_as_later(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store:
        kept = Kept(store)

        def make() -> bytes:
            add(store, (article(page(1)), page(1)))
            return b"old"

        assert kept.answer("/", make).content == b"old"
        assert kept.answer("/", lambda: b"new").content == b"new"


def test_what_fails_is_asked_again(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store:
        kept = Kept(store)

        def make() -> bytes:
            raise KeyError("none")

        with pytest.raises(KeyError):
            kept.answer("/", make)
        assert kept.answer("/", lambda: b"x").content == b"x"


def test_answers_are_bounded_by_bytes(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store:
        kept, small, large = Kept(store, 100), _Counting(b"x" * 10), _Counting(b"x" * 11)
        for _ in range(2):
            kept.answer("large", large)
            for number in range(10):
                kept.answer(number, small)
        assert (large.times, small.times) == (2, 10)


def test_long_answers_are_packed() -> None:
    long = made("قال ".encode() * LEAST)
    assert gzip.decompress(long.packed) == long.content
    assert made(b"short").packed == b""
    assert made(bytes(range(256)) * 2).packed == b""
    assert made(b"a").tag != made(b"b").tag
