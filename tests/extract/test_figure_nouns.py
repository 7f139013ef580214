"""What is counted, and what is a name with a number in it?"""

import pytest

from naqlan.dates.scan import cut
from naqlan.extract.figure_nouns import counted, counted_before, number_name
from naqlan.extract.figure_numbers import NUMBER_WORDS, Number, number_at


def number_in(text: str) -> Number:
    pieces = cut(text).pieces
    found = number_at(pieces, next(place for place, piece in enumerate(pieces) if NUMBER_WORDS[piece] is not None))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("text", "unit", "money"),
    [
        ("شارك 30 فريقا", "فريقا", False),
        ("كلف 30 مليون دولار أميركي", "دولار أميركي", True),
        ("حضر 12 طبيبا وممرضا", "طبيبا وممرضا", False),
        ("حضر 3 من أعضائه", "أعضائه", False),
        ("عرض (50) وظيفة", "وظيفة", False),
    ],
)
def test_the_noun_behind_a_number(text: str, unit: str, money: object) -> None:
    found = counted(cut(text), number_in(text), "")
    assert found is not None
    assert (found.unit, found.money) == (unit, money)


@pytest.mark.parametrize("text", ["استمر 20 دقيقة", "يبعد 40 كيلومترا", "قال 20 إن", "وصل 20 يحملون الزهور", "للتنافسية 2013 يعكس"])
def test_nothing_that_counts(text: str) -> None:
    assert counted(cut(text), number_in(text), "") is None


def test_what_was_counted_before_is_implied() -> None:
    found = counted(cut("و5 مليارات أخرى"), number_in("و5 مليارات أخرى"), "دولار")
    assert found is not None
    assert (found.unit, found.rule) == ("دولار", "implied currency")
    found = counted(cut("أصيب 3 منهم"), number_in("أصيب 3 منهم"), "", "سائحا")
    assert found is not None
    assert (found.unit, found.rule) == ("سائحا", "implied unit")


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("الدول الـ27", "الدول"),
        ("الدول الست", "الدول"),
        ("الدول الصناعية السبع", "الدول"),
        ("مهندسين اثنين", "مهندسين"),
        ("والدول الخمس", "الدول"),
        ("أبنائها الثلاثة", "أبنائها"),
    ],
)
def test_the_noun_before_a_number(text: str, unit: str) -> None:
    found = counted_before(cut(text), number_in(text))
    assert found is not None
    assert found.unit == unit


@pytest.mark.parametrize("text", ["الساعات الـ48", "قالت 27", "رجل ثلاثة"])
def test_no_noun_before(text: str) -> None:
    assert counted_before(cut(text), number_in(text)) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قناة 24", True),
        ("والقرار 1701", True),
        ("فاز 3-1", True),
        ("في 10:30", True),
        ("بنسبة 12%", True),
        ("بنسبة 12 في المئة", True),
        ("طائرة F 16", True),
        ("وصل 007", True),
        ("شارك 30 فريقا", False),
        ("حضر (50) فريقا", False),
    ],
)
def test_names_scores_clocks_and_shares(text: str, name: object) -> None:
    assert number_name(cut(text), number_in(text)) is name
