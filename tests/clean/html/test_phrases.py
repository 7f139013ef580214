"""Does a line say itself that it is none of the article?"""

import pytest

from naqlan.clean.html.phrases import phrase_reason


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Advertisement", "advert"),
        ("» Read More …", "related"),
        ("Read more: The harbour opens in May", "related"),
        ("PHOTO BY Nadia Sorren", "photo credit"),
        ("Lire aussi : la grève continue", "related"),
    ],
)
def test_lines_that_are_none(text: str, reason: str) -> None:
    assert phrase_reason(text) == reason


@pytest.mark.parametrize(
    "text",
    ["", "The advertisement cost a million.", "Ready more than ever, she left.", "Read more: " + "and then they sailed on " * 10, "…", "اقرأ أيضا"],
)
def test_lines_of_the_article(text: str) -> None:
    assert phrase_reason(text) is None
