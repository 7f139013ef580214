from typing import Any

import pytest

from naqlan.accuracy.statements import score_statements
from tests.accuracy.made import PERSON, SAID, document, tallies


def _scored(**changes: Any) -> dict[str, float]:
    its = document({"people": [PERSON], "statements": [SAID]}, {"people": [PERSON], "statements": [{**SAID, **changes}]})
    found = tallies()
    score_statements(its, found)
    return {name: tally.figure().f1 for name, tally in found.items() if tally.gold or tally.predicted}


def test_the_same_is_right_in_all() -> None:
    assert set(_scored().values()) == {1.0}


@pytest.mark.parametrize(
    ("changes", "figure"),
    [
        ({"act": "deny"}, "act"), ({"via": "post"}, "via"), ({"speaker_kind": "office"}, "speaker kind"), ({"addressees": ["عمر"]}, "addressees"),
        ({"chain": [["أكسيوس"]]}, "chain exact"), ({"speakers": []}, "speaker"),
    ],
)  # fmt: skip
def test_a_wrong_field_costs_its_own_figure_and_is_no_danger(changes: dict[str, Any], figure: str) -> None:
    found = _scored(**changes)
    assert found[figure] == 0.0
    assert found["safe"] == 1.0


@pytest.mark.parametrize("changes", [{"speakers": ["عمر"]}, {"polarity": "negated"}, {"form": "direct"}])
def test_a_dangerous_error(changes: dict[str, Any]) -> None:
    assert _scored(**changes)["safe"] == 0.0


def test_an_affirmed_polarity_may_be_left_out() -> None:
    its = document({"statements": [SAID]}, {"statements": [{key: value for key, value in SAID.items() if key != "polarity"}]})
    found = tallies()
    score_statements(its, found)
    assert found["polarity"].figure().f1 == 1.0


def test_a_content_that_stands_nowhere_is_not_grounded() -> None:
    found = _scored(content="كلام لم يرد")
    assert (found["grounded"], found["statements"]) == (0.0, 0.0)


def test_a_spelling_of_the_same_person_is_the_same_speaker() -> None:
    assert _scored(speakers=["الفهد"])["speaker"] == 1.0
