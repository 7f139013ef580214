"""Are trails, signatures, tags and the outlet's own lines told from the article, and do they name the outlet?"""

import pytest

from naqlan.clean.dateline import dateline_of
from naqlan.clean.page import clean_page
from naqlan.record.article import Article
from naqlan.record.page import Page

from .pages import P1, P2, P3, P4, TITLE, page

BODY = (P1, P2, P3, P4)


def clean(text: str) -> Article:
    return clean_page(Page(doc="d", key="k", source="s", text=text))


@pytest.mark.parametrize(
    ("above", "below", "expected"),
    [
        (["منارة الساحل » سياسة"], [], "navigation"),
        (["منارة الساحل | الرئيسية | عاجل"], [], "navigation"),
        (["منارة الساحل / أسواق"], [], "navigation"),
        (["الوزير يصل إلى قاعة المحادثات (تصوير: مراسل المنارة)"], [], "photo credit"),
        (["سفن تنتظر عند مدخل الممر (من أرشيف المنارة)"], [], "photo credit"),
        (["حاوره في العاصمة: مراسل المنارة"], [], "credit line"),
        (["شارك هذه القصة"], [], "share"),
        ([], ["انتهى/ منارة"], "credit line"),
        ([], ["منارة / س.ع"], "credit line"),
        ([], ["الحارثي، الممر المائي، المنظمة البحرية"], "tags"),
        ([], ["المحادثات | الممر المائي | رسوم العبور"], "tags"),
        ([], ["طباعة | إرسال إلى صديق"], "share"),
        ([], ["غرّد | شارك | أرسل"], "share"),
        ([], ["الاسم: | البريد الإلكتروني: | التعليق:"], "comments"),
        ([], ["كن أول من يعلق"], "comments"),
        ([], ["نقلا عن الشراع، بتصرف"], "credit line"),
        ([], ["الجزء الأول: من يحرس الممر؟"], "related"),
        ([], ["المقالات المنشورة تعبر عن آراء أصحابها ولا تعبر بالضرورة عن رأي الصحيفة"], "credit line"),
        ([], ["إذاعة الساحل - الموجة 101.3"], "navigation"),
    ],
)
def test_one_line(above: list[str], below: list[str], expected: str) -> None:
    article = clean(page(TITLE, *above, *BODY, *below))
    assert article.body == "\n".join(BODY)
    assert [item.reason for item in article.dropped] == ["title", expected]


@pytest.mark.parametrize(
    "line",
    [
        "الجزء الأول: من بداية الأزمة إلى توقف المحادثات",
        "انتهى الاجتماع",
        "سليم، نورة، هاشم، كمال",
        "11:00 | الوفد يصل إلى مقر المحادثات",
    ],
)
def test_lines_of_the_text_stay(line: str) -> None:
    assert line in clean(page(TITLE, P1, P2, line, P3, P4)).body


@pytest.mark.parametrize(
    ("lines", "outlet"),
    [
        (["منارة الساحل", f"مرسى الرمان - منارة الساحل: {P1}", P2], "منارة الساحل"),
        (["الشراع - 12 مايو 2023", P1, "وأكد مصدر لـ«الشراع» أن الوفود وصلت."], "الشراع"),
        (["قناة الشراع » سياسة", P1, P2], "قناة الشراع"),
        ([f"مرسى الرمان في 12 مايو /شراع/ -- {P1}", P2, P3, P4, "شراع/ س.ع"], "شراع"),
        (["مرسى الرمان - 12 مايو 2023", P1, P2], None),
        (["إدريان فوسكن | 12 مايو 2023", P1, P2], None),
        ([f"مرسى الرمان - الشراع: {P1}", P2], None),
    ],
)
def test_outlet(lines: list[str], outlet: str | None) -> None:
    assert clean(page(TITLE, *lines) if len(lines) > 3 else page(TITLE, *lines, P3, P4)).meta.outlet == outlet


@pytest.mark.parametrize(
    ("head", "place", "source"),
    [
        ("مرسى الرمان – ", "مرسى الرمان", None),
        ("مرسى الرمان/ الشراع: ", "مرسى الرمان", "الشراع"),
        ("مرسى الرمان - خاص: ", "مرسى الرمان", None),
        ("(الشراع)-- ", None, "الشراع"),
        ("مرسى الرمان (الشراع) - ", "مرسى الرمان", "الشراع"),
        ("مرسى الرمان في 12 مايو /شراع/ -- ", "مرسى الرمان", "شراع"),
    ],
)
def test_dateline_of_a_place_that_no_list_knows(head: str, place: str | None, source: str | None) -> None:
    found = dateline_of(head + P1)
    assert found is not None
    assert (found.place, found.source) == (place, source)
    assert head.startswith(found.text)


@pytest.mark.parametrize(
    "text",
    ["الوزير – الذي وصل مساء السبت إلى مقر المحادثات في العاصمة – قال إن الوقت حان لاتفاق.", "وسألته «الشراع»: " + P1, P1],
)
def test_no_dateline(text: str) -> None:
    assert dateline_of(text) is None


def test_the_other_source_of_a_dateline_is_credited() -> None:
    text = page(TITLE, "منارة الساحل", f"مرسى الرمان – الشراع: {P1}", P2, "وفي بيان تلقت «منارة الساحل» نسخة منه، رحبت المنظمة بالخطوة.")
    article = clean(text)
    assert article.meta.outlet == "منارة الساحل"
    assert article.meta.credits == ("الشراع",)


def test_bare_word_for_agencies_is_a_credit() -> None:
    assert clean(page(TITLE, *BODY, "وكالات")).meta.credits == ("وكالات",)
