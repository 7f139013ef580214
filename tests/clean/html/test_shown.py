"""Are the elements around a headline those of its own article?"""

import pytest

from naqlan.clean.html.document import parse
from naqlan.clean.html.shown import Shown, shown_around
from naqlan.clean.html.vicinity import vicinity_of

BODY = """<body><div class="related"><a rel="tag">بعيد</a></div><main><a class="section">سياسة</a><h1>خبر</h1>
<p class="author">نورة</p><img src="a.jpg">
<div class="comments"><img src="c.jpg"></div><p class="tags"><a href="/tag/1" rel="tag">بحيرة</a></p>
<h1>خبر ثان</h1><img src="b.jpg"></main></body>"""


def test_below_up_to_the_next_headline_and_nothing_foreign() -> None:
    document = parse(BODY)
    shown = shown_around(document, vicinity_of(document.tree.css_first("h1")))
    assert [node.text() for node in shown.keywords] == ["بحيرة"]
    assert [node.text() for node in shown.near] == ["نورة", "", "بحيرة", "سياسة"]
    assert [node.attributes["src"] for node in shown.pictures] == ["a.jpg"]
    assert [node.text() for node in shown.authors] == ["نورة"]


def test_without_a_headline() -> None:
    assert shown_around(parse(BODY), vicinity_of(None)) == Shown()


@pytest.mark.parametrize(
    ("mark_up", "authors"),
    [
        ('<a href="/author/17">سالم الفهد</a>', 1),
        ('<a href="https://paper.example/Writers/salim">سالم الفهد</a>', 1),
        ('<span class="ReporterName">سالم الفهد</span>', 1),
        ('<div class="kateb">سالم الفهد</div>', 1),
        ('<a href="/authority/17">هيئة المياه</a>', 0),
        ('<a href="/news/17">خبر آخر</a>', 0),
    ],
)
def test_who_wrote_it_stands_in_elements_and_links_of_authors(mark_up: str, authors: int) -> None:
    document = parse(f"<body><main><h1>خبر</h1>{mark_up}<p>نص الخبر.</p></main></body>")
    assert len(shown_around(document, vicinity_of(document.tree.css_first("h1"))).authors) == authors
