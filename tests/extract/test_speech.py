"""Is a quotation behind a word of saying speech? Names in marks, terms, and what may stand between; people, outlets and towns are made up."""

import pytest

from tests.extract.test_cues import WHO, contents, statements
from tests.extract.test_speakers import speakers


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        (f"وأضاف {WHO} لصحيفة «الساحل»: «القطار جاهز تماما».", "أضاف", "القطار جاهز تماما"),
        ("وقال «زركوف»: «القطار جاهز تماما منذ أمس».", "قال", "القطار جاهز تماما منذ أمس"),
        ('وقال زركوف، في تصريحات لـ"الساحل"، "القطار جاهز تماما منذ أمس".', "قال", "القطار جاهز تماما منذ أمس"),
        ("وكتب زركوف، عبر حسابه على «فيسبوك»: «القطار جاهز تماما».", "كتب", "القطار جاهز تماما"),
        ('وأضاف زركوف "القطار جاهز تماما منذ أمس".', "أضاف", "القطار جاهز تماما منذ أمس"),
        (f"وصل {WHO}، مضيفا من مكتبه في المدينة: «القطار جاهز تماما».", "مضيفا", "القطار جاهز تماما"),
    ],
)
def test_speech_behind_names_in_quotation_marks(text: str, cue: str, content: str) -> None:
    assert (cue, content) in contents(text)


def test_a_term_is_no_speech() -> None:
    assert not contents("وزار الوفد شركة «القطار الجديد للنقل السريع».")


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("وقال مسؤول طبي في مدينة زركوفا إن القطار جاهز.", "قال", "القطار جاهز"),
        (f"وصل {WHO}، موضحا، في حديث مع الصحيفة، أن القطار جاهز.", "موضحا", "القطار جاهز"),
        (f"وصل {WHO}، مضيفا، أن القطار جاهز.", "مضيفا", "القطار جاهز"),
        (f"وتحدث {WHO} قائلا: إن القطار جاهز.", "قائلا", "القطار جاهز"),
        ("وأكد مكتب السياحة في المدينة أن القطار جاهز.", "أكد", "القطار جاهز"),
        ("وأكدت دراسات طبية أن القطار مفيد.", "أكدت", "القطار مفيد"),
        ("وأوضح معالي وزير النقل أن القطار جاهز.", "أوضح", "القطار جاهز"),
        ("وأكد معاليه أهمية الصيانة.", "أكد", "أهمية الصيانة"),
        ("وأكد معالي الوزير على أهمية الصيانة.", "أكد", "أهمية الصيانة"),
        ("وعن القطارات في الخارج أشار وزير النقل إلى أن القطار جاهز.", "أشار", "القطار جاهز"),
        ("وقالت الهيئة، في بيان اليوم الاثنين، إن القطار جاهز.", "قالت", "القطار جاهز"),
        ("وكانت الهيئة في القاعة، وعبرت عن أملها في عودة القطار.", "عبرت", "أملها في عودة القطار"),
    ],
)
def test_what_stands_between_a_cue_and_its_clause(text: str, cue: str, content: str) -> None:
    assert (cue, content) in contents(text)


def test_an_object_before_a_clause_stays_the_content() -> None:
    assert contents(f"وأكد {WHO} ضرورة أن يعود القطار.") == [("أكد", "ضرورة أن يعود القطار")]


def test_a_relative_clause_is_no_insertion() -> None:
    assert "نسخة" not in " ".join(content for _, content in contents("وقالت الهيئة، في بيان تلقت “الساحل” نسخة منه، إن القطار جاهز."))
    assert len(contents("وقالت الهيئة، في بيان تلقت “الساحل” نسخة منه، إن القطار جاهز.")) == 1


def test_who_speaks_in_marks_or_under_an_address() -> None:
    assert speakers("وقال «زركوف»: «القطار جاهز تماما منذ أمس».") == [["زركوف"]]
    assert speakers("وأوضح معالي وزير النقل أن القطار جاهز.") == [["وزير النقل"]]
    assert speakers(f"قال {WHO} إن القطار جاهز. وأكد معاليه أن السكة آمنة.") == [["زركوف مندرينا"], ["زركوف مندرينا"]]
    assert [one.speaker_kind for one in statements("وأكدت دراسات طبية أن القطار مفيد.")] == ["document"]


def test_who_asks_is_not_who_answers() -> None:
    text = f"قال {WHO} إن القطار جاهز. وسألته «الساحل»: «ألا تخشون تعطل القطار؟». وأضاف: «القطار جاهز تماما»."
    assert speakers(text) == [["زركوف مندرينا"], ["الساحل"], ["زركوف مندرينا"]]


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        (f"وتوجه {WHO} إلى النقابة بالقول إن القطار جاهز.", "توجه", "القطار جاهز"),
        (f"وذهب {WHO} إلى القول: «القطار جاهز تماما».", "ذهب", "القطار جاهز تماما"),
        (f"وعكس {WHO} الأزمة بقوله: «القطار جاهز تماما».", "قوله", "القطار جاهز تماما"),
        (f"وصل {WHO} متأخرا رغم تأكيده أن القطار جاهز.", "تأكيده", "القطار جاهز"),
        ("ونقلت وسائل إعلام محلية أن القطار جاهز.", "نقلت", "القطار جاهز"),
        (f"{WHO} يُشير إلى أن القطار جاهز.", "يُشير", "القطار جاهز"),
        ("ومع ذلك، وبحسب وزارة النقل، فإن القطار جاهز.", "بحسب", "القطار جاهز"),
        ("وفي رسالة نشرت عبر «فيسبوك»، أعلن وزير النقل أن القطار جاهز.", "أعلن", "القطار جاهز"),
        ("وقال «رئيس مجلس المدينة»، زركوف مندرينا، إن القطار جاهز.", "قال", "القطار جاهز"),
    ],
)
def test_sayings_in_other_words(text: str, cue: str, content: str) -> None:
    assert (cue, content) in contents(text)


@pytest.mark.parametrize(
    "text",
    [
        "وقالت النقابة إن القطار يعد عنصرا مهما للنهوض بالمدينة.",
        "وقالت النقابة إن القطار يُرجح إرساله غدا.",
        "وقالت النقابة إن الرجل أُدين بتهم عدة.",
    ],
)
def test_what_only_looks_like_a_saying(text: str) -> None:
    assert [cue for cue, _ in contents(text)] == ["قالت"]


def test_a_banner_says_nothing() -> None:
    assert not contents("شوهدت في الساحة لافتة «نريد قطارا جديدا يصل إلى المدينة» أمس.")


def test_on_the_word_of_whoever_spoke_before() -> None:
    assert speakers(f"قال {WHO} إن القطار جاهز. وبحسب قوله، فإن السكة آمنة.") == [["زركوف مندرينا"], ["زركوف مندرينا"]]


def test_a_word_within_a_quotation_brings_in_nothing_behind_it() -> None:
    text = f"وقال {WHO}: «أعلم أن القطار سوف يهاجم»، وتابع: «القطار جاهز تماما منذ أمس»."
    assert contents(text)[-1] == ("تابع", "القطار جاهز تماما منذ أمس")


def test_words_passed_on_from_people_whom_no_rule_knows() -> None:
    text = "ونقلت صحيفة «الساحل» عن سكان في المدينة قولهم إن القطار جاهز."
    assert ("نقلت", "القطار جاهز") in contents(text)
    assert speakers(text) == [["سكان في المدينة"]]
    assert contents(f"قال {WHO} إن القطار جاهز. ونقلت عنه قوله إن السكة آمنة.")[-1] == ("نقلت", "السكة آمنة")


def test_a_verb_behind_a_relative_clause_and_a_name_before_its_verb() -> None:
    text = "وبعد إدانة الهجوم الذي وقع في الساحة، قال زركوف في تصريحات صحفية، إن القطار جاهز."
    assert contents(text)[-1] == ("قال", "القطار جاهز")
    assert speakers("ولكن رئيس الحكومة زركوف مندرينا رأى أن القطار جاهز.") == [["زركوف مندرينا"]]
