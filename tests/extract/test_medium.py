"""By which medium, to whom, with which outlet was it said? On sentences of our own about people who do not exist."""

import pytest

from naqlan.pipeline.page import read_page
from naqlan.record.article import Article
from naqlan.record.page import Page

WHO = "وزير النقل زركوف مندرينا"


def read(text: str) -> Article:
    return read_page(Page("x", "x", "", f"عنوان\n\n{text}\n", "عنوان", None, "2024-03-20", None))


@pytest.mark.parametrize(
    ("text", "via"),
    [
        (f"وقال {WHO} إن القطار جاهز.", None),
        (f"وقال {WHO} في بيان إن القطار جاهز.", "statement"),
        (f"وقال {WHO} في مؤتمر صحفي إن القطار جاهز.", "press conference"),
        (f"وقال {WHO} خلال اتصال هاتفي إن القطار جاهز.", "call"),
        (f"وقال {WHO} خلال المؤتمر الصحفي إن القطار جاهز.", "press conference"),
        (f"وعقد {WHO} مؤتمرا صحفيا قال فيه إن القطار جاهز.", "press conference"),
        (f"وأصدر {WHO} بيانا أكد فيه أن القطار جاهز.", "statement"),
        (f"وأجرى {WHO} اتصالا هاتفيا بالمدير لوكان بيرزوف أكد خلاله أن القطار جاهز.", "call"),
        (f"وقال {WHO} في مقابلة مع قناة العربية إن القطار جاهز.", "interview"),
        (f"وقال {WHO} في حديث لصحيفة الشرق الأوسط إن القطار جاهز.", "interview"),
        (f"وقال {WHO} في تصريحات خاصة لقناة العربية إن القطار جاهز.", "remarks"),
        (f"وقال {WHO} للصحفيين إن القطار جاهز.", "remarks"),
        (f"وصرح {WHO} للصحفيين قائلا: “القطار جاهز منذ الصباح”.", "remarks"),
        (f"وقال {WHO} خلال لقائه المدير لوكان بيرزوف إن القطار جاهز.", "meeting"),
        ("قالت وزارة النقل في بيان إن القطار جاهز. وأضاف البيان أن الرحلات تبدأ غدا.", "statement"),
    ],
)
def test_medium(text: str, via: str | None) -> None:
    assert [one.via for one in read(text).statements][-1] == via


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        (f"وفي مداخلة مع قناة العربية، قال {WHO} إن القطار جاهز.", (("العربية",),)),
        (f"وقال {WHO} في مقابلة أجرتها معه قناة العربية إن القطار جاهز.", (("العربية",),)),
        (f"وقال {WHO} في مقال نشرته صحيفة الشرق الأوسط إن القطار جاهز.", (("الشرق الأوسط",),)),
        (f"وقال {WHO} في كلمته برحيل ناشر صحيفة الشرق الأوسط إن القطار جاهز.", ()),
        (f"وقال {WHO} في منشور على فيسبوك إن القطار جاهز.", ()),
    ],
)
def test_the_outlet_of_a_medium_is_a_link(text: str, chain: tuple[tuple[str, ...], ...]) -> None:
    assert [one.chain for one in read(text).statements] == [chain]


def test_who_was_called_is_spoken_to() -> None:
    article = read(f"وأجرى {WHO} اتصالا هاتفيا بالمدير لوكان بيرزوف أكد خلاله أن القطار جاهز.")
    people = {one.id: one.name for one in article.people}
    assert [[people[ref] for ref in one.addressees] for one in article.statements] == [["لوكان بيرزوف"]]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        (f"وقال {WHO} أمس إن القطار جاهز.", "2024-03-19"),
        (f"وقال {WHO}، يوم الاثنين، إن القطار جاهز.", "2024-03-18"),
        (f"وقال {WHO} إن القطار وصل أمس.", None),
    ],
)
def test_day_of_the_saying(text: str, when: str | None) -> None:
    assert [one.when for one in read(text).statements] == [when]
