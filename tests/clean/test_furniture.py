"""Are trails, signatures, tags and the outlet's own lines told from the article, and do they name the outlet?"""

import pytest

from .pages import BODY, P1, P2, P3, P4, TITLE, clean, page


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
