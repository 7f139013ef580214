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
