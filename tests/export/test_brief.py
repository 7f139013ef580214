import re
from dataclasses import replace

import pytest

from naqlan.export.brief import brief_html
from naqlan.export.html import ATTRIBUTES, TAGS
from naqlan.labels.labels import LANGUAGES, load_labels
from tests.export.briefs import HOSTILE, Reader, made


def page(hostile: str = "", language: str = "en") -> str:
    return brief_html(made(hostile), load_labels(language), "Brief", lambda one: f"\u2068{one.what}\u2069: two values")


@pytest.mark.parametrize("language", LANGUAGES)
def test_hostile_words_stay_words(language: str) -> None:
    shown = page(HOSTILE, language)
    read = Reader(shown)
    assert read.tags <= TAGS | {"head", "html", "meta", "style", "title"}
    assert read.attributes <= ATTRIBUTES | {"charset", "content", "http-equiv", "lang", "name"}
    assert all(address.startswith(("https://", "#p")) for address in read.addresses)
    assert "\u202e" not in shown
    assert "<script>alert(1)</script>" in read.text, "shown as it was written"
    assert Reader(page("", language)).tags == read.tags


def test_a_claim_is_shown_with_speaker_polarity_chain_passage_and_page() -> None:
    statements = re.search(r'<section class="statements">.*?</section>', page())
    assert statements
    text = Reader(statements[0]).text
    assert text == (
        "Statements (1)سالم الفهد (وزير) to عمر · claims (قال) · DOUBTED · direct quotation · call · undated"
        "“الطريق [أي طريق الميناء] مفتوح”the writer keeps a distance: زاعماchain of attribution: صدى, citing المرسال"
        "on: [1] صدى, [2] (copy)a reader's judgement: correction by هند on 2026-03-01, act: claims in place of says, which was read; لأن"
        "a reader's judgement: checked by هند on 2026-03-01: قرأته"
        "named origins: 1 · المرسال، آخر · origin unstated: 1"
        " · on the same occasion: 1–2 · المرسال، آخر · unnamed: مسؤول · Known only from the other side."
    )


def test_what_the_outlet_put_in_is_marked_and_only_direct_quotations_have_marks() -> None:
    shown = page()
    assert '<blockquote dir="auto">“الطريق <ins title="inserted by the outlet">[أي طريق الميناء]</ins> مفتوح”</blockquote>' in shown
    assert '<blockquote dir="auto">اتصل بعمر.</blockquote>' in shown


def test_what_is_no_plain_report_is_painted() -> None:
    shown = page()
    assert '<span class="warn">denied</span>' in shown
    assert '<span class="warn">DOUBTED</span>' in shown
    assert "<mark>قا</mark>" in shown


def test_each_page_has_its_address_times_and_hash() -> None:
    first, second = re.findall(r'<div class="card page".*?</ul></div>', page())
    text = Reader(first).text
    for words in ("2026-03-01, known from: JSON-LD · 2026-02-28, known from: the address", "captured: 2026-03-01T08:00:00Z", "sha256: " + "0" * 64):
        assert words in text
    assert 'href="https://sada.example/1" rel="noopener noreferrer"' in first
    text = Reader(second).text
    for words in (
        "added to the store: 2026-03-01T08:00:00Z",
        "none: the page was added as a record",
        "repeats: [1] صدى part copy, 50% of the shorter text",
        "opinion",
    ):
        assert words in text
    assert 'href="javascript' not in second


def test_it_says_what_it_is_and_in_arabic_from_right_to_left() -> None:
    assert "It verifies nothing" in page()
    shown = page(language="ar")
    assert '<html lang="ar" dir="rtl">' in shown
    assert "«الطريق" in shown
    for language in LANGUAGES:
        assert not re.search(r"\b(?:confirmed|true|fact)\b|مؤكَّد|حقيقة", Reader(page(language=language)).text)


def test_what_several_pages_tell_in_their_own_words_stands_together() -> None:
    brief = made()
    (one,) = brief.statements
    told = replace(brief, statements=(one, replace(one, id="k", account="c"), replace(one, id="m", also=())))
    shown = brief_html(told, load_labels("en"), "Brief", lambda one: one.what)
    account = re.search(r'<div class="account">(.*?)</section>', shown)
    assert account
    assert "One statement, told in 2 ways on 2 pages" in account[1]
    assert shown.index("One statement") < shown.rindex('<div class="card"><p class="head"><strong><bdi dir="auto">سالم الفهد')
