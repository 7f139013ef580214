from naqlan.record.difference import DIFFERENCE_KINDS, DIFFERENCE_OF


def test_the_ladder_begins_with_what_weighs_least() -> None:
    assert DIFFERENCE_KINDS[0] == "slip"
    assert DIFFERENCE_KINDS[-1] == "contradiction"
    assert "figure" in DIFFERENCE_OF
