from pathlib import Path

from naqlan.record.page import Unreadable
from naqlan.store.stored import Counts
from tests.store.made import add, article, batch_of, page, store_at


def test_an_empty_store(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store:
        assert store.counts() == Counts(0, 0, 0, 0, 0, 0, 0, 0, None, {})


def test_everything_is_counted(tmp_path: Path) -> None:
    first, second = page(1), page(2, "نص آخر.")
    changed = page(1, "أُغلق الطريق.", captured="2026-03-05T08:00:00Z")
    with store_at(tmp_path / "s.db") as store:
        add(store, (article(first, published="2026-02"), first), (article(second, published=None), second))
        add(store, (article(changed, "أُغلق الطريق.", published="2026-03-05"), changed))
        with batch_of(store) as batch:
            for source, reason in (("a", "empty"), ("b", "damaged"), ("c", "damaged")):
                batch.drop(Unreadable(source, source, reason, ""))  # type: ignore[arg-type]
        found = store.counts()
        assert (found.articles, found.versions, found.captures, found.pages, found.undated) == (2, 3, 3, 3, 1)
        assert found.bytes == sum(len(one.content) for one in (first, second, changed))
        assert found.packed > 0
        assert found.records > 0
        assert found.days == ("2026-03-05", "2026-03-05"), "a version that is no longer current is not asked"
        assert list(found.drops.items()) == [("damaged", 2), ("empty", 1)]
