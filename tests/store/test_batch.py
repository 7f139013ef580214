from datetime import timedelta
from pathlib import Path

import pytest

from naqlan.errors import StoreError
from naqlan.record.identity import article_id
from naqlan.record.page import Unreadable
from tests.store.made import CODE, NOON, NOW, add, article, batch_of, page, rows_of, store_at


def test_adding_again_changes_nothing(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store:
        given = [(article(page(number)), page(number)) for number in range(3)]
        assert add(store, *given) == ["new"] * 3
        before = rows_of(store)
        assert add(store, *given) == ["same"] * 3
        assert rows_of(store) == before
        assert store.counts().articles == 3


def test_a_changed_page_is_a_new_version_of_its_article(tmp_path: Path) -> None:
    first, second = page(1, captured="2026-03-01T08:00:00Z"), page(1, "أُغلق الطريق.", captured="2026-03-02T08:00:00Z")
    with store_at(tmp_path / "s.db") as store:
        assert add(store, (article(first), first), (article(second, "أُغلق الطريق."), second)) == ["new", "changed"]
        newest, oldest = store.versions(article_id(first.key))
        assert (newest.current, oldest.current) == (True, False)
        assert (newest.first_seen, oldest.last_seen) == ("2026-03-02T08:00:00Z", "2026-03-01T08:00:00Z")
        assert store.article(newest.article) == article(second, "أُغلق الطريق.")
        assert store.record(oldest.number) == article(first)
        assert store.page(oldest.page or "") == first.raw


def test_the_version_seen_last_is_current_in_whatever_order_they_come(tmp_path: Path) -> None:
    early, late = page(1, captured="2026-03-01T08:00:00Z"), page(1, "أُغلق الطريق.", captured="2026-03-02T08:00:00Z")
    pairs = [(article(early), early), (article(late, "أُغلق الطريق."), late)]
    found = []
    for number, order in enumerate((pairs, pairs[::-1])):
        with store_at(tmp_path / f"{number}.db") as store:
            add(store, *order)
            found.append(rows_of(store, ("run", "number", "version")))
    assert found[0] == found[1]


def test_a_page_that_turns_back_is_current_again(tmp_path: Path) -> None:
    first, second = page(1), page(1, "أُغلق الطريق.")
    for day, (of, body, outcome) in enumerate([(first, "أ", "new"), (second, "ب", "changed"), (first, "أ", "same")]):
        with store_at(tmp_path / "s.db", NOON + timedelta(days=day)) as store:
            assert add(store, (article(of, body), of)) == [outcome]
    with store_at(tmp_path / "s.db") as store:
        assert [one.current for one in store.versions(article_id(first.key))] == [True, False]
        assert (store.article(article_id(first.key)) or article(second)).body == "أ"


def test_the_same_words_on_other_bytes_are_seen_again(tmp_path: Path) -> None:
    first, second = page(1, captured="2026-03-01T08:00:00Z"), page(1, "إعلان آخر", captured="2026-03-02T08:00:00Z")
    with store_at(tmp_path / "s.db") as store:
        assert add(store, (article(first), first), (article(second), second)) == ["new", "same"]
        (version,) = store.versions(article_id(first.key))
        assert (version.first_seen, version.last_seen) == (first.captured, second.captured)
        assert store.counts().pages == 2
        assert (store.article(version.article) or article(second)).meta.captured == first.captured, "the record is that of the first sight"


def test_an_earlier_sight_gives_the_record(tmp_path: Path) -> None:
    late, early = page(1, captured="2026-03-02T08:00:00Z"), page(1, captured="2026-03-01T08:00:00Z")
    with store_at(tmp_path / "s.db") as store:
        add(store, (article(late), late))
        add(store, (article(early), early))
        assert (store.article(article_id(late.key)) or article(late)).meta.captured == early.captured
        (capture,) = store.captures()
        assert (capture.captured, capture.first_seen, capture.last_seen) == (early.captured, early.captured, late.captured)


def test_other_code_that_reads_the_same_bytes_otherwise_leaves_nothing_behind(tmp_path: Path) -> None:
    of = page(1)
    with store_at(tmp_path / "s.db") as store:
        add(store, (article(of, "نص مقطوع"), of))
        add(store, (article(of, "نص كامل"), of), code="code-2")
        (version,) = store.versions(article_id(of.key))
        assert ((store.article(version.article) or article(of)).body, version.code) == ("نص كامل", "code-2")
        moved = article(page(1, key="https://sada.example/canonical"))
        add(store, (moved, of), code="code-3")
        assert [one.meta.key for one in store.articles()] == ["https://sada.example/canonical"]
        assert store.problems() == []


def test_a_record_without_its_page_never_replaces_one_with_it(tmp_path: Path) -> None:
    of = page(1)
    bare = article(of, outlet="المرصد")
    with store_at(tmp_path / "s.db") as store:
        add(store, (article(of), of))
        assert add(store, (bare, None)) == ["same"]
        assert store.article(article_id(of.key)) == article(of)
    with store_at(tmp_path / "t.db") as store:
        assert add(store, (bare, None), (article(of), None), (article(of), of)) == ["new", "same", "same"]
        assert [one.page is None for one in store.versions(article_id(of.key))] == [False]
        assert store.problems() == []


def test_sight_of_a_page_that_is_known(tmp_path: Path) -> None:
    of = page(1, captured="2026-03-01T08:00:00Z")
    with store_at(tmp_path / "s.db") as store:
        add(store, (article(of), of))
        known = store.is_worked(of, CODE)
        assert known
        with batch_of(store) as batch:
            batch.see(known, of.source, "2026-03-05T08:00:00Z")
            batch.see(known, of.source, None)
        (version,) = store.versions(article_id(of.key))
        assert (version.first_seen, version.last_seen) == (of.captured, "2026-03-05T08:00:00Z")
        assert store.runs()[0].same == 2


def test_a_drop_is_kept_until_its_source_gives_an_article(tmp_path: Path) -> None:
    of = page(1)
    with store_at(tmp_path / "s.db") as store:
        with batch_of(store) as batch:
            batch.drop(Unreadable(of.source, of.doc, "damaged", "cut off"))
            batch.drop(Unreadable("other", "o", "empty", "nothing"))
        assert [(one.source, one.reason) for one in store.drops()] == [(of.source, "damaged"), ("other", "empty")]
        add(store, (article(of), of))
        assert [one.source for one in store.drops()] == ["other"]
        with batch_of(store) as batch:
            batch.add(article(of), of, code=CODE)
            batch.drop(Unreadable(of.source, of.doc, "damaged", "cut off again"))
        assert [one.detail for one in store.drops()] == ["cut off again", "nothing"]


def test_what_is_nobodys_fault_is_only_counted(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store:
        for _ in range(2):
            with batch_of(store) as batch:
                for number in range(3):
                    batch.drop(Unreadable(f"w:{number}", "w", "not Arabic", ""))
        assert list(store.drops()) == []
        assert [one.dropped for one in store.runs()] == [{"not Arabic": 3}] * 2
        for reason in ("unreachable", "not Arabic"):
            with batch_of(store) as batch:
                batch.drop(Unreadable("https://sada.example/1", "1", reason, ""))
        assert list(store.drops()) == []


def test_the_bytes_of_a_page_that_failed_can_be_kept(tmp_path: Path) -> None:
    of = page(1)
    with store_at(tmp_path / "s.db") as store:
        with batch_of(store) as batch:
            batch.drop(Unreadable(of.source, of.doc, "failed", "ZeroDivisionError"), of, code=CODE)
        (capture,) = store.captures()
        assert store.page(capture.page or "") == of.raw
        assert store.is_worked(of, CODE) is None
        add(store, (article(of), of), code="code-2")
        assert store.is_worked(of, "code-2")
        assert (list(store.drops()), store.problems()) == ([], [])
        with batch_of(store) as batch:
            batch.drop(Unreadable(of.source, of.doc, "failed", "ZeroDivisionError"), of, code="code-3")
        assert store.counts().articles == 1, "what was read before stays"


def test_a_batch_that_fails_leaves_nothing(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store:
        before = rows_of(store)
        with pytest.raises(StoreError, match="FOREIGN KEY"), store.batch(99) as batch:  # there is no such run
            batch.add(article(page(1)), page(1), code=CODE)
        assert rows_of(store) == before


def test_text_that_no_database_takes(tmp_path: Path) -> None:
    of = page(1, source="news/\udcff.html", title="عنوان\x00")
    with store_at(tmp_path / "s.db") as store:
        add(store, (article(of, "سطر\x00"), of))
        (capture,) = store.captures()
        assert (capture.source, capture.title, capture.first_seen) == ("news/\ufffd.html", "عنوان\ufffd", NOW)
        assert (store.article(article_id(of.key)) or article(of)).body == "سطر\x00"


def test_keys_that_differ_in_what_no_database_takes_are_two_articles(tmp_path: Path) -> None:
    first, second = page(1, key="a\x00", url=None), page(2, key="a\ufffd", url=None)
    with store_at(tmp_path / "s.db") as store:
        assert add(store, (article(first), first), (article(second), second)) == ["new", "new"]
        assert store.problems() == []
