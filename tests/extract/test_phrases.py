"""Which noun phrases are there, of which kind, and what agrees with them?"""

import pytest

from .reading import phrased


@pytest.mark.parametrize(
    ("sentence", "phrases"),
    [
        ("قال وزير النقل زركوف مندرينا إن القطار جاهز", [("person", "وزير النقل زركوف مندرينا")]),
        ("قالت وزارة النقل الفرنسية إن القطار جاهز", [("office", "وزارة النقل الفرنسية")]),
        ("قال مسؤول كبير في الوزارة إن القطار جاهز", [("anonymous", "مسؤول كبير في الوزارة")]),
        ("ذكرت صحيفة لوموند أن القطار جاهز", [("outlet", "صحيفة لوموند")]),
        ("تأخر القطار في الطريق", []),
    ],
)
def test_kinds(sentence: str, phrases: list[tuple[str, str]]) -> None:
    text = phrased(sentence)
    assert [(one.kind, text.verbatim(one.start, one.end)) for one in text.items.phrases if one is not None] == phrases


@pytest.mark.parametrize(
    ("sentence", "agreement"),
    [
        ("قال وزير النقل إن", ("m", "s")),
        ("قالت وزيرة النقل إن", ("f", "s")),
        ("قال مسؤولان إن", ("m", "d")),
        ("قال مسؤولون إن", ("m", "p")),
        ("قالت وزارة النقل إن", ("f", "s")),
    ],
)
def test_gender_and_number(sentence: str, agreement: tuple[str, str]) -> None:
    phrase = next(one for one in phrased(sentence).items.phrases if one is not None)
    assert (phrase.gender, phrase.number) == agreement


def test_name_title_and_country_of_a_person() -> None:
    text = phrased("قال وزير النقل الفرنسي زركوف مندرينا إن القطار جاهز")
    phrase = next(one for one in text.items.phrases if one is not None)
    assert phrase.name is not None
    assert text.verbatim(*phrase.name) == "زركوف مندرينا"
    assert phrase.role is not None
    assert text.verbatim(*phrase.role) == "وزير النقل الفرنسي"
    assert phrase.country == ("FR",)


def test_a_bare_head_with_its_article_points_back() -> None:
    assert [one.definite for one in phrased("أعلنت الوزارة أن القطار جاهز").items.phrases if one is not None] == [True]
    assert [one.definite for one in phrased("أعلنت وزارة النقل أن القطار جاهز").items.phrases if one is not None] == [False]
