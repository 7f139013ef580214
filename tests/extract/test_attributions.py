"""Is an attribution a link of the chain of its sentence, or a statement of its clause?"""

import pytest

from .test_speakers import chains, speakers

WHO = "وزير النقل زركوف مندرينا"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("القطار جاهز للعمل، وفقا لوكالة الأناضول.", [["الأناضول"]]),
        ("ووفقا لوكالة الأناضول، فإن القطار جاهز للعمل.", [["الأناضول"]]),
        ("وبحسب مسؤول في الوزارة فإن القطار جاهز للعمل.", [["مسؤول في الوزارة"]]),
    ],
)
def test_a_clause_with_nobody_else_is_the_cited_ones(text: str, expected: list[list[str]]) -> None:
    assert speakers(text) == expected


def test_beside_a_saying_it_is_a_link() -> None:
    text = f"قال {WHO} إن القطار جاهز، وفقا لوكالة الأناضول."
    assert (speakers(text), chains(text)) == ([["زركوف مندرينا"]], [[["الأناضول"]]])


def test_a_law_is_nobody() -> None:
    assert speakers("يعمل القطار وفقا للقانون الجديد.") == []
