from pathlib import Path

import pytest

from naqlan.errors import StoreError
from naqlan.pipeline import adder as module
from naqlan.pipeline.adder import Adder, Tally
from naqlan.pipeline.documents import page_of_text
from naqlan.pipeline.page import read_page
from naqlan.pipeline.runner import work_page
from naqlan.record.article import Article
from naqlan.record.identity import article_id
from naqlan.record.page import Page, Unreadable
from naqlan.store.batch import Batch
from naqlan.store.stored import Input
from tests.store.made import store_at

TEXT = "عنوان الخبر\nقال وزير الدفاع سالم الفهد إن الطريق مفتوح أمام الجميع."
ENGLISH = "The road is open to everybody, the minister said on Sunday.\n" * 5


def page(number: int = 1, text: str = TEXT) -> Page:
    return page_of_text(text, url=f"https://sada.example/{number}")


def test_pages_records_and_failures(tmp_path: Path) -> None:
    dropped: list[Unreadable] = []
    with store_at(tmp_path / "s.db") as store:
        with Adder(store, "add x", dropped=dropped.append) as adder:
            for document in (page(1), read_page(page(2)), Unreadable("x", "x", "damaged", "cut off"), page(3, ENGLISH)):
                adder.take(document)
        assert adder.tally.outcomes == {"new": 2}
        assert adder.tally.dropped == {"damaged": 1, "not Arabic": 1}
        assert (adder.tally.pages, [one.reason for one in dropped]) == (4, ["damaged", "not Arabic"])
        first, second = store.articles()
        assert first == read_page(page(1))
        assert [store.versions(article_id(one.meta.key))[0].code for one in (first, second)] == [adder.code, None]
        (run,) = store.runs()
        assert (run.command, run.state, run.new, run.dropped) == ("add x", "finished", 2, {"damaged": 1, "not Arabic": 1})


def test_a_page_that_is_known_is_not_worked_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with store_at(tmp_path / "s.db") as store:
        with Adder(store, "first") as adder:
            adder.take(page())
        monkeypatch.setattr(module, "work_page", lambda *_, **__: pytest.fail("worked again"))
        with Adder(store, "second") as adder:
            adder.take(page())
        assert adder.tally.outcomes == {"same": 1}


def test_other_code_works_it_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with store_at(tmp_path / "s.db") as store:
        with Adder(store, "first") as adder:
            adder.take(page())
        monkeypatch.setattr(module, "fingerprint", lambda: "other code")
        with Adder(store, "second") as adder:
            adder.take(page())
        assert [one.code for one in store.captures()] == ["other code"]


def test_a_page_of_another_language_is_kept_where_that_is_asked(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store:
        with Adder(store, "any", language="any") as adder:
            adder.take(page(1, ENGLISH))
        assert adder.tally.outcomes == {"new": 1}


def test_a_page_that_breaks_the_code_is_dropped_with_its_bytes_and_the_others_go_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(of: Page, **given: object) -> Article | Unreadable:
        return Unreadable(of.source, of.doc, "failed", "ZeroDivisionError") if of.doc.endswith("/1") else work_page(of)

    with store_at(tmp_path / "s.db") as store:
        monkeypatch.setattr(module, "work_page", broken)
        with Adder(store, "add") as adder:
            adder.take(page(1, TEXT + " أولا"))
            adder.take(page(2))
        assert (adder.tally.outcomes, adder.tally.dropped) == ({"new": 1}, {"failed": 1})
        assert [one.reason for one in store.drops()] == ["failed"]
        monkeypatch.undo()
        with Adder(store, "again") as adder:
            adder.take(page(1, TEXT + " أولا"))
        assert (adder.tally.outcomes, list(store.drops())) == ({"new": 1}, [])


@pytest.mark.parametrize(("name", "value"), [("MOST_PAGES", 2), ("MOST_SECONDS", 0.0), ("MOST_BYTES", 1)])
def test_a_batch_is_written_when_it_is_large_or_old(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, value: float) -> None:
    monkeypatch.setattr(module, name, value)
    kept: list[int] = []
    with store_at(tmp_path / "s.db") as store:
        with Adder(store, "add", kept=lambda tally: kept.append(tally.pages)) as adder:
            for number in range(4):
                adder.take(page(number))
            assert store.counts().articles == 4
        assert kept[-1] == 4
        assert len(kept) >= 2


def test_what_was_taken_is_kept_whatever_ends_the_run(tmp_path: Path) -> None:
    for error, state in ((KeyboardInterrupt, "stopped"), (ZeroDivisionError, "failed")):
        with store_at(tmp_path / f"{state}.db") as store:
            with pytest.raises(error), Adder(store, "add") as adder:
                _take_and_raise(adder, error)
            assert (store.counts().articles, store.runs()[0].state) == (1, state)
            assert store.input("/a", "a", "f").position == 3


def test_a_batch_that_cannot_be_written_is_not_tried_again_and_the_run_ends_as_failed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(self: Batch) -> None:
        tries.append(self)
        raise StoreError("disk full")

    for pages in (1, 2):  # the batch is written as the run ends, or before
        tries: list[Batch] = []
        with store_at(tmp_path / f"{pages}.db") as store, monkeypatch.context() as patch:
            patch.setattr(Batch, "close", full)
            patch.setattr(module, "MOST_PAGES", 2)
            with pytest.raises(StoreError, match="disk full"), Adder(store, "add") as adder:
                _take(adder, pages)
            assert (len(tries), store.counts().articles, store.runs()[0].state) == (1, 0, "failed")


def test_an_end_that_cannot_be_written_hides_no_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def locked(*_: object) -> None:
        raise StoreError("locked")

    with store_at(tmp_path / "s.db") as store:
        monkeypatch.setattr(type(store), "end", locked)
        with pytest.raises(ZeroDivisionError), Adder(store, "add") as adder:
            _take_and_raise(adder, ZeroDivisionError)
        assert store.counts().articles == 1


def _take(adder: Adder, pages: int) -> None:
    for number in range(pages):
        adder.take(page(number))


def _take_and_raise(adder: Adder, error: type[BaseException]) -> None:
    adder.take(page(1))
    adder.reach(Input("/a", "a", "f", 3))
    raise error


def test_an_empty_run(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store:
        with Adder(store, "add") as adder:
            pass
        assert adder.tally == Tally()
        assert store.runs()[0].state == "finished"
