"""Is the article found on a page, and is every other line dropped for the right reason?"""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from .pages import BODY, OTHER1, OTHER2, P1, P2, P3, TITLE, calls, clean, page


def test_plain_text_takes_its_first_line_for_the_title() -> None:
    article = clean(page(TITLE, *BODY))
    assert article.title == TITLE
    assert article.body == "\n".join(BODY)
    assert [article.body[part.start : part.end] for part in article.paragraphs] == list(BODY)
    assert [part.source for part in article.paragraphs] == ["line 2", "line 4", "line 6", "line 8"]


@pytest.mark.parametrize(
    ("above", "below", "expected"),
    [
        (["تاريخ النشر: 12.05.2023 | 14:20 GMT"], [], "date line"),
        (["الأحد 14 أيار 2023 - 10:31"], [], "date line"),
        (["#المرفأ"], [], "outlet"),
        (["القاهرة - أ ش أ:"], [], "dateline"),
        (["نواقشط _ رويترز"], [], "dateline"),
        (["محمود سالم"], [], "credit line"),
        (["كتبت ـ هدى منصور:"], [], "credit line"),
        (["هدى فؤاد _ حسن عادل"], [], "credit line"),
        (["رويترز"], [], "credit line"),
        (["مبنى الوزارة"], [], "photo credit"),
        (["(Getty Images)"], [], "photo credit"),
        (["تصوير: حسن سليم"], [], "photo credit"),
        (["الوزير يصل إلى مقر المحادثات (رويترز)"], [], "photo credit"),
        (["شارك على فيسبوك"], [], "share"),
        (["3 دقائق قراءة"], [], "navigation"),
        (["الرئيسية"], [], "navigation"),
        (["سياسة"], [], "navigation"),
        ([], ["المصدر : المرفأ + وكالات"], "credit line"),
        ([], ["نقله إلى العربية: حسين سالم"], "credit line"),
        ([], ["someone@paper.example"], "credit line"),
        ([], ["زر الذهاب إلى الأعلى"], "navigation"),
        ([], ["التعليقات"], "comments"),
        ([], ["لن يتم نشر عنوان بريدك الإلكتروني. الحقول الإلزامية مشار إليها بـ *"], "comments"),
        ([], ["مقالات ذات صلة"], "related"),
        ([], ["اقرأ أيضاً: سفن الشحن تغير مسارها في البحر المفتوح"], "related"),
        ([], ['تابعونا على قناة موقع "المرفأ" في تلغرام'], "advert"),
        ([], ["لمشاهدة الفيديو من هــنــا"], "navigation"),
        ([], ["#الممر_المائي #المرفأ"], "tags"),
        ([], ["الوسوم: الممر المائي"], "tags"),
        ([], [P1], "repeated"),
        ([], ["// انتهى //"], "navigation"),
    ],
)
def test_one_crumb(above: list[str], below: list[str], expected: str) -> None:
    article = clean(page(TITLE, *above, *BODY, *below))
    assert article.body == "\n".join(BODY)
    assert [item.reason for item in article.dropped] == ["title", expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "وشارك في الاجتماع ممثلون عن عشر دول، فيما غابت أربع دول أخرى لأسباب لم تعلن.",
        "المصدر المطلع نفسه قال إن الوفود لن تغادر قبل التوصل إلى صيغة نهائية للاتفاق.",
        "شاهد أيضا رئيس الوفد العرض العسكري الذي أقيم صباحا في الميدان الكبير بحضور عدد من السفراء والوزراء.",
        "التعليقات على القرار تباينت في الصحف الصادرة اليوم بين مرحب به ومتحفظ عليه ورافض له تماما.",
        "تابعنا على مدى شهر كامل ما جرى في أروقة المحادثات من خلافات ووساطات انتهت جميعها بالفشل.",
        "اقرأ المزيد من الكتب، قال الأستاذ لتلاميذه قبل أن يغادر القاعة ويترك الباب مفتوحا خلفه، ثم عاد بعد ساعة.",
        "وقال: «ما رأيك في ما جرى؟»",
        '".',
        "أولا: الاقتصاد",
    ],
)
def test_sentences_that_only_contain_such_words_stay(sentence: str) -> None:
    article = clean(page(TITLE, P1, P2, sentence, P3))
    assert article.body == f"{P1}\n{P2}\n{sentence}\n{P3}"


LINES = [
    *(TITLE, *BODY, OTHER1, OTHER2, "", " ", "\u200f", "***", ".", "12", '"'),
    *("اقرأ أيضا", "التعليقات", "شارك", "الوسوم", "المصدر: وكالات", "المصدر", "وكالات", "جميع الحقوق محفوظة"),
    *("القاهرة - أ ش أ", "محمود سالم", "#المرفأ", "قال الوزير", "سفن الشحن تغير مسارها"),
]


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(LINES), max_size=30), st.sampled_from([None, TITLE]))
def test_every_line_is_accounted_for_once(lines: list[str], title: str | None) -> None:
    text = "\n".join(lines)
    article = clean(text, title=title)
    if [item.reason for item in article.dropped] == ["not Arabic"]:
        return
    written = sorted(line.strip() for line in lines if line.strip(" \u200f"))
    kept = [article.body[part.start : part.end] for part in article.paragraphs]
    assert sorted([*kept, *(item.text for item in article.dropped)]) == written
    assert article.body == "\n".join(kept)
    for part in article.paragraphs:
        assert lines[int(part.source.removeprefix("line "))].strip() == article.body[part.start : part.end]
    assert clean(text, title=title) == article


HOSTILE = [
    '"',
    "\u064b",
    "\x00",
    "- ",
    "أ/ب: ",
    "قال ",
    "#وسم ",
    "المصدر: ",
    "(رويترز) ",
    "اقرأ أيضا\n",
    "التعليقات\n",
    P1 + "\n",
]


@pytest.mark.parametrize("unit", HOSTILE)
def test_work_grows_with_length_and_no_faster(unit: str) -> None:
    def steps(size: int) -> int:
        text = "قال الوزير إن المحادثات بدأت.\n" + unit * (size // len(unit))
        return calls(lambda: clean(text, title=TITLE))

    small, large = steps(200_000), steps(400_000)
    assert large < 2.2 * small


def test_a_page_at_the_limit_is_cleaned_in_seconds() -> None:
    start = time.process_time()
    clean("قال الوزير إن المحادثات بدأت. " * 600_000, title=TITLE)
    clean('"' * 1_000_000 + "قال الوزير", title=TITLE)
    assert time.process_time() - start < 15


@pytest.mark.parametrize(
    "text",
    [
        "The minister said on Sunday that talks would begin next week.\nShe thanked all parties.",
        "وزیر خارجه گفت که گفتگوها هفته آینده آغاز می‌شود و همه طرف‌ها پذیرفته‌اند که چند روز در پایتخت بمانند.",
        "2024-01-01 12:00",
    ],
)
def test_pages_that_are_not_arabic_are_dropped(text: str) -> None:
    article = clean(text, title="x")
    assert (article.body, article.paragraphs) == ("", ())
    assert [item.reason for item in article.dropped] == ["not Arabic"]
    assert text.startswith(article.dropped[0].text)
