"""Is the text that a page gives to machines read where it shows none, and left alone where it shows its own?"""

import json

import pytest

from naqlan.clean.html.article_body import article_body
from naqlan.clean.page import clean_page
from naqlan.record.page import Page

LINES = (
    "أعلنت وزيرة الري ليلى الحارثي أن أعمال ترميم السد الشرقي ستبدأ مطلع الشهر المقبل، وأن السكان لن يحتاجوا إلى مغادرة منازلهم.",
    "وقالت الوزيرة للصحفيين إن المقاولين اختيروا بعد مناقصة شارك فيها سبعة عروض، مضيفة أن الكلفة لم تُحسم بعد.",
)


def page(*, shown: str = "", body: str = "\n".join(LINES)) -> Page:
    thing = {"@type": "NewsArticle", "headline": "ترميم السد يبدأ الشهر المقبل", "datePublished": "2024-03-02", "articleBody": body}
    script = f'<script type="application/ld+json">{json.dumps(thing, ensure_ascii=False)}</script>'
    return Page(
        "d",
        "k",
        "s",
        f"<html><head><title>ترميم السد يبدأ الشهر المقبل</title>{script}</head><body><div id=app>{shown}</div></body></html>",
        kind="html",
    )


@pytest.mark.parametrize("body", ["\n\n".join(LINES), "".join(f"<p>{line}</p>" for line in LINES), "<br/>".join(LINES)])
def test_a_page_without_text_has_that_of_its_description(body: str) -> None:
    article = clean_page(page(body=body))
    assert article.body == "\n".join(LINES)
    assert {one.source for one in article.paragraphs} == {"json-ld articleBody"}
    assert (article.title, article.meta.published) == ("ترميم السد يبدأ الشهر المقبل", "2024-03-02")


def test_the_text_that_a_page_shows_counts() -> None:
    shown = f"<h1>ترميم السد يبدأ الشهر المقبل</h1><article><p>{LINES[1]}</p><p>{LINES[1]} ثم غادرت.</p></article>"
    assert LINES[0] not in clean_page(page(shown=shown)).body


def test_a_summary_is_no_article() -> None:
    assert article_body({"articleBody": "أعمال الترميم تبدأ قريبا."}) == ()
    assert article_body({"articleBody": {"text": LINES[0] * 9}}) == ()
    assert article_body(None) == ()
    assert clean_page(page(body="أعمال الترميم تبدأ قريبا.")).body == ""
