"""Are authors people or desks, and nothing else?"""

import pytest

from naqlan.clean.html.authors import authors_of, names_of, publisher_of
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
