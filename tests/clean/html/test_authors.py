"""Are authors people or desks, and nothing else?"""

import pytest

from naqlan.clean.html.authors import authors_in, authors_of, names_of, publisher_of, shown_authors
from naqlan.clean.html.document import parse
from naqlan.clean.html.json_ld import Described


@pytest.mark.parametrize(
    ("given", "authors"),
    [
        (["سليم الحارثي"], ("سليم الحارثي",)),
        (["بقلم: سليم الحارثي، نورة الدوسري"], ("سليم الحارثي", "نورة الدوسري")),
        (["كتب سليم الحارثي", "سليم الحارثي"], ("سليم الحارثي",)),
        (["By Salim Harthi and Noura Dosari"], ("Salim Harthi", "Noura Dosari")),
        (["https://facebook.example/salim", "@salim", "admin", "12", ""], ()),
        (["صحيفة النهر", "النهر"], ()),
        (["إعداد: د. نورة الدوسري"], ("نورة الدوسري",)),
        (["فريق التحرير", "هيئة التحرير"], ()),
    ],
)
def test_who_is_named(given: list[str], authors: tuple[str, ...]) -> None:
    assert authors_of(given, "النهر") == authors


def test_names_of_things() -> None:
    described = Described(by_id={"#1": {"@id": "#1", "@type": "Person", "name": "نورة الدوسري"}})
    things = ["سليم", {"name": "ليلى"}, {"name": ["هند", "منى"]}, {"@id": "#1"}, {"@type": "Person"}, 7.5]
    assert names_of(things, described) == ["سليم", "ليلى", "هند", "منى", "نورة الدوسري"]


def test_the_publisher() -> None:
    assert publisher_of({"publisher": {"name": "النهر"}}, Described()) == "النهر"
    assert publisher_of({}, Described()) is None
    assert publisher_of(None, Described()) is None


def test_microdata() -> None:
    body = """<i itemprop="author" itemscope itemtype="https://schema.org/Person"><a itemprop="name">نورة</a></i>
    <meta itemprop="author" content="سليم">
    <div itemscope itemtype="https://schema.org/Comment"><b itemprop="author">قارئ</b></div><b itemprop="name">x</b>"""
    assert authors_in(parse(body).tree.css("[itemprop]")) == ["نورة", "سليم"]


@pytest.mark.parametrize(
    ("lines", "body", "authors"),
    [
        (["الأربعاء 6 ديسمبر 2023", "بقلم سليم الحارثي"], "", ["سليم الحارثي"]),
        (["كتب: عصام الجرجاوي | رياضة"], "", ["عصام الجرجاوي"]),
        (["إعداد:\tنورة الدوسري"], "", ["نورة الدوسري"]),
        (["بقلم | سليم الحارثي"], "", ["سليم الحارثي"]),
        (["نشر بواسطة: سليم الحارثي"], "", ["سليم الحارثي"]),
        (["تقرير/ سليم الحارثي"], "", ["سليم الحارثي"]),
        (["تقرير: اقتصاد المدن الساحلية"], "", []),
        (["المدينة - سليم الحارثي", "17 أكتوبر 2024"], "", ["سليم الحارثي"]),
        (["مراسلنا في المدينة", "17 أكتوبر 2024"], "", []),
        (["كتب الوزير في رسالة وجهها إلى المجلس"], "", []),
        ([], "<p class=byline>نورة الدوسري\n<span>من المدينة</span></p>", ["نورة الدوسري"]),
        ([], "<p class=byline><b>بقلم:</b> <i>نورة الدوسري</i></p>", ["نورة الدوسري"]),
        (["سليم الحارثي | 17 أكتوبر 2024"], "", ["سليم الحارثي"]),
        (["سليم الحارثي", "17 أكتوبر 2024", "المدينة الساحلية"], "", ["سليم الحارثي"]),
        (["سليم الحارثي", "سياسة", "17 أكتوبر 2024"], "", []),
        ([], "<p class=byline>12 مايو</p><p class=author>مراسلتنا في العاصمة والمدن الساحلية كلها</p>", []),
    ],
)
def test_names_beside_the_headline(lines: list[str], body: str, authors: list[str]) -> None:
    assert list(shown_authors(lines, parse(body).tree.css("p"))) == authors
