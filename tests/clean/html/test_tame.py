"""Is every source parsed in bounded work, and does no word of a hostile one get lost?"""

import re
from collections.abc import Callable

import pytest

from naqlan.clean.html.boxes import layout_of
from naqlan.clean.html.document import parse
from naqlan.clean.html.tame import FEW_TAGS, MOST_DEPTH, MOST_TAGS, tame

PARAGRAPH = "<p>The council met for a third day.</p>"
SIZE = 40_000


def many(piece: str) -> Callable[[int], str]:
    return lambda count: piece * count


HOSTILE: dict[str, Callable[[int], str]] = {
    "nested": many("<div>x"),
    "nested lists": many("<ul><li>x"),
    "nested tables": many("<table><tr><td>x"),
    "nested options": lambda count: "<select>" + "<option>x" * count,
    "formatting left open": lambda count: "<p>" + "".join(f"<b id={number}>" for number in range(count // 2)) + "</p>" + "<p>x" * count,
    "formatting with long attributes": lambda count: f"<p><b title='{'y' * count}'><i title=\">{'z' * count}\"></p>" + "<p>x" * count,
    "links left open": lambda count: f"<p><a href={'y' * count}></p>" + "<p>x" * count,
    "attributes": lambda count: "<div " + " ".join(f'a{number}=">"' for number in range(count)) + ">x",
    "ends without a start": many("x</p>"),
    "tables side by side": many("<table><tr><td>x</table>"),
    "no end of a tag": many("<div x<"),
    "comments without an end": lambda count: "x" + "<!--" * count,
    "entities": many("&amp;&#x78;&nbsp;&#1114112;"),
    "control characters": many("x\x00\x01\x0b"),
}


@pytest.mark.parametrize("make", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_page_is_parsed_into_a_tree_of_its_own_size(make: Callable[[int], str]) -> None:
    source = PARAGRAPH + make(SIZE) + PARAGRAPH
    root = parse(source).root
    assert root is not None
    nodes = sum(1 for _ in root.traverse(include_text=True))
    assert nodes <= 8 * source.count("<") + 100


UNREAD = {"nested options", "no end of a tag"}
"""What a reader sees nothing of."""


@pytest.mark.parametrize("make", [make for name, make in HOSTILE.items() if name not in UNREAD], ids=[name for name in HOSTILE if name not in UNREAD])
def test_no_word_of_it_is_lost(make: Callable[[int], str]) -> None:
    runs = layout_of(parse(PARAGRAPH + make(FEW_TAGS) + "<p>end</p>").root).runs
    assert runs[0].text == "The council met for a third day."
    assert any("x" in run.text for run in runs[1:])


def test_a_page_as_they_are_stays_as_it_stood() -> None:
    page = f'<body class="a b"><div>{PARAGRAPH * 200}<a href="/x?y=\'z\'">link</a> <b>bold</b><img src="data:{"A" * 9_000}"></div></body>'
    assert tame(page).source == page


def test_depth_is_cut_by_leaving_tags_out() -> None:
    found = tame("<div>" * 6_000 + "deep" + "</div>" * 6_000 + "after")
    assert found.source == "<div>" * MOST_DEPTH + "deep" + "</div>" * MOST_DEPTH + "after"
    assert not found.rest


def test_formatting_that_would_be_opened_again_and_again_becomes_plain() -> None:
    found = tame("<p>" + "<B id=x>" * 3_000 + "</p>" + "<p>x" * 3_000)
    assert not re.search("<b", found.source, re.IGNORECASE)
    assert found.source.count("<span id=x>") == MOST_DEPTH


def test_a_tag_crowded_with_attributes_keeps_its_name() -> None:
    found = tame("<div " + "".join(f"a{number}='>'" for number in range(600)) + ">x</div>")
    assert found.source == "<div>x</div>"


def test_a_page_beyond_all_measure_is_cut_and_the_rest_told() -> None:
    found = tame("<br>" * (MOST_TAGS + 1) + "end")
    assert found.source == "<br>" * MOST_TAGS
    assert found.rest == "<br>end"
