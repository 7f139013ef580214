from naqlan.answers.row import chain_row, judged_rows, passage_row
from naqlan.record.difference import Passage
from naqlan.record.identity import article_id
from naqlan.record.judgement import Laid
from naqlan.record.span import Span

KEY = "https://sada.example/1"


def test_a_passage_has_its_article_speaker_chain_polarity_and_place() -> None:
    words = Passage(KEY, "صدى", "2031-03-04", ("منذر",), (("وكالة",),), "negated", Span("title", 2, 6), "رسم1", ((0, 3),))
    assert passage_row(words) == {
        "article": KEY, "article_id": article_id(KEY), "published": "2031-03-04", "speakers": ["منذر"], "chain": [["وكالة"]],
        "polarity": "negated", "in": "title", "span": [2, 6], "text": "رسم1",
    }  # fmt: skip


def test_a_chain_is_a_list_of_links() -> None:
    assert chain_row((("أ", "ب"), ("ج",))) == [["أ", "ب"], ["ج"]]
    assert chain_row(()) == []


def test_a_judgement_says_who_why_and_what_was_read() -> None:
    row = judged_rows([Laid(7, "check", "x", "exact", None, None, None, "هند", "قرأت", "2026-03-04T12:00:00Z")])[0]
    assert (row["judgement"], row["decision"], row["who"], row["why"], row["at"]) == (7, "check", "هند", "قرأت", "2026-03-04T12:00:00Z")
    assert judged_rows(()) == []
