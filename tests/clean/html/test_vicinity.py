"""Is what belongs to a headline told from comments, other news and the frame of the page?"""

import pytest
from selectolax.lexbor import LexborHTMLParser

from naqlan.clean.html.vicinity import MOST_TEXT, Vicinity, is_own, lines_above, lines_below, vicinity_of


def around(body: str) -> tuple[LexborHTMLParser, Vicinity]:
    tree = LexborHTMLParser(f"<body>{body}</body>")
    return tree, vicinity_of(tree.css_first("h1"))


@pytest.mark.parametrize(
    ("body", "own"),
    [
        ("<main><h1>خبر</h1><p><time>x</time></p></main>", True),
        ("<div class=widget-article><h1>خبر</h1><footer class=entry-footer><time>x</time></footer></div>", True),
        ("<main><h1>خبر</h1></main><time>x</time>", True),
        ("<main><h1>خبر</h1></main><aside><time>x</time></aside>", False),
        ("<main><h1>خبر</h1><ol class=comment-list><li><time>x</time></ol></main>", False),
        ("<main><h1>خبر</h1><div id=related><p><time>x</time></div></main>", False),
        ("<div class=topbar><time>x</time></div><main><h1>خبر</h1></main>", False),
    ],
)
def test_own_elements(body: str, *, own: bool) -> None:
    tree, vicinity = around(body)
    time = tree.css_first("time")
    assert time is not None
    assert is_own(time, vicinity) is own


def test_lines_below_the_headline_in_order() -> None:
    body = """<main><h1>خبر</h1><div><b>نشر في:</b> 12-06-2013 | <b>القسم:</b> ثقافة</div><script>0</script><nav>قائمة</nav>
    <p>فقرة <i>أولى</i><br>ثانية</p><div class=related>x</div></main><p>بعدها</p><h1>خبر ثان</h1><p>y</p>"""
    assert list(lines_below(around(body)[1])) == ["نشر في:\t12-06-2013 |\tالقسم:\tثقافة", "فقرة\tأولى", "ثانية", "بعدها"]


def test_lines_above_the_headline_the_nearest_first() -> None:
    body = "<p>بعيد</p><main><div><div><nav>قائمة</nav><span>ثقافة</span><p>12-06-2013</p><h1>خبر</h1><p>تحت</p></div></div></main>"
    assert list(lines_above(around(body)[1])) == ["12-06-2013", "ثقافة"]


def test_far_below_nothing_is_read() -> None:
    lines = list(lines_below(around("<h1>خبر</h1>" + "<p>سطر قصير</p>" * 5000)[1]))
    assert sum(map(len, lines)) < MOST_TEXT + 50
    long = list(lines_below(around(f"<h1>خبر</h1><p>{'كلمة ' * 200}</p><p>12-06-2013</p>" + "<div>" * 3000)[1]))
    assert long == ["12-06-2013"]


def test_without_a_headline() -> None:
    vicinity = vicinity_of(None)
    assert (list(lines_below(vicinity)), list(lines_above(vicinity))) == ([], [])
    assert list(lines_above(around("<h1>خبر</h1>")[1])) == []
