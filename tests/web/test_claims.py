from markupsafe import Markup

from naqlan.record.account import Named
from naqlan.record.judgement import Laid
from naqlan.web.claims import chain_words, judged_words, page_of, somebody
from naqlan.web.words import page_words

EVIL = "<script>alert(1)</script>"


def test_a_chain_is_told_from_the_page_inward() -> None:
    words = page_words("en")
    told = chain_words("سراج", (("وزير",), ("واتل", "نجم")), words)
    assert Markup(told).striptags() == "سراج, citing واتل and نجم, citing وزير"
    assert "not known" in chain_words(None, (), words)


def test_foreign_words_are_escaped() -> None:
    for lang in ("en", "ar"):
        words = page_words(lang)
        laid = Laid(1, "correct", None, "exact", "act", EVIL, EVIL, EVIL, EVIL, "2024-01-01T00:00:00Z")
        assert "<script" not in chain_words(EVIL, ((EVIL,),), words)
        assert "<script" not in judged_words(laid, words)


def test_people_and_offices_have_pages_and_who_is_unresolved_has_none() -> None:
    assert somebody(Named("هند", "person", "وزيرة", "ab12"))["href"] == "/people/ab12"
    assert page_of("office", "cd34") == "/offices/cd34"
    assert page_of("person", None) is None
