from naqlan.answers.sources import KEYS, cites_row
from naqlan.pipeline.source_counts import Cites


def test_a_share_is_rounded_and_what_was_not_asked_is_null() -> None:
    row = cites_row(Cites(None, None, "anonymous", 3, 1, 2, 2 / 3))
    assert tuple(row) == KEYS
    assert (row["citing"], row["cited"], row["citations"], row["share"]) == (None, None, 3, 0.6667)
    assert cites_row(Cites("صدى", "واتل", "agency", 3))["share"] is None
