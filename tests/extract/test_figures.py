"""Are counts found with number, bound and unit, and is everything else that has digits left alone?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from naqlan.extract.figures import extract_figures

FOUND = [
    ("شارك 30 فريقا في السباق", "30 فريقا", 30, "exactly", "فريقا"),
    ("شارك أكثر من 143 ألف متطوع في الحملة", "أكثر من 143 ألف متطوع", 143000, "more than", "متطوع"),
    ("زرع المتطوعون ما يزيد على 10 آلاف شجرة", "ما يزيد على 10 آلاف شجرة", 10000, "more than", "شجرة"),
    ("حضر نحو ألفي شخص", "نحو ألفي شخص", 2000, "about", "شخص"),
    ("حضر بنحو 200 طالب", "نحو 200 طالب", 200, "about", "طالب"),
    ("قال ثلاثة مسؤولين إن المشروع جاهز", "ثلاثة مسؤولين", 3, "exactly", "مسؤولين"),
    ("حضر ثلاثة عشر طبيبا", "ثلاثة عشر طبيبا", 13, "exactly", "طبيبا"),
    ("حضر مئة وخمسة وعشرون طبيبا", "مئة وخمسة وعشرون طبيبا", 125, "exactly", "طبيبا"),
    ("حضر مئتان وخمسون طبيبا", "مئتان وخمسون طبيبا", 250, "exactly", "طبيبا"),
    ("يضم الاتحاد نصف مليون عضو", "نصف مليون عضو", 500000, "exactly", "عضو"),
    ("يضم الاتحاد مليونا ونصف المليون عضو", "مليونا ونصف المليون عضو", 1500000, "exactly", "عضو"),
    ("يضم الاتحاد مليون و200 ألف عضو", "مليون و200 ألف عضو", 1200000, "exactly", "عضو"),
    ("كلف المشروع 3.5 مليارات دولار أميركي", "3.5 مليارات دولار أميركي", 3500000000, "exactly", "دولار أميركي"),
    ("كلف المشروع 7ر6 مليون دينار", "7ر6 مليون دينار", 6700000, "exactly", "دينار"),
    ("كلف المشروع 1,250 ريالا", "1,250 ريالا", 1250, "exactly", "ريالا"),
    ("كلف المشروع ١٥٠ درهما", "١٥٠ درهما", 150, "exactly", "درهما"),
    ("وصلت عشرات الشاحنات", "عشرات الشاحنات", None, "dozens", "الشاحنات"),
    ("وصل المئات من الزوار", "المئات من الزوار", None, "hundreds", "الزوار"),
    ("وصل آلاف الزوار", "آلاف الزوار", None, "thousands", "الزوار"),
    ("فازت الدول الخمس بالجائزة", "الدول الخمس", 5, "exactly", "الدول"),
    ("حضر 3 من أعضائها", "3 من أعضائها", 3, "exactly", "أعضائها"),
    ("لا يقل عن 40 طالبا حضروا", "لا يقل عن 40 طالبا", 40, "more than", "طالبا"),
    ("حضر 40 طالبا على الأقل", "40 طالبا على الأقل", 40, "more than", "طالبا"),
    ("حضر 12 طبيبا وممرضا", "12 طبيبا وممرضا", 12, "exactly", "طبيبا وممرضا"),
    ("حضر طبيبين اثنين", "طبيبين اثنين", 2, "exactly", "طبيبين"),
    ("قدمت الجمعية (50) وظيفة للشباب", "(50) وظيفة", 50, "exactly", "وظيفة"),
    ("وافقت الدول الـ27 على المقترح", "الدول الـ27", 27, "exactly", "الدول"),
    ("اجتمعت الدول الصناعية السبع في لندن", "الدول الصناعية السبع", 7, "exactly", "الدول"),
    ("ارتفع عدد الزوار حتى الآن إلى 488.", "488", 488, "exactly", "الزوار"),
    ("كلف المشروع مليونا دولار", "مليونا دولار", 2000000, "exactly", "دولار"),
    ("أدى الحريق إلى إصابة 30.", "30", 30, "exactly", "مصاب"),
]


@pytest.mark.parametrize(("text", "words", "value", "bound", "unit"), FOUND)
def test_figure(text: str, words: str, value: int | None, bound: str, unit: str) -> None:
    assert [(found.text, found.value, found.bound, found.unit) for found in extract_figures(text, "body")] == [(words, value, bound, unit)]


@pytest.mark.parametrize(
    "text",
    [
        "استمر الاجتماع أربع ساعات و20 دقيقة",
        "ارتفعت الأسعار 12% في المدينة",
        "ارتفعت الأسعار بنسبة 12 في المئة من قيمتها",
        "ولد في 5 مارس 1990",
        "تأسست الشركة عام 2010 بتونس",
        "قالت القناة 12 العبرية",
        "ينص القرار 1701 على ذلك",
        "فاز الفريق 3-1 على ضيفه",
        "يبعد المصنع 40 كيلومترا عن المدينة",
        "عقد اجتماعين مهمين",
        "عمره 20 عاما",
        "انطلقت في الساعة 10:30 صباحا",
        "هو أحد أبناء القرية",
        "كمية جيدة من القمح",
        "الشيخ محمد آل ثاني",
        "في القرن التاسع عشر من بعيد",
    ],
)
def test_no_figure(text: str) -> None:
    assert extract_figures(text, "body") == []


def test_an_elliptical_sum_keeps_its_currency() -> None:
    found = extract_figures("خصصت الحكومة 8 مليارات دولار للصحة، و5 مليارات أخرى للتعليم.", "body")
    assert [(figure.value, figure.unit) for figure in found] == [(8_000_000_000, "دولار"), (5_000_000_000, "دولار")]


def test_others_of_the_same_kind() -> None:
    found = extract_figures("أصيب 4 عمال و8 آخرين في الحادث، 3 منهم بجروح خطيرة.", "body")
    assert [(figure.text, figure.unit) for figure in found] == [
        ("4 عمال", "عمال"),
        ("8 آخرين", "آخرين"),
        ("3", "آخرين"),
    ]


WORDS = (
    "ألف مليون نصف ثلاثة عشر مئة وخمسون آلاف عشرات 5 3.5 7ر6 1,250 أكثر من نحو على الأقل رجل رجال دولار "
    "الدول الست و ، . \n ـ \u200f ) ( الـ 27 مليونا عدد إلى منهم"
)
PIECES = st.sampled_from(WORDS.split(" "))


@given(st.lists(PIECES, max_size=30).map(" ".join))
def test_spans_are_verbatim(text: str) -> None:
    end = 0
    for figure in extract_figures(text, "body"):
        assert figure.span.of(text) == figure.text
        assert figure.unit
        assert end <= figure.span.start < figure.span.end
        end = figure.span.end


@given(st.text(max_size=150))
def test_any_text(text: str) -> None:
    for figure in extract_figures(text, "title"):
        assert figure.span.of(text) == figure.text


@pytest.mark.parametrize("unit", ["1", "1 ", "ألف و", "مئة وخمسون ", "عدد 5 "])
def test_long_hostile_text_ends(unit: str) -> None:
    text = unit * (60_000 // len(unit))
    extract_figures(text, "body")
