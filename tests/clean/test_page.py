"""Is the article found on a page, and is every other line dropped for the right reason?"""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from naqlan.clean.page import clean_page
from naqlan.record.article import Article
from naqlan.record.page import Page

from .pages import OTHER1, OTHER2, P1, P2, P3, P4, TITLE, page

BODY = (P1, P2, P3, P4)


def clean(text: str, **given: str | None) -> Article:
    return clean_page(Page(doc="d", key="k", source="s", text=text, **given))


def reasons(article: Article) -> dict[str, str]:
    return {item.text: item.reason for item in article.dropped}


def test_plain_text_takes_its_first_line_for_the_title() -> None:
    article = clean(page(TITLE, *BODY))
    assert article.title == TITLE
    assert article.body == "\n".join(BODY)
    assert [article.body[part.start : part.end] for part in article.paragraphs] == list(BODY)
    assert [part.source for part in article.paragraphs] == ["line 2", "line 4", "line 6", "line 8"]


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


def test_two_sources_run_together_are_credits_and_publisher() -> None:
    article = clean(page(TITLE, *BODY, "المصدر : الجزيرة + وكالاتالمصدر: صحيفة المرفأ"))
    assert article.meta.credits == ("الجزيرة", "وكالات")
    assert article.meta.outlet == "صحيفة المرفأ"


def test_source_below_its_label() -> None:
    article = clean(page(TITLE, *BODY, "المصدر", "وكالات"))
    assert article.meta.credits == ("وكالات",)
    assert article.body == "\n".join(BODY)


def test_publisher_from_an_advert_and_from_the_dateline() -> None:
    advert = 'تغطية متواصلة على قناة موقع "المرفأ" في "تلغرام"'
    assert clean(page(TITLE, P1, advert, P2)).meta.outlet == "المرفأ"
    assert clean(page(TITLE, "غزة – المرفأ الإخبارية", P1)).meta.outlet == "المرفأ الإخبارية"
    assert clean(page(TITLE, P1, advert), outlet="الشاطئ").meta.outlet == "الشاطئ"


@pytest.mark.parametrize(
    ("head", "dateline", "credited"),
    [
        ("طهران- ", "طهران", ()),
        ("الولايات المتحدة – ", "الولايات المتحدة", ()),
        ("عمان (ا ف ب) - ", "عمان (ا ف ب)", ("ا ف ب",)),
        ("واشنطن/ الأناضول/ ", "واشنطن/ الأناضول", ("الأناضول",)),
        ("دبي، الإمارات العربية المتحدة (CNN)-- ", "دبي، الإمارات العربية المتحدة (CNN)", ("CNN",)),
        ("القاهرة: ", None, ()),
        ("", None, ()),
    ],
)
def test_dateline_at_the_head_of_the_body(head: str, dateline: str | None, credited: tuple[str, ...]) -> None:
    article = clean(page(TITLE, head + P1, P2))
    assert article.body == f"{head}{P1}\n{P2}"
    assert (article.meta.dateline, article.meta.credits) == (dateline, credited)


def test_own_outlet_is_no_credit() -> None:
    assert clean(page(TITLE, "(CNN)-- " + P1), outlet="CNN بالعربية").meta.credits == ()


def test_published_and_where_from() -> None:
    url = "https://paper.example/2023/5/14/story"
    meta = clean(P1, title=TITLE, published="2023-05-14T23:30:00+03:00", url=url).meta
    assert (meta.published, meta.published_at, meta.published_from) == ("2023-05-14", "2023-05-14T23:30+03:00", "given")
    assert meta.published_other == ()
    meta = clean(P1, title=TITLE, published="2023-05-15 01:00:00", url=url).meta
    assert (meta.published, meta.published_other) == ("2023-05-15", (("2023-05-14", "url"),))
    meta = clean(page("تاريخ النشر: 12/05/2023", P1), title=TITLE).meta
    assert (meta.published, meta.published_from) == ("2023-05-12", "date line")
    meta = clean(P1, title=TITLE, url="https://paper.example/story-20230514.html").meta
    assert (meta.published, meta.published_from) == ("2023-05-14", "url")
    assert clean(P1, title=TITLE).meta.published_from == "unknown"


@pytest.mark.parametrize(
    ("lines", "url", "genre"),
    [
        ((TITLE, *BODY), None, "news"),
        (("رأي", TITLE, "بقلم: منى الراشد", *BODY), None, "opinion"),
        ((TITLE, *BODY), "https://paper.example/opinion/1", "opinion"),
        ((TITLE, P1, "* كيف بدأت؟", P2, "* ومتى انتهت؟", P3, "* وأين؟", P4, "* ولماذا؟", P1 + P2), None, "interview"),
        (("جولة الصحافة: الممر المائي في الصدارة", *BODY), None, "round-up"),
        (("لحظة بلحظة.. المحادثات", *BODY), None, "live"),
    ],
)
def test_genre(lines: tuple[str, ...], url: str | None, genre: str) -> None:
    assert clean(page(*lines), url=url).meta.genre == genre


@pytest.mark.parametrize(
    "text",
    [
        "The minister said on Sunday that talks would begin next week.\nShe thanked all parties.",
        "وزیر خارجه گفت که گفتگوها هفته آینده آغاز می‌شود و همه طرف‌ها پذیرفته‌اند که چند روز در پایتخت بمانند.",
        "2024-01-01 12:00",
    ],
)
def test_pages_that_are_not_arabic(text: str) -> None:
    article = clean(text, title="x")
    assert (article.body, article.paragraphs) == ("", ())
    assert [item.reason for item in article.dropped] == ["not Arabic"]
    assert text.startswith(article.dropped[0].text)


def test_control_codes_go_and_the_rest_stays_verbatim() -> None:
    article = clean("قا\x00ل الوز\x07ير\u2028إنه\tلن يأت\u0650ي.\r", title=TITLE)
    assert article.body == "قال الوزير إنه\tلن يأت\u0650ي."


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
    def seconds(size: int) -> float:
        text = "قال الوزير إن المحادثات بدأت.\n" + unit * (size // len(unit))
        best = 1e9
        for _ in range(2):
            start = time.process_time()
            clean(text, title=TITLE)
            best = min(best, time.process_time() - start)
        return best

    small, large = seconds(200_000), seconds(400_000)
    assert large < 3 * small + 0.05


def test_a_page_at_the_limit_is_cleaned_in_seconds() -> None:
    start = time.process_time()
    clean("قال الوزير إن المحادثات بدأت. " * 600_000, title=TITLE)
    clean('"' * 1_000_000 + "قال الوزير", title=TITLE)
    assert time.process_time() - start < 15
