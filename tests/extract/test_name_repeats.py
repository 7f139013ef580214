"""Is a person who was named once known again? By the last part, by the first where he speaks, and never where the word is an ordinary one."""

import pytest

from naqlan.pipeline.page import read_page
from naqlan.record.page import Page


def surfaces(text: str) -> list[tuple[str, ...]]:
    article = read_page(Page("x", "x", "", f"عنوان\n\n{text}\n", "عنوان", None, "2024-03-20", None))
    return [person.surfaces for person in article.people]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وحضر سمير الفالح اللقاء. وقال الفالح في كلمته إن الأمر انتهى.", ("سمير الفالح", "الفالح")),
        ("وحضر سمير العربي، كما قيل. وقال العربي بعد اللقاء إن الأمر انتهى.", ("سمير العربي", "العربي")),
        ("وحضر سمير الخطيب، كما قيل. وكان الخطيب قد وصل مساء.", ("سمير الخطيب", "الخطيب")),
        ("وحضر سمير عبد الله اللقاء. وأوضح عبد الله، في كلمته، أن الأمر انتهى.", ("سمير عبد الله", "عبد الله")),
        ("وحضر سمير داود أوغلو اللقاء. ولفت أوغلو إلى أن الأمر انتهى.", ("سمير داود أوغلو", "أوغلو")),
        ("وحضر سمير الكرماوي اللقاء. وقالوا للكرماوي إن الأمر انتهى.", ("سمير الكرماوي",)),
        ("وحضر سمير بن عبد الرحمن اللقاء. وقال بن عبد الرحمن إن الأمر انتهى.", ("سمير بن عبد الرحمن", "بن عبد الرحمن")),
        ("وحضر سمير بن معمر اللقاء. وقال ابن معمر إن الأمر انتهى.", ("سمير بن معمر", "ابن معمر")),
        ("وحضر حمادة البرعي اللقاء. وقال حمادة إن الأمر انتهى.", ("حمادة البرعي", "حمادة")),
        ("وحضرت يسرى البرعي اللقاء. وقالوا إن يسرى أكدت ذلك.", ("يسرى البرعي", "يسرى")),
    ],
)
def test_a_part_of_a_known_name_is_its_bearer(text: str, expected: tuple[str, ...]) -> None:
    assert surfaces(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "وحضر سمير العربي، كما قيل. وأكدت جامعة الموقف العربي ذلك.",
        "وحضر سمير الأحمر، كما قيل. ووصل فريق الصليب الأحمر إلى المدينة.",
        "وحضر أحمد البرعي اللقاء. وأغلقت الشرطة شارع أحمد في المدينة.",
        "وحضر كريم البرعي اللقاء. وكان العشاء كريم الطعم.",
    ],
)
def test_an_ordinary_word_is_nobody(text: str) -> None:
    assert len(surfaces(text)) == 1
    assert len(surfaces(text)[0]) == 1
