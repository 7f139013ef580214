"""Is the name of an element read for what it is for?"""

import pytest

from naqlan.clean.html.names import Name, read_name, vocabulary


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("comments-area", "comments"),
        ("articleComments", "comments"),
        ("post__related_posts", "related"),
        ("sd-sharing", "share"),
        ("GoogleAdSlot", "advert"),
        ("siteBreadcrumb", "navigation"),
        ("widget", "navigation"),
    ],
)
def test_furniture(name: str, reason: str) -> None:
    assert read_name(name).reason == reason


@pytest.mark.parametrize(
    "name", ["", "col-md-8", "headline", "adapted", "has-sidebar", "no-comments", "md:print:hidden", "elementor-widget-text", "12345", "مقال"]
)
def test_what_is_no_furniture(name: str) -> None:
    assert read_name(name).reason is None


@pytest.mark.parametrize(("name", "article"), [("article-body", 2), ("td-post-content", 2), ("c-articleBody__text", 2), ("post", 1), ("poster", 0)])
def test_how_sure_a_name_is_of_an_article(name: str, article: int) -> None:
    assert read_name(name).article == article


def test_a_name_may_say_both() -> None:
    assert read_name("entry-content-comments") == Name("comments", 2)


def test_a_name_of_a_million_letters_is_read_at_its_start() -> None:
    assert read_name("x" * 1_000_000 + " comments") == Name()


def test_every_phrase_can_be_found() -> None:
    for phrase, reason in vocabulary().furniture.items():
        assert read_name("-".join(word for word in phrase if word != "=")).reason == reason, phrase
