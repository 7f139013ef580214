"""Is a statement whole: verbatim, numbered in order, with the evidence of its parts?"""

from naqlan.extract.statements import links

from .reading import article

BODY = "قال وزير النقل زركوف مندرينا لوكالة رويترز إن القطار جاهز. وأضاف أن الرحلات تبدأ غدا."


def test_spans_are_verbatim_and_ids_in_order() -> None:
    made = article(BODY)
    assert [one.id for one in made.statements] == ["s1", "s2"]
    assert [one.span.of(made.body) for one in made.statements] == [one.content for one in made.statements]
    assert [one.cue_span.of(made.body) for one in made.statements] == [one.cue for one in made.statements] == ["قال", "أضاف"]


def test_title_and_body_are_numbered_through() -> None:
    made = article(BODY, "وزارة النقل: القطار جاهز")
    assert [(one.id, one.span.field) for one in made.statements] == [("s1", "title"), ("s2", "body"), ("s3", "body")]


def test_evidence_tells_whence_the_speaker_came() -> None:
    first, second = article(BODY).statements
    spans = first.evidence["speakers"]
    assert not isinstance(spans, str)
    assert [span.of(article(BODY).body) for span in spans] == ["وزير النقل زركوف مندرينا"]
    assert second.evidence["speakers"] == "s1"


def test_links_of_a_chain() -> None:
    assert links((("رويترز", "p1"), ("المرفأ",))) == {"رويترز", "p1", "المرفأ"}
    assert links(()) == set()
