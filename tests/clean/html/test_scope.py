"""Is an element of microdata told from those of comments and people?"""

import pytest
from selectolax.lexbor import LexborHTMLParser

from naqlan.clean.html.scope import is_other_thing


@pytest.mark.parametrize(
    ("body", "other"),
    [
        ("<div itemscope itemtype=https://schema.org/NewsArticle><b>x</b></div>", False),
        ("<div itemscope itemtype=https://schema.org/Comment><p><b>x</b></p></div>", True),
        ("<div itemtype=https://schema.org/Comment><div itemscope itemtype=https://schema.org/Article><b>x</b></div></div>", False),
        ("<p><b>x</b></p>", False),
    ],
)
def test_the_nearest_thing_around_it_counts(body: str, *, other: bool) -> None:
    node = LexborHTMLParser(body).css_first("b")
    assert node is not None
    assert is_other_thing(node) is other
