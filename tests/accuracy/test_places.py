from collections import Counter

import pytest

from naqlan.accuracy.places import NOWHERE, Interval, exact, gold_intervals, locate, overlap, predicted_intervals
from tests.accuracy.made import SAID, document


def test_each_occurrence_is_taken_once_and_the_last_again() -> None:
    taken: Counter[tuple[str, ...]] = Counter()
    words = ["ا", "ب", "ج", "ا", "ب"]
    assert [locate("أ، ب", words, taken) for _ in range(3)] == [(0, 2), (3, 5), (3, 5)]


def test_what_has_no_words_or_does_not_stand_there_is_nowhere() -> None:
    assert locate("…", ["ا"], Counter()) is None
    assert locate("ب", ["ا"], Counter()) is None


def test_gold_is_looked_for_on_its_own_line() -> None:
    its = document({"statements": [SAID, {**SAID, "line": 2}]}, {})
    assert gold_intervals(its) == [(6, 10), (13, 17)]


def test_predictions_are_looked_for_in_their_field() -> None:
    said = [SAID, SAID, {**SAID, "in": "title", "content": "عنوان"}, {**SAID, "in": "title"}, {**SAID, "content": "غيره"}]
    assert predicted_intervals(document({}, {"statements": said})) == [(6, 10), (13, 17), (0, 1), (6, 10), NOWHERE]


@pytest.mark.parametrize(("one", "other", "ratio"), [((0, 4), (0, 4), 1.0), ((0, 4), (2, 4), 0.5), ((0, 4), (3, 4), 0.0), ((0, 4), (4, 8), 0.0)])
def test_half_is_enough(one: Interval, other: Interval, ratio: float) -> None:
    assert overlap(one, other) == ratio


def test_ends_may_differ_by_three_words() -> None:
    assert exact((0, 10), (3, 7))
    assert not exact((0, 10), (0, 6))
