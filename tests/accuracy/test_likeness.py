import pytest

from naqlan.accuracy.likeness import same_name, same_person, words


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("صحيفة المرسال", "المرسال", True),
        ("وكالة «واتل»", "واتل", True),
        ("مسؤول", "مسؤول تايلندي", False),
        ("مسؤول نارفي", "مسؤول تلماري", False),
        ("وزارة الدفاع", "الدفاع", True),
        ("صحيفة", "الصحيفة", True),
        ("", "", False),
    ],
)
def test_names_of_sources(one: str, other: str, *, same: bool) -> None:
    assert same_name(one, other) is same
    assert same_name(other, one) is same


@pytest.mark.parametrize(
    ("own", "its", "same"),
    [
        (["غولدمار"], ["أوغست غولدمار"], True),
        (["أوغست غولدمار", "غولدمار"], ["غولدمار"], True),
        (["أوغست غولدمار"], ["منذر غولدمار"], False),
        (["هيغن"], ["هيجن"], False),
    ],
)
def test_humans(own: list[str], its: list[str], *, same: bool) -> None:
    assert same_person(own, its) is same


def test_words_are_folded() -> None:
    assert words("#أوغست_غولدمار، قالَ 12%") == ["اوغست", "غولدمار", "قال", "12%"]
    assert words(None) == []
