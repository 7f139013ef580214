"""Does a content end where the writer's own words or another saying begin?"""

import pytest

from naqlan.extract.tails import background, joins_verb

from .reading import article, phrased, unit_of

WHO = "وزير النقل زركوف مندرينا"


@pytest.mark.parametrize(
    ("tail", "ended"),
    [
        ("، فيما أفادت وكالة الأناضول بأن السكة قديمة", True),
        ("، بينما ذكرت وكالة الأناضول أن السكة قديمة", True),
        ("، وقال إن السكة قديمة", True),
        ("، لكنه أقر بأن السكة قديمة", True),
        ("، مضيفا أن السكة قديمة", True),
        ("، مشددا على ضرورة الصيانة", True),
        ("، على حد قوله", True),
        ("، وفق تعبيره", True),
        ("، دون مزيد من التفاصيل", True),
        ("، في إشارة إلى الإضراب", True),
        ("، وفقا لوكالة الأناضول", True),
        ("، وأن السكة قديمة", False),
        ("، لأن السكة قديمة", False),
        (" وإن السكة قديمة", False),
    ],
)
def test_what_follows_a_content(tail: str, *, ended: bool) -> None:
    content = article(f"قال {WHO} إن القطار جاهز للعمل{tail}.").statements[0].content
    assert content == ("القطار جاهز للعمل" if ended else f"القطار جاهز للعمل{tail}")


@pytest.mark.parametrize(
    ("text", "word", "own"),
    [
        ("القطار جاهز، على حد قوله", "على حد", True),
        ("القطار جاهز، دون مزيد من التفاصيل", "دون", True),
        ("القطار جاهز دون وقود", "دون", False),
        ("القطار جاهز، في إشارة إلى الإضراب", "في", True),
        ("القطار جاهز في المحطة", "في", False),
        ("القطار جاهز، وسط احتجاج الركاب", "وسط", True),
        ("القطار جاهز، كما يقول.", "كما", True),
    ],
)
def test_words_of_the_writers_own(text: str, word: str, own: object) -> None:
    read = phrased(text)
    assert background(read, unit_of(read, word)) is own


@pytest.mark.parametrize(
    ("text", "word", "joins"),
    [
        ("القطار جاهز، وقال الوزير", "و", True),
        ("القطار جاهز، موضحا أنه سيعود", "موضحا", True),
        ("القطار جاهز وقال الوزير", "و", False),
        ("القطار جاهز، وسافر الوزير", "و", False),
    ],
)
def test_another_saying(text: str, word: str, joins: object) -> None:
    read = phrased(text)
    assert joins_verb(read, unit_of(read, word)) is joins
