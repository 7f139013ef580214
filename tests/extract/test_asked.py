"""Who is asked or told, where no rule knows the words? On sentences of our own about people who do not exist."""

import pytest

from naqlan.pipeline.page import read_page
from naqlan.record.page import Page

WHO = "وزير النقل زركوف مندرينا"


def hearers(text: str) -> list[list[str]]:
    article = read_page(Page("x", "x", "", f"عنوان\n\n{text}\n", "عنوان", None, "2024-03-20", None))
    people = {person.id: person.name for person in article.people}
    return [[people.get(ref, ref) for ref in one.addressees] for one in article.statements]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"قال {WHO} إن القطار جاهز، مطالبا الأطراف الدولية بتمويل الرحلات.", ["الأطراف الدولية"]),
        (f"قال {WHO} إن القطار جاهز، داعيا كافة الأطراف إلى ركوبه.", ["كافة الأطراف"]),
        ("حثت وزارة النقل مواطنيها على ركوب القطار.", ["مواطنيها"]),
        (f"حث {WHO} إسرائيل والفلسطينيين على ركوب القطار.", ["إسرائيل", "الفلسطينيين"]),
        (f"أكد {WHO} لنظيره الفرنسي لوكان بيرزوف ضرورة تشغيل القطار.", ["لوكان بيرزوف"]),
        (f"قال {WHO} في تصريحات للصحفيين إن القطار جاهز.", ["الصحفيين"]),
    ],
)
def test_who_is_asked(text: str, expected: list[str]) -> None:
    assert hearers(text)[-1] == expected


@pytest.mark.parametrize(
    "text",
    [
        "قال المدير إننا نعلم جميعا أن القطار متعطل.",
        f"شكر {WHO} خلال ترؤسه الاجتماع جهود العاملين.",
        "حثت وزارة النقل مواطنيها على ركوب القطار، ووعدت بأن تكون الرحلات قصيرة.",
    ],
)
def test_nobody_is_asked(text: str) -> None:
    assert hearers(text)[-1] == []
