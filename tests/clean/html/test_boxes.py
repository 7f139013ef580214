"""Does the walk over a page find its runs of text, each in its box and with its place?"""

import pytest

from naqlan.clean.html.boxes import Layout, layout_of, render
from naqlan.clean.html.document import parse


def layout(source: str) -> Layout:
    return layout_of(parse(source).root)


def texts(source: str) -> list[str]:
    return [run.text for run in layout(source).runs]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<p>one <b>two</b>\n three&nbsp;&amp; four</p>", ["one two three & four"]),
        ("<div>one<br>two<br><br> <br>three</div>", ["one", "two", "three"]),
        ("<div>one<p>two</p>three</div>", ["one", "two", "three"]),
        ("<table><tr><td>one<td>two</table>", ["one", "two"]),
        ("<p>one<script>var two</script><noscript>two</noscript><template>two</template></p>", ["one"]),
        ("<p>o<!-- two -->ne</p>", ["one"]),
        ("<p>a<span hidden>b</span><span style='DISPLAY : none'>c</span>d</p>", ["ad"]),
        ("<a href=#><div>one</div><div>two</div></a>", ["one", "two"]),
        ("<p>\u200fone\u200c two\u200b</p>", ["\u200fone\u200c two\u200b"]),
        ("<p>unclosed <b>bold<p>next", ["unclosed bold", "next"]),
        ("", []),
    ],
)
def test_runs(source: str, expected: list[str]) -> None:
    assert texts(source) == expected


def test_the_place_of_a_run_is_that_of_its_first_node() -> None:
    found = layout("<body><div>one<br><b><i>two</i></b> and<br>three</div><p>four</p>")
    assert [render(run.path) for run in found.runs] == [
        "html/body[1]/div[1]/text()[1]",
        "html/body[1]/div[1]/b[1]",
        "html/body[1]/div[1]/text()[3]",
        "html/body[1]/p[1]/text()[1]",
    ]
    assert [run.box.runs for run in found.runs] == [3, 3, 3, 1]


def test_links_and_hints_are_measured() -> None:
    (run,) = layout('<p>see <a href="#">that link</a> <span class="photo-credit">by me</span></p>').runs
    assert (run.linked, run.hinted, run.hint) == (9, 5, "photo credit")


def test_boxes_say_what_they_are_for() -> None:
    found = layout('<nav>a</nav><div role="search">b</div><div class="comments">c</div><div itemprop="articleBody">d</div>')
    assert [(box.reason, box.article) for box in found.boxes[2:]] == [("navigation", 0), ("navigation", 0), ("comments", 0), (None, 3)]
