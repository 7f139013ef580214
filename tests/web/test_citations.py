from dataclasses import replace

import pytest

from naqlan.record.parts import Item, items_of
from naqlan.web.citations import Citations
from naqlan.web.values import Values
from tests.web.asked import SEEN, asked, reader

FOUND = asked()


def cited(item: Item, language: str = "en", **meta: str) -> str:
    found = replace(FOUND, record=replace(FOUND.record, meta=replace(FOUND.record.meta, **meta)))  # type: ignore[arg-type]
    view, words = reader(language)
    return Citations(found, Values(found, view, words), view, words).of(item)


def item(ref: str) -> Item:
    return next(one for one in items_of(FOUND.record) if getattr(one, "id", None) == ref)


def test_a_statement_is_cited_with_speaker_manner_words_chain_and_place() -> None:
    text = cited(item("s2"), outlet="صدى الميناء", url="https://sada.example/1", published="2026-03-01")
    assert text.startswith("سالم الفهد (says, reported speech): الطريق مفتوح")
    assert "— صدى الميناء. «الفهد: الطريق مفتوح». published 1 March 2026. https://sada.example/1. seen " in text
    assert SEEN.replace("T", " ") in text
    assert text.endswith(f"[{FOUND.ids['s2']}]")


def test_only_exact_words_stand_in_quotation_marks() -> None:
    assert "): «الجسر سليم»" in cited(item("s5"))
    assert "«يكون" not in cited(item("s3"))


def test_what_is_negated_says_so() -> None:
    statement = next(one for one in FOUND.record.statements if one.id == "s2")
    assert "NEGATED" in cited(replace(statement, polarity="negated"))


def test_a_contact_is_cited_with_its_status_and_chain() -> None:
    text = cited(item("c1"), "ar")
    assert "لقاء (ورد أنه جرى): سالم الفهد وكمال الراوي · غير مؤرَّخ" in text
    assert "نقلا عن واتل" in text


def test_a_figure_is_somebodys() -> None:
    (figure,) = FOUND.record.figures
    assert "سالم الفهد" in cited(figure)
    assert "the outlet's own voice" in cited(replace(figure, statement=None))


@pytest.mark.parametrize("ref", ["p1", "e1"])
def test_who_is_named_is_no_claim(ref: str) -> None:
    assert cited(item(ref)) == ""
