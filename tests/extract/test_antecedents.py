"""Who speaks where the verb names nobody? Invented people and offices; a blank is better than a guess."""

import pytest

from tests.extract.test_speakers import hearers, speakers

WHO = "النائب زركوف مندرينا"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Within one sentence any speaker goes on: offices, unnamed sources, states.
        ("ندد مجلس البلديات بالقصف، محذرا من كارثة قريبة.", ["مجلس البلديات"]),
        ("قال مسؤول عسكري إن الطريق مفتوح، مشيرا إلى أن الجيش ينتظر.", ["مسؤول عسكري"]),
        ("انتقد مسؤولون محليون القرار، وأكدوا أن الطريق مفتوح.", ["مسؤولون محليون"]),
        # A participle describes the subject of its main verb, not of a verb within what he says.
        (f"قال {WHO} إن الوزير صفوان العندري تعهد بفتح الطريق، مشيرا إلى أن الأمر قريب.", ["زركوف مندرينا"]),
        # A participle right behind a verb of saying has that verb's subject.
        (f'وحول القرار صرح {WHO} قائلا "الطريق مفتوح أمام الجميع".', ["زركوف مندرينا"]),
        (f"قال {WHO} إن الطريق مفتوح. وأكد معاليه أن الأمر قريب.", ["زركوف مندرينا"]),
        (f"قال {WHO} إن الطريق مفتوح. وأكد النائب أن الأمر قريب.", ["زركوف مندرينا"]),
    ],
)
def test_who_goes_on(text: str, expected: list[str]) -> None:
    assert speakers(text)[-1] == expected


@pytest.mark.parametrize(
    "text",
    [
        # A noun before the verb is its subject, known or not: nobody is carried on.
        f"قال {WHO} إن الطريق مفتوح. وكانت النتائج الأولية، أوضحت أن الأمر بعيد.",
        # The dual agrees with nobody here.
        f"قال {WHO} إن الطريق مفتوح. وأضافا أن الأمر قريب.",
        # Nor does the feminine.
        f"قال {WHO} إن الطريق مفتوح. وأضافت أن الأمر قريب.",
    ],
)
def test_nobody_is_guessed(text: str) -> None:
    assert speakers(text)[-1] == []


def test_whom_the_sentence_before_tells_of() -> None:
    assert speakers(f"وصل {WHO} إلى المدينة صباح اليوم. وقال إن الطريق مفتوح.") == [["زركوف مندرينا"]]
    assert speakers(f"وصل {WHO} إلى المدينة صباح اليوم. وقالت إن الطريق مفتوح.") == [[]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وقال متعاملون في بورصة المدينة إن السوق هادئة.", ["متعاملون في بورصة المدينة"]),
        ("وأعربت جمعية الصيادين في خليج المرافئ عن استيائها من القرار.", ["جمعية الصيادين في خليج المرافئ"]),
        ("وقال مسؤول رفيع في تصريح صحفي إن السوق هادئة.", ["مسؤول رفيع"]),
    ],
)
def test_a_subject_with_what_narrows_it(text: str, expected: list[str]) -> None:
    assert speakers(f"قال {WHO} إن الطريق مفتوح.\n{text}")[-1] == expected


def test_an_unnamed_plural_is_taken_up_again() -> None:
    text = "أكد مشاركون في الورشة أن الطريق طويل. وتحدث الوزير صفوان العندري.\nوأضاف المشاركون في هذا اليوم، الذي نظم أمس، أن الأمر مهم."
    assert speakers(text)[-1] == speakers(text)[0] != []


@pytest.mark.parametrize(
    "text",
    [
        "قال السفير زركوف مندرينا، نائب وزير الخارجية لشؤون الكويت وقطر، إن الطريق مفتوح.",
        "قال عضو الوفد واللجنة المركزية للحزب، الدكتور زركوف مندرينا، إن الطريق مفتوح.",
    ],
)
def test_a_title_of_two_parts_is_one_mans(text: str) -> None:
    assert speakers(text) == [["زركوف مندرينا"]]


def test_whose_a_statement_is() -> None:
    text = f"قال {WHO} في بيان إن الطريق مفتوح.\nوتحدثت وزارة النقل عن خطة.\nوأضاف البيان أن الأمر قريب."
    assert speakers(text)[-1] == ["زركوف مندرينا"]


def test_what_a_preposition_governs_is_no_subject() -> None:
    assert speakers(f"قال {WHO} إن الطريق مفتوح. وعن الأزمة قال إن الأمر قريب.") == [["زركوف مندرينا"]] * 2


@pytest.mark.parametrize("whom", ["المجتمع الدولي", "جميع الأطراف", "قادة العالم", "المواطنين"])
def test_who_is_appealed_to_does_not_speak(whom: str) -> None:
    text = f"أكد {WHO} أهمية الحوار، ودعا {whom} إلى فتح الطريق."
    assert speakers(text) == [["زركوف مندرينا"]] * 2
    assert hearers(text)[-1] == [whom]


def test_the_adjective_of_an_outlet_does_not_speak() -> None:
    text = f'وقال {WHO} صراحة، خلال مقابلة مع قناة "فوكس" التلفزيونية: "الطريق مفتوح أمام الجميع".'
    assert speakers(text) == [["زركوف مندرينا"]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("الطريق مغلق، إلا أن الفلسطينيين يصرون على أنهم سيعبرونه.", ["الفلسطينيين"]),
        ("اعترض البعض على الطريق الجديد.", ["البعض"]),
        ("وتساءل أحدهم: «أين ذهبت الأموال كلها؟».", ["أحدهم"]),
        ("وصل زركوف مندرينا وزير الخارجية. وقال مسؤول بالخارجية: هذه فرصة حقيقية أمام الجميع.", ["مسؤول بالخارجية"]),
    ],
)
def test_people_and_somebodies_speak(text: str, expected: list[str]) -> None:
    assert speakers(text)[-1] == expected
