"""Are the elements around a headline those of its own article?"""

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
