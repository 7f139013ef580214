from typing import Any

from naqlan.accuracy.people import score_people
from tests.accuracy.made import PERSON, document, tallies


def _scored(*people: dict[str, Any]) -> dict[str, float]:
    found = tallies()
    score_people(document({"people": [PERSON]}, {"people": list(people)}), found)
    return {name: found[name].figure().f1 for name in ("people", "surfaces", "role")}


def test_the_same_human() -> None:
    assert _scored(PERSON) == {"people": 1.0, "surfaces": 1.0, "role": 1.0}


def test_any_spelling_finds_the_human() -> None:
    found = _scored({**PERSON, "surfaces": ["الفهد"], "name": "الفهد", "role": None})
    assert found == {"people": 1.0, "surfaces": 0.6667, "role": 0.0}


def test_a_human_split_in_two_counts_once() -> None:
    found = _scored({**PERSON, "surfaces": ["الفهد"], "name": "الفهد"}, {**PERSON, "surfaces": ["سالم الفهد"], "name": "سالم"})
    assert found["people"] == 0.6667


def test_nobody() -> None:
    assert _scored() == {"people": 0.0, "surfaces": 0.0, "role": 0.0}
