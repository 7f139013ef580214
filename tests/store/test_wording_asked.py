from pathlib import Path

from naqlan.store.wording import Counts, add_to_counts
from naqlan.store.wording_asked import Asked, articles_with, counted
from tests.store.made import store_at


def test_sums_are_added_up_over_what_is_not_asked_apart(tmp_path: Path) -> None:
    rows = {
        ("toll", month, "رسم", outlet, "own"): uses
        for (month, outlet), uses in {("", "صدى"): 3, ("", "برق"): 2, ("2031-03", "صدى"): 1, ("2031-04", "صدى"): 2, ("2031-04", "برق"): 2}.items()
    }
    with store_at(tmp_path / "s.db") as store, store.writing() as connection:
        add_to_counts(connection, Counts(rows), Counts(dict.fromkeys(rows, 1)))
        assert [one.uses for one in counted(connection, Asked())] == [5]
        assert [(one.outlet, one.uses) for one in counted(connection, Asked(by_outlet=True))] == [("برق", 2), ("صدى", 3)]
        assert [(one.month, one.uses) for one in counted(connection, Asked(by_month=True))] == [("2031-03", 1), ("2031-04", 4)]
        assert [one.uses for one in counted(connection, Asked(since="2031-04", outlet="صدى"))] == [2]
        assert counted(connection, Asked(["bridge"])) == []
        assert articles_with(connection, "toll", "رسم") == []
