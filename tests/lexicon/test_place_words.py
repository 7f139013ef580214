"""Do states, towns, offices, groups and outlets carry what they name, and their nationality every form?"""

import pytest

from naqlan.lexicon.lexicon import Lexicon

from .asked import entry_of, phrase_tags_of, tags_of


@pytest.mark.parametrize(
    ("word", "tag", "iso"),
    [
        ("فرنسا", "STATE", "FR"),
        ("باريس", "CAPITAL", "FR"),
        ("فرنسي", "NAT", "FR"),
        ("فرنسية", "NAT", "FR"),
        ("فرنسيون", "NAT", "FR"),
        ("نيويورك", "PLACE", "US"),
    ],
)
def test_a_place_tells_its_country(word: str, tag: str, iso: str, lexicon: Lexicon) -> None:
    assert entry_of(lexicon, word, tag)["iso"] == iso


def test_a_state_has_one_entry_under_all_its_names(lexicon: Lexicon) -> None:
    assert entry_of(lexicon, "فرنسيون", "PEOPLE") is entry_of(lexicon, "فرنسا", "STATE")


@pytest.mark.parametrize(
    ("word", "tag", "kind"),
    [("رويترز", "OUTLET", "agency"), ("صحيفة", "MANTLE", "newspaper"), ("قناة", "MANTLE", "channel"), ("وزارة", "OHEAD", "office")],
)
def test_kind_of_outlets_and_heads(word: str, tag: str, kind: str, lexicon: Lexicon) -> None:
    assert entry_of(lexicon, word, tag)["kind"] == kind


def test_an_outlet_whose_name_is_a_word_is_weak(lexicon: Lexicon) -> None:
    assert "WEAKOUTLET" in tags_of(lexicon, "الجزيرة")
    assert "OUTLET" not in tags_of(lexicon, "الجزيرة")


def test_offices_of_several_words(lexicon: Lexicon) -> None:
    assert "OFFICE" in phrase_tags_of(lexicon, "البيت الأبيض")
    assert "OFFICE" in phrase_tags_of(lexicon, "مجلس الأمن")
    assert "PORTFOLIO" in tags_of(lexicon, "الخارجية")


def test_groups(lexicon: Lexicon) -> None:
    assert "GROUP" in tags_of(lexicon, "حماس")
