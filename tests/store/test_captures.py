from dataclasses import replace
from pathlib import Path

import pytest

from naqlan.record.identity import article_id
from naqlan.store import captures
from naqlan.store.captures import articles_fetched_from, given_with
from tests.store.made import CODE, add, article, page, store_at


def test_a_page_is_known_with_all_that_was_given_with_it(tmp_path: Path) -> None:
    of = page(1, captured="2026-03-02T08:00:00Z")
    with store_at(tmp_path / "s.db") as store:
        assert store.is_worked(of, CODE) is None
        add(store, (article(of), of))
        assert store.is_worked(of, CODE)
        assert store.is_worked(replace(of, source="elsewhere", captured="2026-03-03T08:00:00Z"), CODE)
        assert store.is_worked(replace(of, captured=None), CODE)
        for other in (replace(of, raw=b"other"), replace(of, title="other"), replace(of, captured="2026-03-01T08:00:00Z")):
            assert store.is_worked(other, CODE) is None
        assert store.is_worked(of, "code-2") is None


def test_what_was_given_comes_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(captures, "AT_ONCE", 2)
    given = [page(number, charset="windows-1256", title=f"t{number}", captured="2026-03-02T08:00:00Z", position=number) for number in range(5)]
    with store_at(tmp_path / "s.db") as store:
        add(store, *((article(one), one) for one in given), (article(page(9)), None))
        found = {one.doc: one for one in store.captures()}
        assert set(found) == {f"d{number}" for number in range(5)}, "a record without its page is no page"
        for one in given:
            kept = found[one.doc]
            for name in ("key", "source", "kind", "charset", "title", "outlet", "published", "url", "captured", "position"):
                assert getattr(kept, name) == getattr(one, name)
            assert store.page(kept.page or "") == one.raw


def test_what_this_code_worked_is_left_out(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store:
        add(store, (article(page(1)), page(1)))
        add(store, (article(page(2)), page(2)), code="code-2")
        assert [one.doc for one in store.captures(but="code-2")] == ["d1"]


def test_where_versions_come_from(tmp_path: Path) -> None:
    first = page(1, captured="2026-03-02T08:00:00Z")
    other = replace(first, source="elsewhere.html", url="https://mirror.example/1", captured="2026-03-01T08:00:00Z")
    with store_at(tmp_path / "s.db") as store:
        add(store, (article(first), first), (article(other), other))
        with store.reading() as connection:
            (given,) = given_with(connection, [1, 2]).values()
            assert [(one.url, one.captured) for one in given] == [("https://mirror.example/1", other.captured), (first.url, first.captured)]
            assert articles_fetched_from(connection, "https://mirror.example/1") == [article_id(first.key)]
            assert articles_fetched_from(connection, "https://none.example") == []
