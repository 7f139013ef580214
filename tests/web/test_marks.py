from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

import naqlan
from naqlan.pipeline.explain import parts_of
from naqlan.record.article import Article, Metadata, Paragraph
from naqlan.record.parts import items_of, ref_of, spans_of
from naqlan.record.person import Person
from naqlan.record.span import Span
from naqlan.record.statement import Statement
from naqlan.record.time import Time
from naqlan.web.marks import DEEPEST, Mark, MarkedParagraph, Segment, marked_body, marked_title

TEXT = (
    "الفهد: الطريق مفتوح\n"
    "قال وزير الدفاع سالم الفهد لصحيفة المرسال، الأحد، إن الطريق مفتوح أمام 12 جنديا منذ يوم السبت.\n"
    "والتقى الفهد نظيره كمال الراوي في بيت الضيافة."
)
BODY = "سالم الفهد قال إن الطريق مفتوح"


def article(body: str = BODY, **given: object) -> Article:
    return replace(Article(Metadata("doc", "key"), None, body), **given)  # type: ignore[arg-type]


def person(*spans: tuple[int, int], ref: str = "p1") -> Person:
    return Person(ref, "سالم الفهد", ("سالم الفهد",), None, tuple(Span("body", *span) for span in spans))


def statement(span: tuple[int, int], cue: tuple[int, int] = (0, 0), **given: object) -> Statement:
    where, of_cue = Span("body", *span), Span("body", *cue)
    plain = Statement("s1", (), None, (), "say", "indirect", "affirmed", None, None, (), where.of(BODY), where, of_cue.of(BODY), of_cue, "r")
    return replace(plain, **given)  # type: ignore[arg-type]


def words(paragraph: MarkedParagraph) -> str:
    return "".join(one.text for one in paragraph.segments)


def marks(record: Article) -> list[tuple[str, list[str]]]:
    return [(one.text, [mark.ref for mark in one.marks]) for one in marked_body(record)[0].segments]


def test_text_without_values_is_one_piece() -> None:
    assert marks(article()) == [(BODY, [])]


def test_no_body_has_no_paragraphs_and_no_title_is_none() -> None:
    assert marked_body(article("")) == ()
    assert marked_title(article()) is None


def test_a_value_is_cut_out_of_the_text() -> None:
    assert marks(article(people=(person((0, 10)),))) == [("سالم الفهد", ["p1"]), (" قال إن الطريق مفتوح", [])]


def test_the_short_lies_above_the_long() -> None:
    record = article(statements=(statement((0, 30)),), people=(person((0, 10)),))
    assert marks(record) == [("سالم الفهد", ["s1", "p1"]), (" قال إن الطريق مفتوح", ["s1"])]


def test_values_that_overlap_are_both_told_where_they_do() -> None:
    record = article(people=(person((0, 10)), person((5, 14), ref="p2")))
    assert marks(record)[:3] == [("سالم ", ["p1"]), ("الفهد", ["p1", "p2"]), (" قال", ["p2"])]


def test_on_the_same_words_a_time_lies_above_a_statement() -> None:
    record = article(statements=(statement((0, 4)),), times=(Time("سالم", Span("body", 0, 4), None),))
    assert [mark.kind for mark in marked_body(record)[0].segments[0].marks] == ["statement", "time"]


def test_evidence_lies_below_what_stands_for_itself() -> None:
    record = article(statements=(statement((18, 30), (11, 14), evidence={"speakers": (Span("body", 0, 4),)}),), people=(person((0, 10)),))
    segment = marked_body(record)[0].segments[0]
    assert [(mark.ref, mark.part, mark.own) for mark in segment.marks] == [("s1", "speakers", False), ("p1", "mentions", True)]


def test_each_place_of_an_item_has_its_number_and_that_of_the_full_name_is_the_first() -> None:
    record = article(people=(person((5, 10), (0, 10)),))
    numbers = {mark.span[1:]: mark.number for one in marked_body(record)[0].segments for mark in one.marks}
    assert numbers == {(0, 10): 0, (5, 10): 1}


def test_a_cue_is_no_place_of_its_own() -> None:
    record = article(statements=(statement((18, 30), (11, 14)),))
    assert [(mark.part, mark.number) for one in marked_body(record)[0].segments for mark in one.marks] == [("cue", None), ("content", 0)]


def test_a_value_begins_once_where_it_is_cut() -> None:
    record = article(statements=(statement((0, 30)),), people=(person((5, 10)),))
    assert [[mark.ref for mark in one.begins] for one in marked_body(record)[0].segments] == [["s1"], ["p1"], []]


def test_a_value_may_go_on_in_the_next_paragraph() -> None:
    body = "قال\nنعم\nثم"
    record = article(body, statements=(statement((0, 7), content=body[:7]),), paragraphs=(Paragraph(0, 3, "line 1"), Paragraph(4, 7, "line 3")))
    found = marked_body(record)
    assert [(one.number, one.source, words(one)) for one in found] == [(0, "line 1", "قال"), (1, "line 3", "نعم"), (2, "", "ثم")]
    assert [[mark.ref for segment in one.segments for mark in segment.marks] for one in found] == [["s1"], ["s1"], []]
    assert found[1].segments[0].begins == ()


def test_an_empty_paragraph_is_kept() -> None:
    assert [words(one) for one in marked_body(article("أ\n\nب"))] == ["أ", "", "ب"]


def test_a_stretch_of_no_characters_marks_nothing() -> None:
    assert marks(article(statements=(statement((3, 3)),))) == [(BODY, [])]


def test_of_very_many_values_on_one_place_the_shortest_are_told() -> None:
    record = article(people=tuple(person((0, 30 - number), ref=f"p{number}") for number in range(20)))
    told = [mark.ref for mark in marked_body(record)[0].segments[0].marks]
    assert told == [f"p{number}" for number in range(20 - DEEPEST, 20)]


def test_an_article_as_it_is_read_is_whole_and_every_part_of_every_item_is_marked() -> None:
    record = naqlan.extract(TEXT)
    body, title = marked_body(record), marked_title(record)
    assert "\n".join(words(one) for one in body) == record.body
    assert title is not None
    assert words(title) == record.title
    found = {(mark.ref, mark.part, mark.span) for one in (*body, title) for segment in one.segments for mark in segment.marks}
    wanted = {(ref_of(item), part, span) for item in items_of(record) for part, span in parts_of(item) if span.start < span.end}
    assert {"person", "statement", "contact", "time", "figure"} <= {mark.kind for one in body for part in one.segments for mark in part.marks}
    assert found == wanted


def test_the_place_of_every_item_begins_somewhere() -> None:
    record = naqlan.extract(TEXT)
    begun = {(mark.ref, mark.number) for one in marked_body(record) for segment in one.segments for mark in segment.begins}
    in_body = {(ref_of(item), number) for item in items_of(record) for number, span in enumerate(spans_of(record, item)) if span.field == "body"}
    assert in_body <= begun


@pytest.mark.parametrize("text", ["سالم \U0001f600 الفهد قال", "e\u0301سالم \u202eالفهد قال"])
def test_places_are_code_points(text: str) -> None:
    start = text.index("الفهد")
    record = article(text, people=(person((start, start + 5)),))
    assert ("الفهد", ["p1"]) in marks(record)


SPANS = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)).map(sorted).map(tuple), max_size=10)


@given(st.text("اب \n", max_size=40), SPANS)
def test_each_piece_has_just_what_covers_it(text: str, spans: list[tuple[int, int]]) -> None:
    within = [span for span in spans if span[1] <= len(text)]
    record = article(text, people=tuple(person(span, ref=f"p{number}") for number, span in enumerate(within)))
    found = marked_body(record)
    assert "\n".join(words(one) for one in found) == text
    pieces: list[Segment] = [segment for one in found for segment in one.segments]
    for piece in pieces:
        for place in range(piece.start, piece.start + len(piece.text)):
            assert {mark.ref for mark in piece.marks} == {f"p{number}" for number, (start, end) in enumerate(within) if start <= place < end}
        lengths = [_length(mark) for mark in piece.marks]
        assert lengths == sorted(lengths, reverse=True)


def _length(mark: Mark) -> int:
    return mark.span.end - mark.span.start
