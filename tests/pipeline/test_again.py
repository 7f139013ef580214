from dataclasses import replace
from pathlib import Path

import pytest

from naqlan.pipeline import adder as module
from naqlan.pipeline import again as module_again
from naqlan.pipeline.adder import Adder, Tally
from naqlan.pipeline.again import add_again, page_of
from naqlan.pipeline.documents import page_of_text
from naqlan.read.source import read_pages
from naqlan.record.identity import article_id
from naqlan.record.page import Page, Unreadable
from naqlan.store.store import Store
from tests.pipeline import killed
from tests.read.archives import ARABIC, by_record, record, response
from tests.store.made import article, page, store_at

TEXT = "عنوان الخبر\nقال وزير الدفاع سالم الفهد إن الطريق مفتوح أمام الجميع.\n"


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "work_page", killed.work)


def add(store: Store, *pages: Page) -> None:
    with Adder(store, "add") as adder:
        for one in pages:
            adder.take(one)


def again(store: Store, monkeypatch: pytest.MonkeyPatch, code: str = "code-2") -> Tally:
    monkeypatch.setattr(module, "fingerprint", lambda: code)
    with Adder(store, "again") as adder:
        add_again(store, adder)
    return adder.tally


def test_a_page_comes_back_as_its_reader_gave_it(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(TEXT.encode("windows-1256"))
    (tmp_path / "b.html").write_text(f"<html><title>عنوان</title><p>{TEXT}</p></html>", encoding="utf-8")
    (tmp_path / "c.jsonl").write_text(
        '{"id": "x", "text": "نص\\r\\nقصير", "date": "2026-03-01", "url": "https://sada.example/x"}\n', encoding="utf-8"
    )
    answer = record(response(ARABIC.encode("windows-1256"), media="text/html; charset=windows-1256"))
    (tmp_path / "d.warc.gz").write_bytes(by_record([answer, record(TEXT.encode(), kind="conversion")]))
    given = [one for one in read_pages([str(tmp_path)]) if isinstance(one, Page)]
    assert [one.kind for one in given] == ["text", "html", "text", "html", "text"]
    given.append(replace(given[1], key="k", title="t", outlet="o", published="p", url="u", captured="2026-03-01T08:00:00Z", position=7))
    with store_at(tmp_path / "s.db") as store:
        add(store, *given)
        found = [page_of(kept, store.page(kept.page or "") or b"") for kept in store.captures()]
    assert sorted(found, key=repr) == sorted(given, key=repr)
    assert sorted(repr(one.raw) for one in found if isinstance(one, Page)) == sorted(repr(one.raw) for one in given)


def test_bytes_that_are_no_page_any_longer_are_told(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store:
        add(store, page(1))
        (kept,) = store.captures()
    assert isinstance(page_of(kept, b"\x00\x01\x02" * 50), Unreadable)


def test_other_code_reads_the_pages_again_and_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with store_at(tmp_path / "s.db") as store:
        add(store, *(page(number, f"نص {number}") for number in range(1, 5)))
        monkeypatch.setattr(module, "work_page", lambda of, **_: article(of, "قُرئ من جديد"))
        assert again(store, monkeypatch).outcomes == {"changed": 4}
        assert {one.body for one in store.articles()} == {"قُرئ من جديد"}
        assert (store.counts().versions, store.stale("code-2"), store.problems()) == (4, 0, [])
        assert again(store, monkeypatch).pages == 0


def test_pages_that_give_no_article_any_more_are_read_again_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with store_at(tmp_path / "s.db") as store:
        add(store, page(1, "أولا"), page(2, "ثانيا"))
        monkeypatch.setattr(module, "work_page", lambda of, **_: Unreadable(of.source, of.doc, "not Arabic", "no Arabic letters"))
        assert again(store, monkeypatch).dropped == {"not Arabic": 2}
        assert (store.stale("code-2"), store.counts().articles, store.problems()) == (0, 2, [])
        assert again(store, monkeypatch).pages == 0
        monkeypatch.setattr(module_again, "page_of", lambda kept, _: Unreadable(kept.source, kept.doc, "encoding", "no text"))
        assert again(store, monkeypatch, "code-3").dropped == {"encoding": 2}
        assert (store.stale("code-3"), store.counts().articles, store.problems()) == (0, 2, [])


def test_reading_again_is_no_sight(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Which version is current, and when each was seen, stays as it was."""
    pages = [page(1, text, captured=f"2026-03-0{day}T08:00:00Z") for text, day in (("أولا", 1), ("ثانيا", 3), ("أولا", 2))]
    with store_at(tmp_path / "s.db") as store:
        add(store, *pages)
        before = store.versions(article_id(pages[0].key))
        monkeypatch.setattr(module, "work_page", lambda of, **_: article(of, of.text + "!"))
        again(store, monkeypatch)
        after = store.versions(article_id(pages[0].key))
        assert [(one.current, one.first_seen, one.last_seen) for one in after] == [(one.current, one.first_seen, one.last_seen) for one in before]
        assert [one.first_seen[:10] for one in after] == ["2026-03-03", "2026-03-01"]
        assert store.problems() == []


def test_two_pages_of_one_version_part(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pages = [page(1, text, captured=f"2026-03-0{day}T08:00:00Z") for text, day in (("أ", 1), ("ب", 3))]
    with store_at(tmp_path / "s.db") as store:
        monkeypatch.setattr(module, "work_page", lambda of, **_: article(of, "واحد"))
        add(store, *pages)
        assert len(store.versions(article_id(pages[0].key))) == 1
        monkeypatch.setattr(module, "work_page", lambda of, **_: article(of, "واحد" if "أ" in of.text else "آخر"))
        again(store, monkeypatch)
        newest, oldest = store.versions(article_id(pages[0].key))
        assert (newest.first_seen, newest.last_seen) == (pages[1].captured, pages[1].captured)
        assert (oldest.first_seen, oldest.last_seen) == (pages[0].captured, pages[0].captured)


def test_it_can_be_stopped_and_gone_on_with(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with store_at(tmp_path / "s.db") as store:
        add(store, *(page(number, f"نص {number}") for number in range(1, 5)))
        monkeypatch.setattr(module, "fingerprint", lambda: "code-2")
        with Adder(store, "again") as adder:
            add_again(store, adder, stopping=lambda: True)
        assert (adder.tally.pages, store.runs()[0].state) == (1, "stopped")
        assert again(store, monkeypatch).pages == 3


def test_a_page_that_was_wanted_in_any_language_still_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    english = page_of_text("The road is open to everybody, the minister said on Sunday.\n" * 5, url="https://sada.example/1")
    with store_at(tmp_path / "s.db") as store:
        with Adder(store, "add", language="any") as adder:
            adder.take(english)
        assert again(store, monkeypatch).outcomes == {"same": 1}
        assert store.stale("code-2") == 0
