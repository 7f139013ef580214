"""Who is a person, under which spellings, with which title? On sentences of our own, about people who do not exist where that can be."""

import pytest

from naqlan.pipeline.page import read_page
from naqlan.record.article import Article
from naqlan.record.page import Page


def read(text: str, title: str = "عنوان") -> Article:
    return read_page(Page("x", "x", "", f"{title}\n\n{text}\n", title, None, "2024-03-20", None))


def names(text: str) -> list[str]:
    return [person.name for person in read(text).people]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("والتقى أحمد البرعي في مكتبه وفد المدينة.", ["أحمد البرعي"]),
        ("وقال محمد بن سعيد آل برعي إن الأمر انتهى.", ["محمد بن سعيد آل برعي"]),
        ("وقال عبد الفتاح البرعي إن الأمر انتهى.", ["عبد الفتاح البرعي"]),
        ("وقال أحمد داود أوغلو إن الأمر انتهى.", ["أحمد داود أوغلو"]),
        ("وقال جان-إيف شميت إن الأمر انتهى.", ["جان-إيف شميت"]),
        ("وقالت إدارة بايدن إنها تدرس الأمر.", ["بايدن"]),
        ("وسقط نظام الأسد في ذلك اليوم.", ["الأسد"]),
        ("ووصل نجله باسل إلى المدينة مساء.", ["باسل"]),
        ("والتقى نظيره الألماني زركوف مندرينا في المدينة.", ["زركوف مندرينا"]),
        ("وقال رئيس الهيئة العامة للنقل زركوف مندرينا في كلمته إن الأمر انتهى.", ["زركوف مندرينا"]),
        ("وشارك أبو البرعي في اللقاء.", ["أبو البرعي"]),
        ("وقال مُنْذِر الصَّفْوَانِيّ إن الأمر انتهى.", ["مُنْذِر الصَّفْوَانِيّ"]),
        ("وضغط الوفد في المدينة علي البرعي كي يعود إلي المقر.", ["البرعي"]),
        ("ووصل الوزير علي البرعي في موعده إلي المقر.", ["علي البرعي"]),
    ],
)
def test_names_are_found_whole(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "وأكد الوزير أن الأمر انتهى وأنه لن يعود إليه، والتي قالت إنها تدرس الأمر.",
        "وقال مسؤول رفيع كبير في الوزارة إن النظام جديد.",
        "وصلت الطائرة إلى مطار الملك خالد الدولي في المدينة.",
        "واستهدفت كتائب أبو علي مصطفى الموقع.",
        "وقالت حركة أنصار الله إن الرد قادم، وفق فرانس برس.",
        "وأكد الرئيس المصري والوزير السوري ذلك للصحفيين.",
        "وفي هذه الحالة فإن البنك يدفع المبلغ كله.",
        "وأغلقت الشرطة شارع أحمد البرعي في وسط المدينة.",
    ],
)
def test_what_is_no_person_is_none(text: str) -> None:
    assert names(text) == []


def test_a_name_crosses_neither_comma_nor_conjunction() -> None:
    assert names("وحضر أحمد البرعي وسمير القصاص، ومحمد الشناوي.") == ["أحمد البرعي", "سمير القصاص", "محمد الشناوي"]


def test_spellings_are_one_human_and_namesakes_two() -> None:
    people = read("وقال لويد أوستن إن الأمر انتهى. وأضاف أوستين أنه سيعود. وقال أحمد البرعي ذلك، وقالت منى البرعي العكس.").people
    assert [person.surfaces for person in people] == [("لويد أوستن", "أوستين"), ("أحمد البرعي",), ("منى البرعي",)]


def test_the_father_is_not_the_son() -> None:
    people = read("واستقبل سلمان بن عبدالعزيز البرعي ضيفه. وحضر محمد بن سلمان بن عبدالعزيز البرعي اللقاء.").people
    assert len(people) == 2


def test_a_last_name_alone_and_with_a_proclitic_is_known_again() -> None:
    people = read("وقال زركوف مندرينا إن الأمر انتهى. ورحب مندرينا بذلك، واتصل الوزير بمندرينا.").people
    assert [person.surfaces for person in people] == [("زركوف مندرينا", "مندرينا")]
    assert len(people[0].mentions) == 3


def test_numbers_follow_the_first_mention() -> None:
    article = read("وقال أحمد البرعي إن سمير الغنوشي وافق.", title="الغنوشي يوافق")
    assert [(person.id, person.name) for person in article.people] == [("p1", "سمير الغنوشي"), ("p2", "أحمد البرعي")]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("وقال وزير الدفاع الأميركي لويد أوستن إن الأمر انتهى.", ["وزير الدفاع الأميركي"]),
        ("وقال أحمد البرعي، رئيس مجلس إدارة الشركة، إن الأمر انتهى.", ["رئيس مجلس إدارة الشركة"]),
        ("وقال الدكتور أحمد البرعي إن الأمر انتهى.", [None]),
        ("وقال المستشار أحمد البرعي محافظ المدينة إن الأمر انتهى.", ["محافظ المدينة"]),
        (
            "وعقد وزيرا الدفاع الأميركي لويد أوستن والإسرائيلي يوآف غالانت لقاء.",
            ["وزير الدفاع الأميركي", "وزير الدفاع الإسرائيلي"],
        ),
        ("والتقى نظيره الألماني زركوف مندرينا في المدينة.", [None]),
    ],
)
def test_the_fullest_title_is_the_role(text: str, roles: list[str | None]) -> None:
    assert [person.role for person in read(text).people] == roles


def test_every_mention_stands_where_it_says() -> None:
    article = read("وقال #لويد_أوستن إن الأمر انتهى. وأضاف أوستن ذلك.")
    for person in article.people:
        assert {article.text(span) for span in person.mentions} == set(person.surfaces)
