"""Is a front page told from an article?"""

import pytest

from naqlan.clean.html.document import parse
from naqlan.clean.html.main_text import blocks_of

SENTENCE = "اتفق مجلس بلدات النهر في يومه الثالث على فتح البوابات السفلى قبل نهاية الشهر الجاري، وفق بيان له."
CARD = "<div class=c{n}><h3><a href=/{n}>عنوان خبر رقم {n} من اليوم</a></h3><p>" + SENTENCE + " {n}</p></div>"
CARD_IN_LINK = "<a href=/{n}><h3>عنوان خبر رقم {n} من اليوم</h3></a><div><p>" + SENTENCE + " {n}</p></div>"
ENTRY = "<div class=e><a href=#{n}>14:0{n}</a><p>" + SENTENCE + " {n}</p></div>"


def kept(source: str, *, declared: bool = False) -> int:
    return sum(block.reason is None for block in blocks_of(parse(source), declared=declared))


@pytest.mark.parametrize("card", [CARD, CARD_IN_LINK.replace("<a", "<li><a", 1)], ids=["card", "item"])
def test_a_front_page_has_no_article(card: str) -> None:
    assert kept("<h1>صحيفة النهر</h1><div>" + "".join(card.format(n=number) for number in range(9)) + "</div>") == 0


def test_a_page_that_says_it_is_an_article_is_one() -> None:
    assert kept("<div>" + "".join(CARD.format(n=number) for number in range(9)) + "</div>", declared=True) > 0


def test_entries_with_their_hours_are_no_teasers() -> None:
    assert kept("<h1>لحظة بلحظة</h1><div>" + "".join(ENTRY.format(n=number) for number in range(9)) + "</div>") == 9


def test_an_article_with_boxes_of_teasers_is_one() -> None:
    assert kept(f"<div><p>{SENTENCE}</p><p>{SENTENCE} وثانيا.</p>{CARD.format(n=1)}<p>{SENTENCE} وثالثا.</p></div>") >= 3


def test_a_notice_that_there_is_nothing_is_no_article() -> None:
    assert kept("<h1>404</h1><p>الصفحة التي تطلبها غير موجودة</p><a href=/>الرئيسية</a>") == 0
    assert kept(f"<h1>عاجل</h1><p>{SENTENCE}</p>") == 1
