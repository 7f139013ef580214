import pytest

from naqlan.web.days import day_words, moment_words
from naqlan.web.view import View
from naqlan.web.words import page_words


@pytest.mark.parametrize(
    ("value", "view", "expected"),
    [
        ("2024-03-26", View("en"), "26 March 2024"),
        ("2024-03-26", View("ar"), "26 مارس 2024"),
        ("2024-03-26", View("ar", "arabic"), "٢٦ مارس ٢٠٢٤"),
        ("2024-03-26", View("ar", calendar="levant"), "26 آذار 2024"),
        ("2024-03-26", View("ar", calendar="both"), "26 آذار/مارس 2024"),
        ("2024-03-26", View("en", calendar="both"), "26 March 2024"),
        ("2024-03-26", View("ar", calendar="hijri"), "16 رمضان 1445 هـ (26 مارس 2024)"),
        ("1800-03-26", View("en", calendar="hijri"), "1800-03-26 (26 March 1800)"),
        ("2024-03-27T14:05+02:00", View("en"), "27 March 2024"),
        ("2024-03", View("en"), "March 2024"),
        ("2024-03-XX", View("en"), "March 2024"),
        ("2024", View("en"), "2024"),
        ("2024-XX-XX", View("en"), "2024"),
        ("199X", View("en"), "the 1990s"),
        ("XXXX-10-17", View("en"), "17 October"),
        ("2024-10-13/2024-10-14", View("en"), "between 13 October 2024 and 14 October 2024"),
        (None, View("ar"), "غير مؤرَّخ"),
        ("yesterday", View("en"), "yesterday"),
    ],
)
def test_a_day_in_words(value: str | None, view: View, expected: str) -> None:
    assert day_words(value, view, page_words(view.lang)) == expected


@pytest.mark.parametrize(
    ("value", "view", "expected"),
    [
        ("2024-03-27T14:05+02:00", View("en"), "27 March 2024, 14:05 (UTC+02:00)"),
        ("2024-03-27T14:05:09.5Z", View("en"), "27 March 2024, 14:05 (UTC)"),
        ("2024-03-27T14:05", View("ar", "arabic"), "٢٧ مارس ٢٠٢٤، ١٤:٠٥"),
        ("2024-03-27Tsoon", View("en"), "27 March 2024"),
        ("2024-03", View("en"), "March 2024"),
        (None, View("en"), "undated"),
    ],
)
def test_a_moment_in_words(value: str | None, view: View, expected: str) -> None:
    assert moment_words(value, view, page_words(view.lang)) == expected
