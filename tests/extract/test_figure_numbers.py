"""How large is a number as written?"""

import pytest

from naqlan.dates.scan import cut
from naqlan.extract.figure_numbers import number_at, read_number_word


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("7", 7),
        ("٧", 7),
        ("1,250", 1250),
        ("1.051 تريليون", 1_051_000_000_000),
        ("ثلاثة عشر", 13),
        ("أحد عشر", 11),
        ("واحد وعشرون", 21),
        ("مئة وخمسة وعشرون", 125),
        ("ثلاثمئة", 300),
        ("ألفان وخمسمئة", 2500),
        ("خمسة وعشرون ألفا وثلاثمئة", 25300),
        ("نصف مليون", 500_000),
        ("مليون ونصف", 1_500_000),
        ("ثلاثة ملايين و200 ألف", 3_200_000),
        ("7ر6 مليون", 6_700_000),
    ],
)
def test_value(text: str, value: float) -> None:
    pieces = cut(text).pieces
    found = number_at(pieces, 0)
    assert found is not None
    assert (found.value, found.last, found.vague) == (value, len(pieces), "")


@pytest.mark.parametrize(("text", "vague"), [("عشرات", "dozens"), ("مئات", "hundreds"), ("آلاف", "thousands"), ("عشرات الآلاف", "thousands")])
def test_vague_numbers_have_a_bound_and_no_value(text: str, vague: str) -> None:
    found = number_at(cut(text).pieces, 0)
    assert found is not None
    assert (found.value, found.vague) == (None, vague)


@pytest.mark.parametrize(("text", "last"), [("5 و7", 1), ("ثلاثة خمسة", 1), ("20\n30", 1), ("مئة 5", 1), ("ألف مليون طن", 3)])
def test_where_a_number_ends(text: str, last: int) -> None:
    found = number_at(cut(text).pieces, 0)
    assert found is not None
    assert found.last == last


def test_a_fraction_alone_or_one_of_many_is_no_number() -> None:
    assert number_at(cut("نصف المباراة").pieces, 0) is None
    assert number_at(cut("أحد اللاعبين").pieces, 0) is None


@pytest.mark.parametrize(
    ("piece", "kind", "value", "lead"),
    [("والثلاثة", "c", 3, 1), ("للآلاف", "p", 1000, 0), ("بمئة", "c", 100, 1), ("ألفين", "t", 2000, 0), ("الـ", "#", 0, 0)],
)
def test_a_piece_with_its_proclitics(piece: str, kind: str, value: int, lead: int) -> None:
    found = read_number_word(piece)
    assert found is not None
    assert (found.kind, found.value, found.lead) == (kind, value, lead)


@pytest.mark.parametrize("piece", ["كمية", "الوزير", "آل", "1" * 16])
def test_words_that_are_no_numbers(piece: str) -> None:
    assert read_number_word(piece) is None
