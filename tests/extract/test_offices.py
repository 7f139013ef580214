import pytest

import naqlan


def speakers(text: str) -> list[list[str]]:
    article = naqlan.extract(text, published="2024-03-27")
    names = {one.id: one.name for one in article.people}
    return [[names.get(one, one) for one in said.speakers] for said in article.statements]


@pytest.mark.parametrize(
    ("first", "then", "speaker"),
    [
        ("أجرى وزير النقل المصري سامر قندوس اتصالا بنظيره التركي باسل زهلول.", "وقال وزير النقل التركي إن", "باسل زهلول"),
        ("أجرى وزير النقل المصري سامر قندوس اتصالا بنظيريه التركي باسل زهلول والسعودي كريم شلبوق.", "وقال وزير النقل السعودي إن", "كريم شلبوق"),
        ("التقى وزيرا النقل المصري سامر قندوس والتركي باسل زهلول.", "وقال وزير النقل التركي إن", "باسل زهلول"),
        ("التقى وزيرا نقل مصر سامر قندوس وتركيا باسل زهلول.", "وقال وزير النقل المصري إن", "سامر قندوس"),
        ("اجتمع وزراء النقل المصري سامر قندوس والأردني باسل زهلول والسعودي كريم شلبوق.", "وقال وزير النقل الأردني إن", "باسل زهلول"),
        ("اجتمع وزراء النقل المصري سامر قندوس والأردني باسل زهلول والسعودي كريم شلبوق.", "وقال وزير النقل السعودي إن", "كريم شلبوق"),
    ],
)
def test_an_office_is_shared_with_whom_one_is_named_beside(first: str, then: str, speaker: str) -> None:
    assert speakers(f"{first}\n{then} الطريق مفتوح.")[-1] == [speaker]


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("أجرى وزير النقل المصري سامر قندوس اتصالا بنظيره التركي باسل زهلول.", "وقال وزير الدفاع التركي إن"),
        ("أجرى وزير النقل المصري سامر قندوس اتصالا بنظيره التركي باسل زهلول.", "وقال وزير النقل السعودي إن"),
        ("اجتمع وزراء النقل المصري سامر قندوس والأردني باسل زهلول.", "وقال وزراء النقل إن"),
        ("حضر وزير النقل المصري سامر قندوس والتاجر الأردني باسل زهلول.", "وقال وزير النقل الأردني إن"),
    ],
)
def test_no_office_is_shared_with_others(first: str, then: str) -> None:
    said = speakers(f"{first}\n{then} الطريق مفتوح.")[-1]
    assert not {"سامر قندوس", "باسل زهلول"} & set(said)


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("اجتمع الرئيسان المصري سامر قندوس والفرنسي باسل زهلول في باريس.", ["الرئيس المصري", "الرئيس الفرنسي"]),
        ("التقى وزيرا نقل مصر سامر قندوس وتركيا باسل زهلول.", ["وزير نقل مصر", "وزير نقل تركيا"]),
    ],
)
def test_the_role_of_each_of_two(text: str, roles: list[str]) -> None:
    assert [one.role for one in naqlan.extract(text).people] == roles
