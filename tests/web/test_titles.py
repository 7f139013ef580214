from naqlan.record.story import StoryTitle
from naqlan.web.titles import story_title
from naqlan.web.view import View
from naqlan.web.words import page_words


def test_a_title_names_who_and_when_and_claims_nothing() -> None:
    title = StoryTitle(contact="call", status="denied", act=None, names=("<b>", "سالم"), words=(), day="2024-03-26")
    found = story_title(title, View("en"), page_words("en"))
    assert "<b>" not in found.replace('<bdi dir="auto">', "")
    assert "26 March 2024" in found
    assert "call" in found
    assert "denied" in found
