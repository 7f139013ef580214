"""Is a place on the other side where the line runs from right to left?"""

from xml.etree import ElementTree as ET

from naqlan.web.pictures.picture import sample
from naqlan.web.pictures.svg import el
from tests.web.pictures.drawn import pen_of

LEFT, RIGHT = pen_of("en"), pen_of("ar")


def test_places_are_given_from_the_beginning_of_the_line() -> None:
    assert (LEFT.at(0.25), RIGHT.at(0.25)) == ("25%", "75%")
    assert (LEFT.away(8), RIGHT.away(8)) == (8, -8)


def test_a_span_begins_at_its_left_edge_in_both_directions() -> None:
    assert LEFT.span(0.1, 0.4) == {"x": "10%", "width": "30%"}
    assert RIGHT.span(0.1, 0.4) == {"x": "60%", "width": "30%"}


def test_a_drawing_says_what_it_is() -> None:
    found = ET.fromstring(RIGHT.drawing("tree", ("Title", "What it shows"), 40, el("g")))
    assert found.get("role") == "img"
    assert found.get("direction") == "rtl"
    named = {one.get("id"): one.text for one in found}
    assert [named[one] for one in found.get("aria-labelledby", "").split()] == ["Title", "What it shows"]


def test_a_mark_of_the_key_is_passed_over_by_readers() -> None:
    assert ET.fromstring(sample(el("circle", r=5))).get("aria-hidden") == "true"
