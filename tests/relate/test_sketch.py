from dataclasses import replace
from functools import cache
from pathlib import Path

from naqlan.lexicon.light_stems import light_stem
from naqlan.pipeline.page import read_page
from naqlan.record.article import Article
from naqlan.record.page import Page
from naqlan.relate.sketch import MOST_CONTACTS, TERMS, sketch_of

PAGES = Path(__file__).parents[2] / "examples" / "pages"


@cache
def _record(name: str) -> Article:
    return read_page(Page(name, name, name, (PAGES / f"{name}.txt").read_text(encoding="utf-8")))


def test_terms_are_a_vector_of_length_one_in_thousandths() -> None:
    terms = sketch_of("a", _record("001-sada-call"), "2022-03-13").terms
    assert 990_000 < sum(weight * weight for weight in terms.values()) < 1_010_000
    assert len(terms) <= TERMS


def test_rare_words_of_the_event_weigh_most() -> None:
    found = sketch_of("a", _record("001-sada-call"), "2022-03-13")
    assert light_stem("الصردة") in sorted(found.terms, key=lambda stem: -found.terms[stem])[:12]
    assert found.terms.get(light_stem("قال"), 0) < found.terms[light_stem("الصردة")]


def test_the_contact_at_the_head_is_there_with_names() -> None:
    contacts = sketch_of("a", _record("001-sada-call"), "2022-03-13").contacts
    assert contacts[0].kind == "call"
    assert len(contacts[0].parties) == 2
    assert not any(party.startswith(("p1", "p2", "e1")) for one in contacts for party in one.parties)
    assert len(contacts) <= MOST_CONTACTS


def test_only_what_gives_a_day_is_dated() -> None:
    record = _record("001-sada-call")
    days = {"2022-03-13": True, "2022-03": True, "XXXX-03-13": False, None: False}
    assert {day: sketch_of("a", replace(record, meta=replace(record.meta, published=day)), "2026-03-04").dated for day in days} == days


def test_an_article_without_words_has_no_terms() -> None:
    record = _record("001-sada-call")
    empty = Article(record.meta, None, "")
    found = sketch_of("a", empty, "2022-03-13")
    assert (found.terms, found.headline, found.contacts, found.act, found.words) == ({}, "", (), None, {})


def test_the_words_behind_terms_are_as_written() -> None:
    record = _record("001-sada-call")
    words = sketch_of("a", record, "2022-03-13").words
    assert words
    assert all(word in f"{record.title}\n{record.body}" for word in words.values())
