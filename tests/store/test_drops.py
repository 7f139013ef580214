from pathlib import Path

import pytest

from naqlan.record.page import Unreadable
from naqlan.store import drops
from tests.store.made import batch_of, store_at


def test_all_are_listed_by_name_a_few_at_a_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drops, "AT_ONCE", 2)
    items = [Unreadable(f"s{number}", f"d{number}", "damaged", f"why {number}") for number in range(5)]
    with store_at(tmp_path / "s.db") as store:
        with batch_of(store) as batch:
            for item in reversed(items):
                batch.drop(item)
        assert list(store.drops()) == items
