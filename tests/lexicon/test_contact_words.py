"""Do the words of contacts carry their kind, in all their forms?"""

import pytest

from naqlan.lexicon.lexicon import Lexicon

from .asked import entry_of, features_of, phrase_tags_of, tags_of


@pytest.mark.parametrize(
    ("word", "tag", "kind"),
    [
        ("التقى", "MEET", "meeting"),
        ("التقت", "MEET", "meeting"),
        ("يلتقي", "MEET", "meeting"),
        ("هاتف", "MEET", "call"),
        ("زار", "MEET", "visit"),
        ("زيارة", "MEETN", "visit"),
        ("زيارات", "MEETN", "visit"),
        ("مكالمة", "MEETN", "call"),
        ("رسالة", "MEETN", "message"),
        ("محادثات", "MEETN", "talks"),
    ],
)
def test_kind_of_a_contact(word: str, tag: str, kind: str, lexicon: Lexicon) -> None:
    assert entry_of(lexicon, word, tag).get("kind") == kind


def test_a_verbal_noun_with_its_owner(lexicon: Lexicon) -> None:
    assert {"MEETN", "SUF"} <= tags_of(lexicon, "توجهه")
    assert features_of(lexicon, "توجهه", "SUF") == {"ه"}


def test_an_adjective_narrows_the_kind(lexicon: Lexicon) -> None:
    kinds = {lexicon.entries[entry]["kind"] for _, tag, entry in lexicon.phrases["اتصال"]["هاتفي"] if tag == "MEETN"}
    assert kinds == {"call"}
    assert "MEETN" not in phrase_tags_of(lexicon, "اتصال طويل")


def test_weak_words_say_so(lexicon: Lexicon) -> None:
    assert "WEAKMEET" in entry_of(lexicon, "توجه", "MEET")["tags"]
    assert "WEAKMEET" not in entry_of(lexicon, "التقى", "MEET")["tags"]


def test_words_of_status_and_roles(lexicon: Lexicon) -> None:
    assert "ST_PLANNED" in tags_of(lexicon, "سوف")
    assert "LEADERS" in tags_of(lexicon, "وزراء")
    assert "LIGHT" in tags_of(lexicon, "أجرى")


def test_a_meeting_after_its_preposition_has_a_tag_of_its_own(lexicon: Lexicon) -> None:
    assert "MEETL" in tags_of(lexicon, "القاء")
