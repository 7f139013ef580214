"""What is an expression resolved against?"""

from naqlan.dates.anchor import anchor
from naqlan.dates.context import Context, interval_of, symbols_of
from naqlan.dates.find import expressions
from naqlan.dates.scan import cut

from .reading import FRIDAY


def test_a_weekday_whose_clause_tells_nothing() -> None:
    whole = cut("مباراة القمة الأحد")
    assert Context(anchor(FRIDAY), whole).side_of_weekday(7) == -1
    assert Context(anchor(FRIDAY), whole, hint=1).side_of_weekday(7) == 1
    assert Context(anchor(FRIDAY), whole, ahead=frozenset({7})).side_of_weekday(7) == 1
    assert Context(anchor(FRIDAY), whole, ahead=frozenset({6})).side_of_weekday(7) == -1


def test_the_clause_is_the_one_of_the_expression() -> None:
    text = "قال الوزير إن الوفد وصل الأحد. وسيعود الوفد الثلاثاء"
    context = Context(anchor(FRIDAY), cut(text))
    assert [context.clause(spots) for _, spots in expressions(text)] == [-1, 1]


def test_symbols() -> None:
    assert [symbols_of(spots) for _, spots in expressions("مساء أمس الخميس")] == ["PRW"]


def test_interval() -> None:
    assert interval_of(["2024-03-05", "2024-03-07"]) == "2024-03-05/2024-03-07"
    assert interval_of(["2024-03-05", "2024-03-05"]) == "2024-03-05"
    assert interval_of(["2024-03-07", "2024-03-05"]) is None
    assert interval_of([None, "2024-03-05"]) is None
    assert interval_of([]) is None
