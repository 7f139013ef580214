from pathlib import Path

from naqlan.pipeline.differences import differences_between
from tests.pipeline.test_chosen import told
from tests.store.made import store_at


def test_what_differs_is_found_between_those_named(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store:
        told(store)
        (one,) = differences_between(store, [f"https://example.com/{number}" for number in (1, 2)])
        assert (one.kind, one.first.value, one.second.value) == ("contradiction", "30 شخصا", "7 أشخاص")
        assert differences_between(store, [f"https://example.com/{number}" for number in (1, 3)]) == ()
