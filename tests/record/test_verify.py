from dataclasses import replace

import pytest
from hypothesis import given

from naqlan.errors import RecordError
from naqlan.record.article import Article, Metadata, Paragraph
from naqlan.record.contact import Contact, Telling
from naqlan.record.entity import Entity
from naqlan.record.figure import Figure
from naqlan.record.person import Person
from naqlan.record.span import Span
from naqlan.record.time import Time
from naqlan.record.verify import verify
from tests.record.articles import articles

HERE, BEYOND = Span("body", 0, 2), Span("body", 2, 9)
ARTICLE = Article(Metadata("d", "k"), None, "متن")
CALL = Contact("c1", "call", "happened", ("أ", "ب"), (), None, None, "مت", HERE, (), HERE, "r")


@given(articles())
def test_a_record_that_keeps_the_invariants_passes(article: Article) -> None:
    verify(article)


@pytest.mark.parametrize(
    ("article", "path"),
    [
        (replace(ARTICLE, paragraphs=(Paragraph(0, 4, ""),)), "paragraphs[0].span"),
        (replace(ARTICLE, people=(Person("p1", "", (), None, (HERE, BEYOND)),)), "people[0].mentions[1]"),
        (replace(ARTICLE, entities=(Entity("e1", "office", "", (Span("title", 0, 1),)),)), "entities[0].mentions[0]"),
        (replace(ARTICLE, contacts=(replace(CALL, cue="تن"),)), "contacts[0].cue_span"),
        (replace(ARTICLE, contacts=(replace(CALL, tellings=(Telling(BEYOND, "denied", None, ()),)),)), "contacts[0].tellings[0].span"),
        (replace(ARTICLE, contacts=(replace(CALL, evidence={"when": (BEYOND,)}),)), "contacts[0].evidence.when[0]"),
        (replace(ARTICLE, contacts=(replace(CALL, evidence={"when": "s4"}),)), "contacts[0].evidence.when"),
        (replace(ARTICLE, times=(Time("تن", HERE, None),)), "times[0].span"),
        (replace(ARTICLE, figures=(Figure("مت", HERE, 1, "exactly", "", "s4"),)), "figures[0].statement"),
        (replace(ARTICLE, contacts=(CALL, CALL)), "contacts[1].id"),
    ],
)
def test_what_breaks_them_is_named_by_its_path(article: Article, path: str) -> None:
    with pytest.raises(RecordError) as caught:
        verify(article)
    assert str(caught.value).startswith(f"{path}: ")
