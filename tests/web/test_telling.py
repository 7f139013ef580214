import pytest

from naqlan.store.account_lists import PageOf
from naqlan.web.telling import chain_words, entry_of, head_words
from naqlan.web.words import page_words
from tests.relate.told import contact, person, statement

PAGE = PageOf("d1", "عنوان\u202e", "صدى الميناء", None, "2026-03-02", "news", "2026-03-04T12:00:00Z")
HEGEN, SERHAN = person("دارو هيغن\u202e"), person("مالك سرحان")
ENGLISH = page_words("en")


def plain(words: str) -> str:
    return "".join(char for char in words if char not in "\u2068\u2069")


def test_a_statement_stands_behind_its_speaker_with_its_chain() -> None:
    entry = entry_of(statement("a", "الطريق مفتوح", HEGEN, others=(SERHAN,), chain=(("واتل",),), status="negated"), PAGE, ENGLISH)
    assert plain(entry.title) == "دارو هيغن to مالك سرحان · says · NEGATED: الطريق مفتوح — صدى الميناء, citing واتل"
    assert (entry.id, entry.updated, entry.path, entry.author) == ("statement/a", PAGE.seen, "/articles/of a?item=a", "صدى الميناء")
    assert entry.categories == ("statement", "say", "negated")
    assert "الطريق مفتوح\n" in entry.summary
    assert "published 2026-03-02" in entry.summary
    assert "\u202e" not in entry.title + entry.summary


def test_only_a_direct_quotation_stands_in_quotation_marks() -> None:
    direct, told = (entry_of(statement("a", "الطريق مفتوح", HEGEN, form=form), PAGE, ENGLISH).summary for form in ("direct", "indirect"))
    assert "«الطريق مفتوح»" in direct
    assert "«" not in told


def test_a_contact_says_what_status_it_has() -> None:
    told = contact("a", HEGEN, SERHAN, status="denied")
    assert plain(head_words(told, ENGLISH)) == "call · denied · دارو هيغن and مالك سرحان · undated"
    assert plain(entry_of(told, PAGE, ENGLISH).title) == "call · denied · دارو هيغن and مالك سرحان · undated: اتصل به — صدى الميناء"


@pytest.mark.parametrize("language", ["en", "ar"])
def test_nobody_named_is_said(language: str) -> None:
    words = page_words(language)
    assert words("unstated") in head_words(statement("a", "الطريق مفتوح"), words)
    assert words.of("form", "headline") in head_words(statement("a", "الطريق مفتوح", form="headline"), words)


def test_a_chain_goes_from_the_page_inward() -> None:
    assert plain(chain_words(PAGE, (("أ", "ب"), ("ج",)), ENGLISH)) == "صدى الميناء, citing ج, citing أ and ب"
