from dataclasses import replace
from pathlib import Path

from naqlan.record.page import Unreadable
from naqlan.record.visit import Visit
from tests.store.made import batch_of, store_at

PAGE = Visit("https://sada.example/1", "page", "2026-03-04T12:00:00Z", due="2026-03-04T12:10:00Z")


def test_what_is_known_of_an_address_is_kept_and_replaced(tmp_path: Path) -> None:
    full = Visit(
        "https://sada.example/2", "list", "2026-03-01T00:00:00Z", "https://sada.example/opml", "2026-03-01", None, "2026-03-04T12:00:00Z",
        "https://sada.example/final", '"a"', "Wed, 04 Mar 2026 12:00:00 GMT", 3, "unreachable",
    )  # fmt: skip
    with store_at(tmp_path / "s.db") as store:
        with batch_of(store) as batch:
            batch.visit(PAGE)
            batch.visit(full)
        assert store.visits([PAGE.url, full.url, "https://nobody.example/"]) == {PAGE.url: PAGE, full.url: full}
        changed = replace(PAGE, due=None, etag='"b"')
        with batch_of(store) as batch:
            batch.visit(changed)
        assert store.visits([PAGE.url]) == {PAGE.url: changed}


def test_many_addresses_are_asked_for_at_once(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store:
        urls = [f"https://sada.example/{number}" for number in range(1200)]
        with batch_of(store) as batch:
            for url in urls:
                batch.visit(replace(PAGE, url=url))
        assert set(store.visits([*urls, *urls])) == set(urls)
        assert store.visits([]) == {}


def test_what_is_due_longest_comes_first(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store:
        with batch_of(store) as batch:
            for number, due in enumerate(("2026-03-04T12:03:00Z", None, "2026-03-04T12:01:00Z", "2026-03-04T12:09:00Z")):
                batch.visit(replace(PAGE, url=f"https://sada.example/{number}", due=due))
        assert [one.url[-1] for one in store.due("2026-03-04T12:05:00Z", 10)] == ["2", "0"]
        assert [one.url[-1] for one in store.due("2026-03-04T12:05:00Z", 1)] == ["2"]


def test_a_source_that_is_well_again_is_no_drop(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store:
        with batch_of(store) as batch:
            batch.drop(Unreadable("https://sada.example/rss", "rss", "unreachable", "x"))
        assert len(list(store.drops())) == 1
        with batch_of(store) as batch:
            batch.settle("https://sada.example/rss")
        assert list(store.drops()) == []
