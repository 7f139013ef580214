from naqlan.record.coverage import CLAIMS


def test_a_title_may_claim_four_things() -> None:
    assert CLAIMS == ("speaker", "polarity", "figure", "certainty")
