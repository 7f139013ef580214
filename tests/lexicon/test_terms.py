import pytest
from hypothesis import given
from hypothesis import strategies as st

from naqlan.lexicon.terms import Terms
from naqlan.pipeline.page import lexicon

TERMS = Terms(lexicon())


def plain(text: str) -> list[str]:
    return [one.plain for one in TERMS(text)]


@pytest.mark.parametrize(
    "forms",
    [
        "وزير الوزير ووزير وزيرا وزيرة والوزيرين للوزير وزراء ووزراؤها وزرائه",
        "معلم والمعلمون المعلمين معلمة المعلمات",
        "تصريح تصريحات تصريحاته وبتصريحاتهم التصريح",
        "حكومة حكومتها للحكومات الحكومتين",
        "دولي دولية الدولية دوليون الدوليين",
        "عملية عمليات العملية وعملياتها",
        "قال قالت قالوا يقول وتقول",
        "نفى تنفي نفت",
        "مسؤول مسئول المسؤولين مسؤولا",
    ],
)
def test_forms_of_one_word_meet(forms: str) -> None:
    assert len({tuple(plain(form)) for form in forms.split()}) == 1


@pytest.mark.parametrize("name", ["وليد", "وزان", "حسين", "شعبان", "لويد", "بايدن", "فلسطين", "سوريا", "أوستن", "واتسون", "باكستان"])
def test_names_are_not_mangled(name: str) -> None:
    ((start, end, word, same),) = TERMS(name)
    assert (start, end, same) == (0, len(name), word)


def test_words_that_look_like_forms_of_others_are_none() -> None:
    for one, other in (("منطقة", "منطق"), ("جامعة", "جامع"), ("سلطان", "سلطات"), ("وزير", "زير"), ("دولي", "دولة"), ("ولي", "لي")):
        assert plain(one) != plain(other)


def test_proclitics_go_and_small_words_keep_them() -> None:
    assert [one.word for one in TERMS("للصحيفة وفي ولي العهد")] == ["الصحيفه", "وفي", "ولي", "العهد"]


def test_numbers_and_letters_of_others() -> None:
    assert [one.word for one in TERMS("143,000 و١٤٣٬٠٠٠ NATO")] == ["143000", "و", "143000", "nato"]
    assert TERMS("… ، !") == []


@given(st.text("وزير الدفاعمبفكةأًـ.,12\n", max_size=60))
def test_terms_stand_in_the_text_in_order(text: str) -> None:
    at = 0
    for one in TERMS(text):
        assert at <= one.start < one.end <= len(text)
        assert one.word
        assert one.plain
        assert not any(letter.isspace() for letter in one.word + one.plain)
        at = one.end
