"""Is the title found, and does the outlet behind it or beside it go?"""

from naqlan.clean.front import settle_outlet, settle_title
from naqlan.clean.sheet import sheet_of

from .pages import P1, P2, P3, TITLE, clean, page, reasons


def test_given_title_is_dropped_where_it_is_repeated() -> None:
    article = clean(page(TITLE.replace("أ", "ا"), P1, P2), title=TITLE)
    assert article.title == TITLE
    assert list(reasons(article).values()) == ["repeated title"]


def test_outlet_after_the_title_is_no_part_of_it() -> None:
    assert clean(P1, title=f"{TITLE} | المرفأ", outlet="صحيفة المرفأ").title == TITLE
    assert clean(P1, title=f"{TITLE} | المرفأ").title == f"{TITLE} | المرفأ"


def test_page_that_begins_with_a_paragraph_has_no_title() -> None:
    article = clean(page(P1 + " " + P2, P3))
    assert article.title is None
    assert article.body == "\n".join((P1 + " " + P2, P3))


def test_menu_and_date_above_the_title_are_no_title() -> None:
    sheet = sheet_of(page("الرئيسية", "الأحد 14 مايو 2023", TITLE, P1))
    assert settle_title(sheet, None, None) == TITLE
    assert sheet.why[2] == "title"


def test_headline_below_a_given_kicker_is_the_title_too() -> None:
    headline = "الحارثي يدعو الأطراف كلها إلى العودة إلى الطاولة"
    sheet = sheet_of(page(headline, P1))
    assert settle_title(sheet, "في اتصال هاتفي ..", None) == "في اتصال هاتفي .."
    assert sheet.why == ["title", None]


def test_lines_that_only_name_the_outlet_go() -> None:
    sheet = sheet_of(page("المرفأ", "#أخبار_المرفأ", P1, "#الممر_المائي #العبور"))
    settle_outlet(sheet, "صحيفة المرفأ")
    assert sheet.why == ["outlet", "outlet", None, "tags"]
    assert sheet.outlets == ["أخبار المرفأ"]
