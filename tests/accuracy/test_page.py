from naqlan.accuracy.page import score_page
from tests.accuracy.made import TEXT, document, tallies


def test_words_title_and_day() -> None:
    found = tallies()
    score_page(document({}, {"body": TEXT.split("\n", 1)[1], "title": "عنوانُ الخبر!", "published": "2022-03-13"}), found)
    assert [found[name].figure().f1 for name in ("body", "title", "published")] == [1.0, 1.0, 1.0]


def test_a_title_left_in_the_body_costs_precision() -> None:
    found = tallies()
    score_page(document({}, {"body": TEXT, "published": ""}), found)
    assert found["body"].figure()[:2] == (0.8824, 1.0)
    assert found["title"].figure().f1 == found["published"].figure().f1 == 0.0
