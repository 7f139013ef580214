"""Which title does a name carry, and how is a title of two written for one?"""

import pytest

from naqlan.extract.people_titles import shared_title, titles_of, written

from .reading import peopled, phrased, verbatim
from .test_speakers import read


def titles(sentence: str, *names: str) -> list[list[str]]:
    text = phrased(sentence)
    words = [verbatim(text, text.units, unit) for unit in range(len(text.units))]
    spans = {}
    for name in names:
        parts = name.split()
        first = next(place for place in range(len(words)) if words[place : place + len(parts)] == parts)
        spans[text.units.first[first], text.units.last[first + len(parts) - 1]] = (first, first + len(parts))
    return [[written(text, title) for title in found] for found in titles_of(text, spans).values()]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("قال وزير النقل زركوف مندرينا إن القطار جاهز", ["وزير النقل"]),
        ("قال وزير النقل الفرنسي السابق زركوف مندرينا إن القطار جاهز", ["وزير النقل الفرنسي السابق"]),
        ("قال زركوف مندرينا، وزير النقل، إن القطار جاهز", ["وزير النقل"]),
        ("قال زركوف مندرينا إن وزير النقل جاهز", []),
        ("وصل القطار. زركوف مندرينا في المحطة", []),
    ],
)
def test_titles_beside_a_name(sentence: str, expected: list[str]) -> None:
    assert titles(sentence, "زركوف مندرينا") == [expected]


def test_a_title_before_the_next_name_is_that_ones() -> None:
    found = titles("التقى زركوف مندرينا وزير النقل سليم الحارثي", "زركوف مندرينا", "سليم الحارثي")
    assert found == [[], ["وزير النقل"]]


def test_a_title_of_two_is_the_singular_for_each() -> None:
    sentence = "التقى وزيرا النقل الفرنسي زركوف مندرينا والإيطالي سليم الحارثي"
    text, cast = peopled(sentence)
    assert [human.role for human in cast.records()] == ["وزير النقل الفرنسي", "وزير النقل الإيطالي"]
    assert shared_title(text, (1, 4), 0, 1) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ألقى سامي حمدان كلمة أمام المجلس أمس.", [("سامي حمدان", None)]),
        ("وقال إمام وخطيب المسجد سامي حمدان إن الطريق مفتوح.", [("سامي حمدان", "إمام وخطيب المسجد")]),
    ],
)
def test_before_is_no_imam(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(one.name, one.role) for one in read(text).people] == expected
