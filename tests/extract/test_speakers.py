"""Whose voice is it, to whom, and through whom did it come? Told by names, on sentences of our own about people who do not exist."""

import pytest

from naqlan.pipeline.page import read_page
from naqlan.record.article import Article
from naqlan.record.page import Page

WHO = "وزير النقل زركوف مندرينا"


def read(text: str) -> Article:
    return read_page(Page("x", "x", "", f"عنوان\n\n{text}\n", "عنوان", None, "2024-03-20", None))


def _named(article: Article, refs: tuple[str, ...]) -> list[str]:
    people = {person.id: person.name for person in article.people}
    return [people.get(ref, ref) for ref in refs]


def speakers(text: str) -> list[list[str]]:
    """Returns the speakers of each statement, empty where the text does not settle them."""
    article = read(text)
    return [_named(article, one.speakers) for one in article.statements]


def hearers(text: str) -> list[list[str]]:
    article = read(text)
    return [_named(article, one.addressees) for one in article.statements]


def chains(text: str) -> list[list[list[str]]]:
    article = read(text)
    return [[_named(article, link) for link in one.chain] for one in article.statements]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"قال {WHO} إن القطار جاهز.", [["زركوف مندرينا"]]),
        (f"قال {WHO} إن القطار جاهز. وأضاف أن الرحلات تبدأ غدا.", [["زركوف مندرينا"]] * 2),
        (f"قال {WHO} إن القطار جاهز، مشيرا إلى أن الرحلات تبدأ غدا.", [["زركوف مندرينا"]] * 2),
        (f"قال {WHO} إن القطار جاهز.\nوأكد الوزير أن الرحلات تبدأ غدا.", [["زركوف مندرينا"]] * 2),
        (f"قال {WHO} إن القطار جاهز.\nوأكد مندرينا أن الرحلات تبدأ غدا.", [["زركوف مندرينا"]] * 2),
        ("أعلنت وزارة النقل أن القطار جاهز.", [["وزارة النقل"]]),
        ("قال مسؤول في الوزارة للصحافيين الذين يرافقون كيري في جولته إن القطار جاهز.", [["مسؤول في الوزارة"]]),
        ("حذر اللواء المتقاعد في الجيش الفرنسي، زركوف مندرينا، من أن القطار متعطل.", [["زركوف مندرينا"]]),
        ("قال مسؤولان إن القطار جاهز.", [["مسؤولان"]]),
    ],
)
def test_speakers(text: str, expected: list[list[str]]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "وقالت إن القطار جاهز.",
        f"قال {WHO} إن القطار جاهز.\nوأضافت أن الرحلات تبدأ غدا.",
    ],
)
def test_a_speaker_who_is_not_settled_is_left_open(text: str) -> None:
    assert speakers(text)[-1] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"وقال {WHO} للصحفيين إن القطار جاهز.", ["الصحفيين"]),
        ("ودعت البلدية السكان إلى الابتعاد عن القطار.", ["السكان"]),
        ("وطالبوا نقابة النقل بالتدخل.", ["نقابة النقل"]),
        ("والمعارضة تدعو البرلمان إلى تشكيل لجنة تحقيق.", ["البرلمان"]),
        (f"وأبلغ {WHO} نظيره الفرنسي أن القطار جاهز.", ["نظيره الفرنسي"]),
        (f"وقال {WHO} إن القطار جاهز.", []),
    ],
)
def test_hearers(text: str, expected: list[str]) -> None:
    assert hearers(text) == [expected]


def test_who_is_asked_by_an_oblique_plural_is_no_speaker() -> None:
    text = f"قال {WHO} إن القطار جاهز. ودعا الكينيين إلى ركوبه."
    assert (speakers(text), hearers(text)[-1]) == ([["زركوف مندرينا"]] * 2, ["الكينيين"])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"قالت وكالة رويترز إن {WHO} أكد أن القطار جاهز.", [["رويترز"]]),
        (f"نقلت وكالة رويترز عن {WHO} قوله إن القطار جاهز.", [["رويترز"]]),
        (f"قال {WHO} لوكالة رويترز إن القطار جاهز.", [["رويترز"]]),
        (f"قال {WHO} إن القطار جاهز.", []),
    ],
)
def test_chain_runs_from_the_speaker_outward(text: str, expected: list[list[str]]) -> None:
    assert chains(text)[-1] == expected
