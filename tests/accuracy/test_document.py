import pytest

from tests.accuracy.made import PERSON, document

OTHER = {**PERSON, "id": "p9", "name": "عمر الصافي", "surfaces": ["عمر الصافي"]}


@pytest.mark.parametrize(
    ("gold", "ours", "same"),
    [
        ("p1", "p7", True),
        ("p1", "الفهد", True),
        ("p1", "p9", False),
        ("وزارة الدفاع", "الدفاع", True),
        ("وزارة الدفاع", "p7", False),
        ("", "p7", False),
    ],
)
def test_ids_and_names_are_compared_across_the_two_sides(gold: str, ours: str, *, same: bool) -> None:
    its = document({"people": [PERSON]}, {"people": [{**PERSON, "id": "p7"}, OTHER]})
    assert its.same(gold, ours) is same


def test_lists_agree_where_each_pairs_off_once() -> None:
    its = document({}, {})
    assert its.agree([], [])
    assert its.agree(["واتل", "سراج"], ["سراج", "واتل"])
    assert not its.agree(["واتل"], ["واتل", "واتل"])


def test_an_error_names_its_document() -> None:
    its = document({}, {})
    its.wrong("missed")
    assert its.errors == ["d: missed"]
