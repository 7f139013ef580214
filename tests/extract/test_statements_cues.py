"""Which words report speech, and what do they take? Each construction beside one that looks like it, on people who do not exist."""

import pytest

from naqlan.pipeline.page import read_page
from naqlan.record.page import Page
from naqlan.record.statement import Statement

WHO = "وزير النقل زركوف مندرينا"


def statements(text: str, title: str = "عنوان") -> tuple[Statement, ...]:
    return read_page(Page("x", "x", "", f"{title}\n\n{text}\n", title, None, "2024-03-20", None)).statements


def contents(text: str) -> list[tuple[str, str]]:
    return [(one.cue, one.content) for one in statements(text)]


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        (f"قال {WHO} إن القطار جاهز.", "قال", "القطار جاهز"),
        (f"وأكد {WHO}، خلال زيارة إلى المصنع، أن القطار جاهز.", "أكد", "القطار جاهز"),
        (f"كما قال {WHO} إن القطار جاهز.", "قال", "القطار جاهز"),
        (f"وأضاف {WHO} في تصريح للصحفيين أن القطار جاهز.", "أضاف", "القطار جاهز"),
        (f"وأكد {WHO} مجددا أن القطار جاهز.", "أكد", "القطار جاهز"),
        (f"وشكك {WHO} في أن القطار جاهز.", "شكك", "القطار جاهز"),
        (f"وشدد {WHO} على ضرورة الصيانة.", "شدد", "ضرورة الصيانة"),
        (f"ودعا {WHO} إلى وقف الإضراب.", "دعا", "وقف الإضراب"),
        (f"وحذر {WHO} من تعطل القطارات.", "حذر", "تعطل القطارات"),
        (f"وأعرب {WHO} عن قلقه من الإضراب.", "أعرب", "قلقه من الإضراب"),
        (f"ورحب {WHO} بقرار المحكمة.", "رحب", "بقرار المحكمة"),
        (f"واتهم {WHO} النقابة بتعطيل القطارات.", "اتهم", "بتعطيل القطارات"),
        (f"وأعلن {WHO} أمس الجمعة إلغاء الرحلات.", "أعلن", "إلغاء الرحلات"),
        (f"وأكد {WHO} ضرورة الصيانة.", "أكد", "ضرورة الصيانة"),
        (f"ورفض {WHO} التعليق على الأمر.", "رفض", "التعليق على الأمر"),
        (f"ووصف {WHO} الإضراب بالخطير.", "وصف", "الإضراب بالخطير"),
        (f"وجدد {WHO} حرصه على سلامة الركاب.", "جدد", "حرصه على سلامة الركاب"),
        (f"وكرر {WHO} القول إن القطار جاهز.", "كرر", "القطار جاهز"),
        (f"ووجه {WHO} الشكر لعمال المصنع.", "وجه", "الشكر لعمال المصنع"),
        (f"وتقدم {WHO} بالتعازي لأسر الضحايا.", "تقدم", "بالتعازي لأسر الضحايا"),
        (f"وحمل {WHO} روسيا مسؤولية التأخير.", "حمل", "مسؤولية التأخير"),
        (f"وقال {WHO}: القطار جاهز.", "قال", "القطار جاهز"),
        (f"وقال {WHO}: أنا مستعد للعمل.", "قال", "أنا مستعد للعمل"),
        ("القطار جاهز للعمل، وفقا لوكالة الأناضول.", "وفقا ل", "القطار جاهز للعمل"),
        ("ووفقا لوكالة الأناضول، فإن القطار جاهز للعمل.", "وفقا ل", "القطار جاهز للعمل"),
        ("القطار جاهز للعمل، بحسب ما أفادت وكالة الأناضول.", "بحسب ما", "القطار جاهز للعمل"),
        ("ونقلت وكالة الأناضول عن مصدر أمني قوله إن القطار جاهز.", "نقلت", "القطار جاهز"),
    ],
)
def test_a_construction_reports(text: str, cue: str, content: str) -> None:
    assert (cue, content) in contents(text)


@pytest.mark.parametrize(
    "text",
    [
        "وتراجعت المبيعات، ما يشير إلى ضعف الطلب.",
        "وتراجعت المبيعات، مما يؤكد أن الطلب ضعيف.",
        "وهذا يؤكد أن الطلب ضعيف.",
        "ومن الفحص تبين أن العربة قديمة.",
        "كما يُتوقع أن تصل الشحنة غدا.",
        "يذكر أن الشركة تأسست قبل عام.",
        "يشار إلى أن الشركة تأسست قبل عام.",
        "وهو أمر يدعو إلى القلق.",
        "وصدر قرار يدعو إلى وقف الرحلات.",
        "وتم بحث تطورات الملف.",
        "وسط إجراءات أمنية مشددة أدت إلى إغلاق المحطة.",
        "وجاء القرار رفضا لخطة الدمج.",
        "ولا يقل عمر الراكب عن عشرين عاما.",
        "وعددهم يبلغ 300 موظف في المدينة.",
        f"لماذا يرفض {WHO} وقف الرحلات؟",
        f"من المقرر أن يعلن {WHO} أن القطار جاهز.",
        f"وصل {WHO} إلى المصنع.",
    ],
)
def test_what_looks_like_a_report_is_none(text: str) -> None:
    assert contents(text) == []


def test_a_word_that_is_a_noun_as_well_needs_the_place_of_a_verb() -> None:
    assert contents(f"وبحث {WHO} مع نظيره الألماني خطة القطارات.")
    assert not contents("ويستعمل الناس محرك بحث جديدا في الهواتف.")


def test_because_brings_in_a_reason_and_no_content() -> None:
    assert contents(f"وتوقفت القطارات أمام {WHO} لأن السكة قديمة.") == []


def test_agreeing_on_the_weight_of_a_thing_is_said_and_on_a_deed_done() -> None:
    assert contents("واتفق الجانبان على أهمية الحوار.")
    assert not contents("واتفق الجانبان على دفع التعويضات.")


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        (f"واستبعد {WHO} أن تتوقف القطارات.", "doubted"),
        (f"ولم يستبعد {WHO} أن تتوقف القطارات.", "not excluded"),
        (f"ولم يقل {WHO} إن القطار جاهز.", "negated"),
        (f"وقال {WHO} إن القطار لن يتوقف.", "affirmed"),
    ],
)
def test_polarity_goes_by_the_cue(text: str, polarity: str) -> None:
    assert statements(text)[0].polarity == polarity
