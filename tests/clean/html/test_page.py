"""Do the rules for lines go well with pages of HTML, and does each paragraph keep its place on the page?"""

import pytest

from naqlan.clean.page import clean_page
from naqlan.record.article import Article
from naqlan.record.page import Page
from tests.clean.pages import BODY, P1, P2, P3, P4, TITLE


def clean(body: str, *, title: str | None = None) -> Article:
    return clean_page(Page("d", "d", "d.html", f"<title>{TITLE} | المرفأ</title>{body}", title=title, kind="html"))


def test_paragraphs_keep_their_places() -> None:
    article = clean(f"<h1>{TITLE}</h1><div class=text>{''.join(f'<p>{part}</p>' for part in BODY)}</div>")
    assert article.title == TITLE
    assert article.body == "\n".join(BODY)
    assert [part.source for part in article.paragraphs] == [f"html/body[1]/div[1]/p[{number}]" for number in (1, 2, 3, 4)]


def test_text_between_breaks_is_paragraphs_too() -> None:
    article = clean(f"<table><tr><td><h1>{TITLE}</h1></td></tr><tr><td>{P1}<br><br>{P2}<br />&nbsp;<br />{P3}</td></tr></table>")
    assert article.body == f"{P1}\n{P2}\n{P3}"
    assert article.paragraphs[1].source == "html/body[1]/table[1]/tbody[1]/tr[2]/td[1]/text()[2]"


@pytest.mark.parametrize("label", ["مقالات ذات صلة", "اقرأ أيضا:", "الأكثر قراءة", "إعلان"])
def test_a_label_between_paragraphs_does_not_end_the_article(label: str) -> None:
    article = clean(f"<h1>{TITLE}</h1><div><p>{P1}</p><p>{P2}</p><p>{P3}</p><p>{label}</p><p>{P4}</p></div>")
    assert article.body == "\n".join(BODY)


def test_a_label_in_an_element_of_its_own_ends_it() -> None:
    below = f"<section><p>التعليقات</p><p>{P4}</p></section>"
    article = clean(f"<h1>{TITLE}</h1><main><div><p>{P1}</p><p>{P2}</p><p>{P3}</p></div>{below}</main>")
    assert P4 not in article.body
    assert article.body.startswith(P1)


def test_what_was_given_with_the_page_outranks_the_page() -> None:
    assert clean(f"<h1>{TITLE}</h1><p>{P1}</p><p>{P2}</p>", title="عنوان أعطي مع الصفحة").title == "عنوان أعطي مع الصفحة"


def test_a_page_without_an_article_says_so() -> None:
    article = clean("<ul><li><a href=#>أخبار البلاد</a></li><li><a href=#>رياضة وشباب</a></li></ul><p>حقوق النشر محفوظة</p>")
    assert article.body == ""
    assert [(one.reason, one.text) for one in article.dropped] == [("no article", "أخبار البلاد\nرياضة وشباب\nحقوق النشر محفوظة")]


def test_a_page_in_another_language_is_dropped_as_such() -> None:
    article = clean("<p>The minister said on Sunday that talks would begin next week, and thanked all the parties for it.</p>" * 3)
    assert [one.reason for one in article.dropped] == ["not Arabic"]
