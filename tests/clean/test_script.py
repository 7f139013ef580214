"""Is Arabic told from the other languages that are written in its letters?"""

import pytest

from naqlan.clean.script import is_arabic

from .pages import P1, clean


@pytest.mark.parametrize(
    "text",
    [
        "The minister said on Sunday that talks would begin next week.\nShe thanked all parties.",
        "وزیر خارجه گفت که گفتگوها هفته آینده آغاز می‌شود و همه طرف‌ها پذیرفته‌اند که چند روز در پایتخت بمانند.",
        "2024-01-01 12:00",
    ],
)
def test_pages_that_are_not_arabic(text: str) -> None:
    article = clean(text, title="x")
    assert (article.body, article.paragraphs) == ("", ())
    assert [item.reason for item in article.dropped] == ["not Arabic"]
    assert text.startswith(article.dropped[0].text)


@pytest.mark.parametrize(
    ("text", "arabic"),
    [
        (P1, True),
        (P1 + " The talks will begin next week", True),
        ("The talks will begin next week، قال الوزير", False),
        ("گفت‌وگوها هفته آینده آغاز می‌شود و چند روز ادامه پیدا خواهد کرد", False),
        ("وصل الوفد إلى مدينة گوادر والتقى الوزير پرويز في القصر الكبير على الشاطئ", True),
        ("123 456", False),
        ("", False),
    ],
)
def test_is_arabic(text: str, arabic: object) -> None:
    assert is_arabic(text) is arabic
