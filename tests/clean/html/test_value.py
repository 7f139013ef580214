"""Is a value of metadata one line of text, whatever the page wrote?"""

import pytest

from naqlan.clean.html.value import tidy


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("  قمة \n\t البحيرة ", "قمة البحيرة"),
        ("&quot;قمة&quot; &amp; بحيرة", '"قمة" & بحيرة'),
        ("\u200fقمة\ufeff\x00", "قمة"),
        ("\ud800x", "x"),
        (2024, "2024"),
        (" \u200f ", None),
        ("", None),
        (None, None),
        (True, None),
        ({"name": "x"}, None),
    ],
)
def test_one_line_or_nothing(value: object, text: str | None) -> None:
    assert tidy(value) == text


def test_a_long_value_is_cut() -> None:
    assert tidy("م" * 10_000, 50) == "م" * 50


def test_a_number_without_end_is_nothing() -> None:
    assert tidy(10**5000) is None
