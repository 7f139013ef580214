"""Are months and cells kept, and those without articles taken out?"""

from collections import Counter
from pathlib import Path

from naqlan.store import people_meant as kept
from tests.store.made import store_at


def test_months_without_articles_are_taken_out(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store, store.writing() as connection:
        kept.count_months(connection, Counter({("l", "2026-03", "f"): 2}))
        kept.count_months(connection, Counter({("l", "2026-03", "f"): -1}))
        assert kept.months_of(connection, ["l"]) == [("l", "2026-03", "f", 1)]
        kept.count_months(connection, Counter({("l", "2026-03", "f"): -1}))
        assert kept.months_of(connection, ["l"]) == []


def test_only_the_months_asked_for_are_given(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store, store.writing() as connection:
        kept.count_months(connection, Counter({("l", "2026-03", "f"): 2, ("l", "2026-05", "g"): 1, ("k", "2026-03", "h"): 1}))
        assert kept.months_of(connection, ["l"], ["2026-05", "2026-06"]) == [("l", "2026-05", "g", 1)]
        assert len(kept.months_of(connection, ["l"])) == 2
