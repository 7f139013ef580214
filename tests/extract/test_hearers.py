"""To whom was it said, told by pronouns and thanks? On sentences of our own about people who do not exist."""

import pytest

from naqlan.pipeline.page import read_page
from naqlan.record.article import Article
from naqlan.record.page import Page

WHO, OTHER = "وزير النقل زركوف مندرينا", "المدير لوكان بيرزوف"


def read(text: str) -> Article:
    return read_page(Page("x", "x", "", f"عنوان\n\n{text}\n", "عنوان", None, "2024-03-20", None))


def hearers(article: Article) -> list[str]:
    people = {person.id: person.name for person in article.people}
    return [people.get(ref, ref) for ref in article.statements[-1].addressees]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"التقى {WHO} {OTHER} وأبلغه أن القطار جاهز.", ["لوكان بيرزوف"]),
        (f"التقى {WHO} {OTHER} وقال له إن القطار جاهز.", ["لوكان بيرزوف"]),
        (f"التقى {WHO} {OTHER} واقترح عليه أن يركب القطار.", ["لوكان بيرزوف"]),
        (f"أعرب {WHO} عن شكره ل{OTHER} على القطار.", ["لوكان بيرزوف"]),
        (f"أعرب {WHO} عن خالص تعازيه لأسرة السائق في الحادث.", ["أسرة السائق"]),
        (f"وصف {WHO} القطار بالجاهز. ووصفه بالسريع.", []),
        (f"قال {WHO} الذي يقوم بزيارة لروسيا إن القطار جاهز.", []),
        (f"قال {WHO} خلال زيارة {OTHER} إن القطار جاهز.", []),
        ("أظهر تقرير لوزارة الدفاع أن القطار جاهز.", []),
        (f"قال {WHO} إن القطار جاهز. وأبلغها أن الرحلات تبدأ غدا.", []),
    ],
)
def test_hearers(text: str, expected: list[str]) -> None:
    assert hearers(read(text)) == expected


def test_an_outlet_that_was_told_is_a_link() -> None:
    article = read("ذكرت صحيفة الشرق الأوسط أن مسؤولين في الوزارة أبلغوها أن القطار جاهز.")
    assert (hearers(article), article.statements[-1].chain) == ([], (("الشرق الأوسط",),))


def test_a_continuing_verb_before_a_participle_keeps_the_hearers() -> None:
    article = read(f"قال {WHO} للصحفيين إن القطار جاهز. وأردف قائلا: “الرحلات تبدأ غدا”.")
    assert hearers(article) == ["الصحفيين"]
