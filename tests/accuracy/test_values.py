from typing import Any

import pytest

from naqlan.accuracy.values import score_values
from tests.accuracy.made import document, tallies

COUNT: dict[str, Any] = {"text": "أكثر من 12 جنديا", "value": 12, "bound": "more than"}


@pytest.mark.parametrize(
    ("changes", "f1"),
    [({}, 1.0), ({"text": "12 جنديا"}, 1.0), ({"value": 13}, 0.0), ({"bound": "about"}, 0.0), ({"text": "غيره"}, 0.0), ({"text": ""}, 0.0)],
)
def test_the_right_value_on_half_of_the_words(changes: dict[str, Any], f1: float) -> None:
    found = tallies()
    score_values(document({"figures": [COUNT]}, {"figures": [{**COUNT, **changes}]}), found)
    assert found["figures"].figure().f1 == f1


def test_an_expression_must_stand_in_the_page() -> None:
    found = tallies()
    score_values(document({}, {"times": [{"text": "أمام الجميع", "value": None}, {"text": "أمس", "value": None}]}), found)
    assert (found["grounded"].right, found["grounded"].predicted) == (1, 2)
