import pytest

from naqlan.errors import LexiconError
from naqlan.labels.labels import LANGUAGES, Labels, load_labels
from naqlan.lexicon.load import load_yaml
from naqlan.pipeline.correctable import CORRECTABLE
from naqlan.record import article, contact, dropped, edit, entity, figure, judgement, statement
from tests.labels.words import fields, paths

VOCABULARIES = {
    "kind": contact.CONTACT_KINDS, "status": contact.STATUSES, "act": statement.ACTS, "form": statement.FORMS,
    "polarity": statement.POLARITIES, "speaker_kind": statement.SPEAKER_KINDS, "via": statement.VIAS, "entity": entity.ENTITY_KINDS,
    "bound": figure.BOUNDS, "genre": article.GENRES, "published_from": article.PUBLISHED_FROM, "reason": dropped.REASONS,
    "decision": judgement.DECISIONS, "edit": edit.EDIT_KINDS, "edit_of": edit.EDIT_OF,
    "value": sorted({name for values in CORRECTABLE.values() for name in values}),
}  # fmt: skip


def test_both_languages_have_the_same_words_with_the_samefields() -> None:
    english, arabic = (dict(paths(load_yaml(f"{one}.yaml", "naqlan.labels"))) for one in LANGUAGES)
    assert set(english) == set(arabic)
    assert [key for key in english if fields(english[key]) != fields(arabic[key])] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("vocabulary", VOCABULARIES)
def test_every_word_of_the_record_has_a_label(language: str, vocabulary: str) -> None:
    labels = load_labels(language)
    assert set(load_yaml(f"{language}.yaml", "naqlan.labels")["words"][vocabulary]) == set(VOCABULARIES[vocabulary])
    assert all(labels.of(vocabulary, word) for word in VOCABULARIES[vocabulary])


def test_nothing_is_said_to_have_happened() -> None:
    assert load_labels("en").of("status", "happened") == "reported to have happened"
    assert load_labels("ar").of("status", "happened") == "ورد أنه جرى"
    for path, words in paths(load_yaml("en.yaml", "naqlan.labels")):
        assert "happened" not in words.replace("reported to have happened", ""), path
        assert not {"true", "confirmed", "fact"} & set(words.lower().split()), path


def test_the_words_of_the_product_are_used() -> None:
    arabic = load_labels("ar")
    assert (arabic("heading.statements"), arabic("heading.contacts"), arabic("label.chain")) == ("الأقوال", "التواصل", "سلسلة النقل")
    assert (arabic("unstated"), arabic("undated"), arabic("heading.dropped")) == ("غير مذكور", "غير مؤرَّخ", "المستبعَد")
    assert arabic.of("entity", "anonymous") == "مصدر لم يُسمَّ"
    for path, words in paths(load_yaml("ar.yaml", "naqlan.labels")):
        if path.startswith((".copies", ".words.copy", ".label.there", ".trace.copy")):
            continue
        assert not {"نسخة", "نسخا", "نسخها", "ونسخها"} & set(words.replace("(", " ").split()), f"{path}: «نسخة» is a copy, a version is «إصدار»"


def test_what_is_not_said_is_unstated() -> None:
    assert load_labels("en").of("via", None) == "unstated"


def test_missing_words_are_an_error() -> None:
    with pytest.raises(LexiconError, match=r"no words for main\.nothing"):
        Labels("en", {"main": {}})("main.nothing")
