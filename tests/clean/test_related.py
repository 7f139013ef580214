"""Do links below "read also" and what they lead in go, and does the body go on?"""

from naqlan.clean.related import drop_tail, settle_below
from naqlan.clean.sheet import sheet_of

from .pages import BODY, OTHER1, OTHER2, P1, P2, P3, P4, TITLE, clean, page, reasons


def test_links_in_the_middle_go_and_the_body_goes_on() -> None:
    links = ("إقرأ أيضًا", "سفن الشحن تغير مسارها", "قمة إقليمية في الخريف حول أمن الموانئ")
    article = clean(page(TITLE, P1, P2, *links, P3, P4))
    assert article.body == "\n".join(BODY)
    assert [item.reason for item in article.dropped[1:]] == ["related"] * 3


def test_article_glued_on_goes() -> None:
    headline = "شركة الكهرباء تعلن عودة التيار إلى أحياء المدينة الساحلية"
    for lines in (
        ("إقرأ أيضاً:", headline),
        (f"اقرأ أيضا: {headline}",),
        ("المصدر: وكالات", "اقرأ أيضا", "عودة هادئة إلى المدارس"),
    ):
        article = clean(page(TITLE, *BODY, *lines, OTHER1, OTHER2))
        assert article.body == "\n".join(BODY)
        assert [item.reason for item in article.dropped[-3:]] == ["related"] * 3


def test_source_of_a_picture_does_not_end_the_article() -> None:
    article = clean(page(TITLE, P1, P2, "المصدر: رويترز", P3, "اقرأ أيضا", "سفن الشحن تغير مسارها", P4))
    assert article.body == "\n".join(BODY)


def test_comments_and_leftovers_below_go() -> None:
    comment = "أحسنتم، كلام جميل جدا ونتمنى أن نرى نتيجة هذه المحادثات قريبا إن شاء الله."
    article = clean(page(TITLE, *BODY, "الوسوم", "الممر المائي", "اترك تعليقا", comment, "جميع الحقوق محفوظة"))
    assert article.body == "\n".join(BODY)
    assert reasons(article)["الممر المائي"] == "tags"
    assert reasons(article)[comment] == "comments"


def test_bar_of_comments_above_does_not_end_the_article() -> None:
    assert clean(page(TITLE, "التعليقات", "0", P1, P2, P3)).body == f"{P1}\n{P2}\n{P3}"


def test_a_tail_needs_a_body_above_it() -> None:
    sheet = sheet_of(page(P1, P2, "تعليق أول", "تعليق ثان"))
    drop_tail(sheet, 2, "comments")
    assert sheet.why == [None] * 4, "nothing above was counted as body"
    for place in (0, 1):
        sheet.pass_by(place)
    drop_tail(sheet, 2, "comments")
    assert sheet.why == [None, None, "comments", "comments"]


def test_short_lines_below_the_end_go_and_a_sentence_brings_the_body_back() -> None:
    sheet = sheet_of(page(P1, "المصدر: المرفأ", "سفن الشحن", "قمة الخريف"))
    sheet.drop(1, "credit line")
    sheet.over.append(1)
    settle_below(sheet)
    assert sheet.why == [None, "credit line", "related", "related"]
    going_on = sheet_of(page(P1, "المصدر: المرفأ", "سفن الشحن", P2))
    going_on.drop(1, "credit line")
    going_on.over.append(1)
    settle_below(going_on)
    assert going_on.why == [None, "credit line", None, None]
