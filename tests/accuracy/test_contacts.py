from typing import Any

import pytest

from naqlan.accuracy.contacts import score_contacts
from naqlan.accuracy.tally import Tally
from tests.accuracy.made import CALL, PERSON, document, tallies


def _scored(**changes: Any) -> dict[str, Tally]:
    its = document({"people": [PERSON], "contacts": [CALL]}, {"people": [PERSON], "contacts": [{**CALL, **changes}]})
    found = tallies()
    score_contacts(its, found)
    return found


def test_the_same_contact() -> None:
    found = _scored()
    assert found["contacts"].figure().f1 == found["contact when"].figure().f1 == 1.0
    assert found["place"].gold == 0


@pytest.mark.parametrize("changes", [{"kind": "visit"}, {"status": "denied"}, {"parties": ["p1", "سعيد"]}, {"parties": ["p1"]}])
def test_another_kind_status_or_party_is_another_contact(changes: dict[str, Any]) -> None:
    assert _scored(**changes)["contacts"].figure().f1 == 0.0


def test_details_are_counted_on_matched_contacts() -> None:
    found = _scored(when=None, place="القصر", through=["قطر"], chain=[["واتل"]])
    assert found["contacts"].figure().f1 == 1.0
    assert found["contact when"].figure().f1 == found["place"].figure().f1 == 0.0
    assert found["through"].predicted == found["contact chain"].predicted == 1
