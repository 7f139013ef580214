from dataclasses import replace
from pathlib import Path

import pytest

from naqlan.errors import InputError
from naqlan.pipeline.versions import addresses, edits_between, item_at, versions_named
from naqlan.record.identity import article_id
from naqlan.store.stored import Given
from tests.pipeline.judged import example
from tests.store.made import add, article, page, store_at

EARLY, LATE = "2026-03-01T08:00:00Z", "2026-03-02T08:00:00Z"
GIVEN = Given(None, "news/1.html", None, None, EARLY, EARLY)


def test_versions_are_in_order_with_what_was_changed(tmp_path: Path) -> None:
    old, new = page(1, captured=EARLY), page(1, "أُغلق الطريق.", captured=LATE)
    with store_at(tmp_path / "s.db") as store:
        add(store, (article(new, "أُغلق الطريق."), new), (article(old, "فُتح الطريق."), old))
        for name in (old.key, old.doc, article_id(old.key), article_id(old.key)[:9]):
            ((first, second),) = versions_named(store, name)
            assert [one.version.first_seen for one in (first, second)] == [EARLY, LATE]
            assert (first.version.current, second.version.current) == (False, True)
            assert (first.edits, first.claimed, addresses(first.given)) == ((), None, (old.url,))
            assert [(edit.kind, edit.of) for edit in second.edits] in ([("changed", "paragraph")], [("added", "paragraph"), ("removed", "paragraph")])


def test_what_a_page_claims_stands_apart_from_what_was_given(tmp_path: Path) -> None:
    given = page(1, url="https://mirror.example/1", key="https://sada.example/1")
    made = article(given)
    made = replace(made, meta=replace(made.meta, url="https://sada.example/1"))
    bare = page(2, url=None, key="https://other.example/2")
    with store_at(tmp_path / "s.db") as store:
        add(store, (made, given), (replace(article(bare), meta=replace(article(bare).meta, url="https://other.example/2")), bare))
        for name in ("https://mirror.example/1", "https://sada.example/1"):
            ((one,),) = versions_named(store, name)
            assert (addresses(one.given), one.claimed) == (("https://mirror.example/1",), "https://sada.example/1")
        ((one,),) = versions_named(store, "https://other.example/2")
        assert (addresses(one.given), one.claimed) == ((), "https://other.example/2")


def test_a_source_that_is_an_address_is_one() -> None:
    assert addresses((GIVEN,)) == ()
    assert addresses((GIVEN, replace(GIVEN, url="https://a.example"), replace(GIVEN, source="https://b.example"))) == (
        "https://a.example",
        "https://b.example",
    )


def test_one_address_may_have_given_several_articles(tmp_path: Path) -> None:
    pages = [page(number, url="https://live.example/now", captured=EARLY) for number in (1, 2)]
    with store_at(tmp_path / "s.db") as store:
        add(store, *((article(one), one) for one in pages))
        assert len(versions_named(store, "https://live.example/now")) == 2


def test_none_is_told(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store, pytest.raises(InputError, match="no such page; give its address"):
        versions_named(store, "https://sada.example/none")


def test_a_statement_that_was_changed_is_not_shown_without_its_speaker(tmp_path: Path) -> None:
    record = example(3)
    with store_at(tmp_path / "s.db") as store:
        add(store, (record, None))
        other = replace(record, statements=record.statements[1:], meta=replace(record.meta, published="2022-03-14"))
        add(store, (other, None))
        (_, second), = versions_named(store, record.meta.key)  # fmt: skip
    removed = next(edit for edit in second.edits if edit.of == "statement")
    assert removed.kind == "removed"
    assert item_at(record, removed, removed.before_span) == record.statements[0]
    assert item_at(record, next(edit for edit in second.edits if edit.of == "metadata"), None) is None


def test_any_two_records_are_compared() -> None:
    one, other = article(page(1)), article(page(1), "أُغلق الطريق.")
    assert edits_between(one, other)
    assert edits_between(one, one) == ()
    assert edits_between(None, other) == ()
