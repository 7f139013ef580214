import pytest

from naqlan.relate.account_words import HEAVIEST, containment, dice, shared, weights_of


def test_what_every_article_has_weighs_nothing() -> None:
    assert weights_of("في من على إلى") == {}
    assert weights_of("") == {}


def test_a_rare_word_weighs_more_than_a_common_one_up_to_a_bound() -> None:
    (common,), (rare,) = weights_of("حكومة").values(), weights_of("مصافحة").values()
    assert common < rare <= HEAVIEST


def test_forms_of_one_word_meet() -> None:
    assert weights_of("الميناء") == weights_of("ميناء")


def test_dice_and_containment() -> None:
    one, other = {"a": 2.0, "b": 2.0}, {"a": 2.0, "c": 4.0}
    assert shared(one, other) == 2.0
    assert dice(one, other) == pytest.approx(0.4)
    assert containment(one, other) == pytest.approx(0.5)
    assert dice({}, {}) == containment({}, other) == 0.0
