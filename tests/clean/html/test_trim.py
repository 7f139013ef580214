"""Does what is not the text go from inside the box of the article, and nothing of the text with it?"""

import pytest

from naqlan.clean.html.document import parse
from naqlan.clean.html.main_text import blocks_of

LONG = "أعلنت وزيرة الري نجوى الداغستاني أن السد الجديد سيعمل بكامل طاقته قبل نهاية العام، وأن المرحلة الأولى انتهت قبل موعدها بشهرين كاملين."
TITLE = "السد الجديد يعمل قبل موعده بشهرين"


def reasons(inside: str) -> dict[str, str | None]:
    page = f"<h1>{TITLE}</h1><div class=x1><p>{LONG}</p><p>{LONG} وثانيا.</p>{inside}<p>{LONG} وأخيرا.</p></div>"
    return {block.text: block.reason for block in blocks_of(parse(page), TITLE) if not block.text.startswith((LONG, TITLE))}


@pytest.mark.parametrize(
    ("inside", "reason"),
    [
        ("<div class=y><h4>خبران</h4><ul><li><a href=#>سد آخر</a></li><li><a href=#>نهر آخر</a></li></ul></div>", "related"),
        ("<div class=y><h4>الأكثر قراءة</h4><span>سد آخر</span></div>", "related"),
        ("<div class=y><img src=a.jpg><span>الوزيرة في موقع السد</span></div>", "photo credit"),
        ("<p><a href=#>سد آخر يتأخر عن موعده</a></p>", "related"),
        ('<p>[adrotate group="2"]</p>', "advert"),
        ("<p>2024/5</p>", "navigation"),
        ("<p>Read more</p>", "related"),
    ],
)
def test_what_goes(inside: str, reason: str) -> None:
    assert set(reasons(inside).values()) == {reason}


@pytest.mark.parametrize(
    "inside",
    [
        "<h3>عنوان فرعي</h3>",
        "<ul><li>قناة شمالية</li><li>خزان</li></ul>",
        f"<ul><li>{'خزان كبير ' * 9}<a href=#>رابط</a></li></ul>",
        "<blockquote><p>لن ننتظر</p></blockquote>",
        "<table><tr><td>السنة</td><td>2023</td><td>2024</td></tr></table>",
        "<h1>جزء ثان</h1>",
    ],
)
def test_what_stays(inside: str) -> None:
    assert set(reasons(inside).values()) == {None}


def test_another_headline_of_the_first_order_begins_another_article() -> None:
    page = f"<h1>{TITLE}</h1><div><p>{LONG}</p><p>{LONG} ثانيا.</p><h1>وفاة عازف الناي المعروف كامل</h1><p>{LONG} ثالثا.</p></div>"
    assert [block.reason for block in blocks_of(parse(page), TITLE)] == ["title", None, None, "related", "related"]


def test_lines_above_the_first_paragraph_go_unless_they_are_its_like() -> None:
    page = f"<h1>{TITLE}</h1><div><div>طباعة</div><p>المدينة</p><p>{LONG}</p><p>{LONG} ثانيا.</p><h4>عنوان بلا نص</h4></div>"
    assert [block.reason for block in blocks_of(parse(page), TITLE)] == ["title", "navigation", None, None, None, "related"]


def test_a_second_article_under_a_line_like_the_headline_goes() -> None:
    second = f'<span class="title x2">وفاة عازف الناي المعروف كامل</span><p>{LONG} ثالثا.</p>'
    page = f'<div><span class="title x1">{TITLE}</span><p>{LONG}</p><p>{LONG} ثانيا.</p>{second}</div>'
    assert [block.reason for block in blocks_of(parse(page), TITLE)] == ["title", None, None, "related", "related"]


def test_an_article_glued_on_below_a_rule_goes() -> None:
    glued = "<p>***</p><p><b>وفاة عازف الناي المعروف كامل</b></p><p>مرسانة - النهر: توفي أمس عازف الناي كامل الزنبقي عن تسعين عاما في بيته.</p>"
    page = f"<h1>{TITLE}</h1><div><p>{LONG}</p><p>{LONG} ثانيا.</p>{glued}</div>"
    assert [block.reason for block in blocks_of(parse(page), TITLE)] == ["title", None, None, "navigation", "related", "related"]


def test_the_parts_of_a_text_between_rules_stay() -> None:
    page = f"<h1>{TITLE}</h1><div><p>{LONG}</p><p>{LONG} ثانيا.</p><hr><h3>ماذا بعد السد الكبير الجديد</h3><p>{LONG} ثالثا.</p></div>"
    assert [block.reason for block in blocks_of(parse(page), TITLE)] == ["title", None, None, None, None]


def test_the_entries_of_a_live_blog_stay_under_headings_like_the_headline() -> None:
    entries = "".join(f"<h1>العنوان رقم كذا {number} من البث</h1><p>{LONG} {number}.</p>" for number in range(6))
    page = f"<h1>{TITLE}</h1><div>{entries}</div>"
    assert {block.reason for block in blocks_of(parse(page), TITLE)} == {"title", None}
