import pytest

from naqlan.errors import LexiconError
from naqlan.lexicon import frequencies
from naqlan.lexicon.frequencies import UNLISTED, classes, rarity
from naqlan.lexicon.light_stems import light_stem


def test_rare_words_weigh_more() -> None:
    assert rarity(light_stem("قال")) < rarity(light_stem("اجتماع")) < rarity(light_stem("قرمزي"))


def test_what_is_not_listed_weighs_most() -> None:
    assert "زنبقولي" not in classes()
    assert rarity("زنبقولي") == max(rarity(stem) for stem in [*classes(), "زنبقولي"])


def test_classes_are_below_that_of_what_is_not_listed() -> None:
    assert set(classes().values()) <= set(range(UNLISTED))


def test_a_damaged_list_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(frequencies, "load_list", lambda _: ("كلمة",))
    with pytest.raises(LexiconError, match="word_frequencies"):
        classes.__wrapped__()
