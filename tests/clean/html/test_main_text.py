"""Are the blocks of a page its paragraphs, each with its place, and those outside the article with their reason?"""

from naqlan.clean.html.block import Block
from naqlan.clean.html.document import parse
from naqlan.clean.html.main_text import blocks_of

LONG = "أعلنت وزيرة الري نجوى الداغستاني أن السد الجديد سيعمل بكامل طاقته قبل نهاية العام، وأن المرحلة الأولى انتهت قبل موعدها بشهرين كاملين."


def reasons(source: str, title: str = "") -> dict[str, str | None]:
    return {block.text: block.reason for block in blocks_of(parse(source), title)}


def test_paragraphs_with_their_places() -> None:
    page = parse(f"<body><p>{LONG} <b>الوزيرة</b>\n موعد القمة.</p><p> </p></body>")
    assert blocks_of(page) == (Block(f"{LONG} الوزيرة موعد القمة.", "html/body[1]/p[1]", "p"),)


def test_what_stands_around_the_article_has_a_reason() -> None:
    found = reasons(
        f"""<nav><a href=#>محليات</a></nav><h1>السد الجديد يعمل قبل موعده</h1><div class="byline">كريم الزنبقي</div>
        <div class="article-body"><p>{LONG}</p><div class="related-box"><a href=#>خبر آخر عن النهر</a></div><p>{LONG} وختم.</p>
        <h3>اخترنا لكم</h3></div>
        <section id="comments"><p>{LONG} تعليق.</p></section><footer>حقوق</footer>""",
        "السد الجديد يعمل قبل موعده | النهر",
    )
    assert found == {
        "محليات": "navigation",
        "السد الجديد يعمل قبل موعده": "title",
        "كريم الزنبقي": "credit line",
        LONG: None,
        "خبر آخر عن النهر": "related",
        f"{LONG} وختم.": None,
        "اخترنا لكم": "related",
        f"{LONG} تعليق.": "comments",
        "حقوق": "navigation",
    }


def test_subheadings_lists_and_quotations_stay() -> None:
    found = reasons(
        f"<article><p>{LONG}</p><h2>ما بعد السد</h2><ul><li>قناة شمالية</li><li>خزان</li></ul><blockquote>{LONG} قالت.</blockquote></article>"
    )
    assert set(found.values()) == {None}


def test_an_article_that_the_page_hides_until_a_script_runs_is_found() -> None:
    assert reasons(f'<div style="display:none"><p>{LONG}</p><p>{LONG} ثم.</p></div>') == {LONG: None, f"{LONG} ثم.": None}


def test_a_page_without_running_text_keeps_nothing() -> None:
    assert set(reasons("<ul><li><a href=#>أخبار</a></li><li><a href=#>رياضة</a></li></ul>").values()) == {"no article"}
