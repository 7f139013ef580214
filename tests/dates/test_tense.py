"""Does the clause around an expression look back or ahead?"""

import pytest

from naqlan.dates.find import expressions
from naqlan.dates.scan import cut
from naqlan.dates.tense import tense


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("زار الوفد المصنع الخميس", -1),
        ("سيزور الوفد المصنع الخميس", 1),
        ("سأزور المصنع الخميس", 1),
        ("من المقرر أن يزور الوفد المصنع الخميس", 1),
        ("كان سيزور المصنع الخميس", -1),
        ("قال الوزير إن الوفد سيزور المصنع الخميس", 1),
        ("يزور الوفد المصنع الخميس", 1),
        ("سيزور الوفد المصنع. المعرض الخميس", 0),
        ("الخميس ستفتح الأسواق", 1),
        ("الخميس. ستفتح الأسواق", 0),
        ("سيارة الوفد الخميس", 0),
        ("معرض الكتاب الخميس", 0),
    ],
)
def test_side(text: str, side: int) -> None:
    spots = next(expressions(text))[1]
    assert tense(cut(text), spots[0].piece, spots[-1].piece + 1) == side


def test_a_verb_too_far_away_tells_nothing() -> None:
    text = "سيزور " + "الوفد " * 40 + "الخميس"
    spots = next(expressions(text))[1]
    assert tense(cut(text), spots[0].piece, spots[-1].piece + 1) == 0
