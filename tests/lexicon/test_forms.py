"""Are the written forms of a word right? Verbs of each kind, participles, adjectives, nouns."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from naqlan.lexicon.forms import adjective_forms, first_person_stem, noun_forms, participle_forms, past_forms, present_forms, verb_forms

VERBS = [
    # past, present, forms that the press writes
    ("قال", "يقول", "قال قالت قالوا قالا قالتا قلت قلنا قلن يقول تقول يقولون تقولان يقولوا أقول نقول يقل تقل"),
    ("أشار", "يشير", "أشار أشارت أشاروا أشرت أشرنا يشير تشير يشيرون يشر نشير"),
    ("ادعى", "يدعي", "ادعى ادعت ادعوا ادعيا ادعيت ادعينا يدعي تدعي يدعون يدعوا يدعيان يدع"),
    ("دعا", "يدعو", "دعا دعت دعوا دعوت دعونا دعوا يدعو تدعو يدعون يدعوان يدع"),
    ("حث", "يحث", "حث حثت حثوا حثثت حثثنا يحث تحث يحثون نحث"),
    ("رأى", "يرى", "رأى رأت رأوا رأيت رأينا يرى ترى يرون نرى أرى"),
    ("نفى", "ينفي", "نفى نفت نفوا نفيت ينفي تنفي ينفون ينف"),
    ("أعلن", "يعلن", "أعلن أعلنت أعلنوا أعلنا أعلنتا يعلن تعلن يعلنون يعلنان نعلن"),
    ("أكد", "يؤكد", "أكد أكدت أكدوا يؤكد تؤكد يؤكدون نؤكد"),
    ("استبعد", "يستبعد", "استبعد استبعدت استبعدوا يستبعد تستبعد"),
    ("أضاف", "يضيف", "أضاف أضافت أضافوا أضفت أضفنا يضيف تضيف يضيفون يضف"),
]


@pytest.mark.parametrize(("past", "present", "expected"), VERBS, ids=[verb[0] for verb in VERBS])
def test_a_verb_has_the_forms_that_the_press_writes(past: str, present: str, expected: str) -> None:
    made = {form for form, _ in verb_forms(past, present)}
    assert not set(expected.split()) - made


@pytest.mark.parametrize(("past", "stem"), [("قال", "قل"), ("أشار", "أشر"), ("ادعى", "ادعي"), ("دعا", "دعو"), ("حث", "حثث"), ("كتب", "كتب")])
def test_the_stem_of_the_first_person(past: str, stem: str) -> None:
    assert first_person_stem(past) == stem


def test_a_given_stem_wins() -> None:
    assert first_person_stem("خاف", "خف") == "خف"
    assert ("بعت", "past 1s") in set(past_forms("باع", "بع"))


@pytest.mark.parametrize(
    ("past", "present", "form", "features"),
    [
        ("قال", "يقول", "قالت", "past 3fs"),
        ("قال", "يقول", "قالوا", "past 3mp"),
        ("قال", "يقول", "تقول", "pres 3fs"),
        ("دعا", "يدعو", "دعت", "past 3fs"),
        ("أبلغ", "يبلغ", "أبلغه", "past 3ms obj"),
        ("أبلغ", "يبلغ", "أبلغتهم", "past 3fs obj"),
    ],
)
def test_forms_carry_tense_person_gender_number(past: str, present: str, form: str, features: str) -> None:
    assert (form, features) in set(verb_forms(past, present))


def test_a_defective_verb_takes_an_alef_before_a_pronoun() -> None:
    made = {form for form, _ in verb_forms("نفى", "ينفي")}
    assert "نفاه" in made
    assert "نفىه" not in made


@pytest.mark.parametrize("wrong", ["قالات", "قوالوا", "دعاوا", "ادعىوا", "رأىت", "يدعيون"])
def test_forms_that_nobody_writes_are_not_made(wrong: str) -> None:
    made = {form for past, present, _ in VERBS for form, _ in verb_forms(past, present)}
    assert wrong not in made


def test_participles_agree_and_take_the_accusative() -> None:
    made = dict(participle_forms("مضيف"))
    assert made["مضيفا"] == "ms acc"
    assert made["مضيفة"] == "fs acc"
    assert made["مضيفين"] == "mp acc"
    assert {"مضيفان", "مضيفون", "مضيفات"} <= made.keys()


def test_the_participle_of_a_defective_verb_regains_its_ya() -> None:
    made = dict(participle_forms("مدع", defective=True))
    assert {"مدع", "مدعيا", "مدعية", "مدعون", "مدعين"} <= made.keys()


def test_an_adjective_has_its_sound_forms() -> None:
    assert {form for form, _ in adjective_forms("أميركي")} >= {"أميركي", "أميركية", "أميركيون", "أميركيين", "أميركيان", "أميركيات"}


def test_a_noun_has_dual_and_its_plurals() -> None:
    assert {form for form, _ in noun_forms("صحيفة", ["صحف"])} == {"صحيفة", "صحيفتان", "صحيفتين", "صحف"}
    assert {form for form, _ in noun_forms("مصدر", ["مصادر"])} >= {"مصدر", "مصدرا", "مصدران", "مصدرين", "مصادر"}
    assert "مسؤولين" in {form for form, _ in noun_forms("مسؤول", ["مسؤولون"])}


ROOT = st.text(alphabet="بتجحدرسشصعفقكلمنه", min_size=3, max_size=4)


@given(ROOT)
def test_every_form_keeps_the_letters_of_its_verb(stem: str) -> None:
    assert all(stem in form for form, _ in past_forms(stem))
    assert all(stem in form for form, _ in present_forms("ي" + stem))
