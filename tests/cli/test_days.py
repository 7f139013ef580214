from naqlan.cli.days import published_words
from naqlan.labels.labels import load_labels


def test_a_page_without_a_day_says_so() -> None:
    assert published_words(None, load_labels("en")) == "no date of publication"
    assert published_words("2026-03-01", load_labels("en")) == "published 2026-03-01"
