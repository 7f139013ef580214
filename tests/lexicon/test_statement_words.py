"""Do words of saying carry their act and the frames of their content?"""

import pytest

from naqlan.lexicon.lexicon import Lexicon
from naqlan.lexicon.statement_words import frame_tags

from .asked import entry_of, features_of, phrase_tags_of, tags_of


@pytest.mark.parametrize(
    ("word", "tag", "act"),
    [
        ("قال", "SAY", "say"),
        ("قالت", "SAY", "say"),
        ("يؤكد", "SAY", "stress"),
        ("مؤكدا", "SAYP", "stress"),
        ("مؤكدة", "SAYP", "stress"),
        ("تأكيد", "SAYM", "stress"),
        ("أعلن", "SAY", "announce"),
        ("حذر", "SAY", "warn"),
        ("نفى", "SAY", "deny"),
        ("زعم", "SAY", "claim"),
        ("تصريح", "SAYN", "say"),
        ("تصريحات", "SAYN", "say"),
    ],
)
def test_act_of_a_word(word: str, tag: str, act: str, lexicon: Lexicon) -> None:
    assert entry_of(lexicon, word, tag)["act"] == act


def test_frames_become_tags() -> None:
    assert frame_tags(["أن", "على", "quote", "هكذا"]) == ["T_INNA", "T_ON", "T_QUOTE"]


def test_a_verb_has_the_tags_of_its_frames(lexicon: Lexicon) -> None:
    assert {"T_INNA", "T_QUOTE", "A_LI", "STRONG"} <= set(entry_of(lexicon, "قال", "SAY")["tags"])
    assert "T_PREP_INNA" in entry_of(lexicon, "شدد", "SAY")["tags"]
    assert "T_PREP_INNA" not in entry_of(lexicon, "قال", "SAY")["tags"]


def test_a_weak_verb_is_not_strong(lexicon: Lexicon) -> None:
    tags = entry_of(lexicon, "كتب", "SAY")["tags"]
    assert "WEAK" in tags
    assert "STRONG" not in tags


def test_only_the_accusative_participle_goes_on_with_a_speaker(lexicon: Lexicon) -> None:
    assert "ACCP" in tags_of(lexicon, "مشيرا")
    assert "ACCP" not in tags_of(lexicon, "مشير")


def test_a_light_verb_takes_no_object_pronoun(lexicon: Lexicon) -> None:
    assert "LIGHTSAY" in tags_of(lexicon, "جدد")
    assert not [one for one in features_of(lexicon, "جدده", "LIGHTSAY") if one.endswith("obj")]


def test_attributions_and_media(lexicon: Lexicon) -> None:
    assert "ACC_NOUN" in tags_of(lexicon, "وفق")
    assert entry_of(lexicon, "بيان", "MEDIUM")["via"] == "statement"
    assert "RELAY" in tags_of(lexicon, "نقل")
    assert "DISTANCE" in tags_of(lexicon, "المزعوم") | phrase_tags_of(lexicon, "على حد تعبيره") | phrase_tags_of(lexicon, "ما أسماه")
