"""Which words bound a number, before it and behind its noun?"""

import pytest

from naqlan.dates.scan import cut
from naqlan.extract.figure_bounds import bound_after, bound_before, bounds_ending, following, preceding
from tests.extract.test_figure_nouns import number_in


@pytest.mark.parametrize(
    ("text", "bound", "words"),
    [
        ("شارك أكثر من 30 فريقا", "more than", "أكثر من 30"),
        ("شارك ما لا يقل عن 30 فريقا", "more than", "ما لا يقل عن 30"),
        ("شارك نحو 30 فريقا", "about", "نحو 30"),
        ("التقى بنحو 30 فريقا", "about", "نحو 30"),
        ("شارك ما يصل إلى 30 فريقا", "less than", "ما يصل إلى 30"),
        ("شارك 30 فريقا", "exactly", "30"),
        ("اتجه 30 فريقا", "exactly", "30"),
        ("نحو\n30 فريقا", "exactly", "30"),
    ],
)
def test_words_before(text: str, bound: str, words: str) -> None:
    whole, number = cut(text), number_in(text)
    found, start = bound_before(whole, number, whole.starts[number.first])
    assert (found, text[start : whole.starts[number.last]]) == (bound, words)


@pytest.mark.parametrize(
    ("tail", "bound"),
    [
        (" على الأقل", "more than"),
        ("، على الأقل", "more than"),
        (" على الأكثر", "less than"),
        (" تقريبا", "about"),
        (" على الطريق", None),
        ("", None),
    ],
)
def test_words_behind(tail: str, bound: str | None) -> None:
    text = "شارك 30 فريقا" + tail
    found = bound_after(cut(text), 5)
    assert (found and found[0]) == bound
    assert found is None or found[1] == len(text)


def test_proclitics_do_not_hide_a_bound() -> None:
    assert bounds_ending("نحو") == bounds_ending("بنحو") == bounds_ending("وبنحو") != []
    assert bounds_ending("كتاب") == []


def test_neighbours_stay_on_the_line() -> None:
    whole = cut("أول  ثان\nثالث")
    assert (following(whole, 1), preceding(whole, 2)) == (2, 0)
    assert (following(whole, 3), preceding(whole, 4)) == (-1, -1)
