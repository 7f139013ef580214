import re

from markupsafe import Markup

from naqlan.record.parts import items_of, ref_of
from naqlan.record.span import Span
from naqlan.web.entries import spot
from naqlan.web.marked import Marked
from naqlan.web.marks import Mark, MarkedParagraph, Segment, marked_body
from tests.web.asked import asked

FOUND = asked()
NUMBERS = {ref_of(one): number for number, one in enumerate(items_of(FOUND.record))}


def mark(ref: str, kind: str = "person", part: str = "mentions", number: int | None = 0) -> Mark:
    return Mark(ref, kind, part, Span("body", 0, 4), number)


def html(*segments: Segment, chosen: str | None = None) -> str:
    ids = {"p1": "aa", "s1": "bb", "c1": "cc"}
    return str(Marked(ids, {"p1": 0, "s1": 1}, chosen).text(MarkedParagraph(0, "", segments)))


def body() -> str:
    made = Marked(FOUND.ids, NUMBERS)
    return "\n".join(made.text(one) for one in marked_body(FOUND.record))


def test_words_without_values_are_only_escaped() -> None:
    assert html(Segment(0, "a <b> \u202eد")) == "a &lt;b&gt; د"


def test_a_value_is_a_link_to_its_entry_and_has_a_name_of_its_own() -> None:
    one = mark("p1")
    assert html(Segment(0, "سالم", (one,), (one,))) == (
        '<span class="spot" id="i-aa"></span><a class="m k-person" href="#d-aa" data-i="0" aria-describedby="k-person">سالم</a>'
    )


def test_the_value_on_top_decides_and_all_are_told() -> None:
    one, around = mark("p1"), mark("s1", "statement", "content")
    text = html(Segment(0, "سالم", (around, one), (around, one)))
    assert 'class="m k-person in-statement starts-statement"' in text
    assert 'data-i="0 1"' in text
    assert 'aria-describedby="k-person k-statement"' in text
    assert text.count('class="spot"') == 2


def test_what_a_value_was_read_from_is_marked_apart() -> None:
    read = mark("s1", "statement", "speakers", None)
    assert html(Segment(0, "سالم", (read,), (read,))) == '<a class="m read" href="#d-bb" data-e="1" tabindex="-1">سالم</a>'
    both = html(Segment(0, "سالم", (read, mark("p1"))))
    assert 'data-i="0" data-e="1"' in both


def test_only_the_first_piece_of_a_value_is_a_stop_of_the_tabulator() -> None:
    one = mark("s1", "statement", "content")
    text = html(Segment(0, "سا", (one,), (one,)), Segment(2, "لم", (one,)))
    assert [("tabindex" in link) for link in re.findall("<a [^>]*>", text)] == [False, True]


def test_what_is_not_shown_is_not_marked() -> None:
    assert html(Segment(0, "سالم", (mark("c1", "contact", "span"),))) == "سالم"


def test_the_chosen_item_and_parts_stand_out() -> None:
    cue = mark("s1", "statement", "cue", None)
    assert 'class="m k-statement p-cue chosen"' in html(Segment(0, "قال", (cue,)), chosen="s1")
    distance = mark("s1", "statement", "distance", None)
    assert 'class="m k-statement p-distance"' in html(Segment(0, "زعم", (cue, distance)))


def test_lam_and_alef_are_not_torn() -> None:
    one = mark("p1")
    assert 'class="m k-person joined"' in html(Segment(0, "ل"), Segment(1, "أنس", (one,), (one,)))
    assert html(Segment(0, "سل", (one,), (one,)), Segment(2, "ام")).endswith('سل</a><span class="joined">ام</span>')
    assert "joined" not in html(Segment(0, "ل"), Segment(1, "سعد", (one,), (one,)))


def test_a_space_between_values_is_no_link() -> None:
    around = mark("s1", "statement", "content")
    text = html(Segment(0, " ", (around,), (around,)), Segment(1, "نعم", (around,)))
    assert '<span class="m k-statement in-statement starts-statement" data-i="1"> </span>' in text
    assert text.count("<a ") == 1
    assert "tabindex" not in text


def test_links_never_nest_and_the_text_is_whole() -> None:
    text = body()
    depth = 0
    for tag in re.findall(r"<(/?)a\b", text):
        depth += -1 if tag else 1
        assert depth in (0, 1)
    assert Markup(text).striptags() == " ".join(FOUND.record.body.split())


def test_every_item_of_the_body_has_its_permalink_once() -> None:
    found = re.findall(r'id="(i-[^"]+)"', body())
    assert len(found) == len(set(found))
    assert {spot(FOUND.ids[ref], 0) for ref in ("p1", "p2", "s2", "s5", "c1", "e1")} <= set(found)
