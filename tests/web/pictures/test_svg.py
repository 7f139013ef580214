"""Is nothing in a drawing but what we drew?"""

from xml.etree import ElementTree as ET

import pytest

from naqlan.web.pictures.svg import apart, el, shortened, written


def test_words_from_outside_are_text_and_turn_nothing() -> None:
    hostile = '</text><script>alert(1)</script>\u202eلعب\u2066" onload="x\x00\ud800'
    drawn = written(el("text", el("title", hostile), apart(hostile), class_='a"b'))
    found = ET.fromstring(drawn)
    assert [one.tag for one in found.iter()] == ["text", "title", "tspan"]
    assert found[1].text == '</text><script>alert(1)</script>لعب" onload="x'
    assert found.attrib == {"class": 'a"b'}


@pytest.mark.parametrize(("tag", "given"), [("a", {}), ("script", {}), ("rect", {"style": "x"}), ("rect", {"onload": "x"}), ("rect", {"href": "x"})])
def test_what_could_run_or_lead_away_is_refused(tag: str, given: dict[str, str]) -> None:
    with pytest.raises(ValueError, match=tag):
        el(tag, **given)


def test_attributes_have_the_names_of_svg_and_short_numbers() -> None:
    node = el("svg", view_box="0 0 1 1", preserve_aspect_ratio="none", class_="x", x=3.0, y=1 / 3, width=None, text_anchor="end")
    assert written(node) == '<svg viewBox="0 0 1 1" preserveAspectRatio="none" class="x" x="3" y="0.33" text-anchor="end"/>'


def test_words_are_cut_at_a_word_and_show_that_they_are() -> None:
    assert shortened("وزارة  الدفاع\n", 20) == "وزارة الدفاع"
    assert shortened("وزارة الدفاع التلمارية", 16) == "وزارة الدفاع…"
    assert shortened("أبجدهوزحطيكلمنسعفصقرشت", 10) == "أبجدهوزحط…"


def test_a_name_of_ten_megabytes_is_cut() -> None:
    assert len(written(el("text", "ا" * 10_000_000))) < 1_000
