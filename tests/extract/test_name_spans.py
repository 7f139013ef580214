"""Is a name cut where it ends: before a preposition, a particle, a fused word, a spaced dash?"""

import pytest

from naqlan.extract.name_spans import settle

from .reading import phrased, verbatim


def settled(sentence: str, name: str, rule: str = "people.full") -> list[str]:
    text = phrased(sentence)
    words = [verbatim(text, text.units, unit) for unit in range(len(text.units))]
    parts = name.split()
    first = next(place for place in range(len(words)) if words[place : place + len(parts)] == parts)
    made = settle(text, [(first, first + len(parts), rule)])
    return [text.verbatim(text.units.first[start], text.units.last[end - 1]) for start, end, _ in made]


@pytest.mark.parametrize(
    ("sentence", "name", "kept"),
    [
        ("وصل زركوف مندرينا إلى المحطة", "زركوف مندرينا", ["زركوف مندرينا"]),
        ("عثر سليم مندرينا على المفتاح في المحطة", "سليم مندرينا على", ["سليم مندرينا"]),
        ("وصل سليم مندرينا بريطانيةللجميعوإنه في المحطة", "سليم مندرينا بريطانيةللجميعوإنه", ["سليم مندرينا"]),
        ("قال سليم مندرينا - زركوف في المحطة", "سليم مندرينا - زركوف", ["سليم مندرينا"]),
    ],
)
def test_where_a_name_ends(sentence: str, name: str, kept: list[str]) -> None:
    assert settled(sentence, name) == kept


def test_where_ya_is_written_without_dots_ali_is_a_name() -> None:
    assert settled("وصل على مندرينا", "على مندرينا") == ["على مندرينا"]
    assert settled("وصل في موعده على مندرينا", "على مندرينا") == ["مندرينا"]


def test_a_short_family_name_alone_is_too_weak() -> None:
    assert settled("وصل تشو إلى المحطة", "تشو", "people.lone-family") == []
