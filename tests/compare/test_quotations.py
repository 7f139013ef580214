import pytest

from naqlan.compare.quotations import quotations_differ, quoted_in, slip_of_letters
from tests.compare.made import pages

SAID = "قال المحافظ منذر الصفواري: «{}»."
WORDS = "سنفتح جسر الصردة أمام القوافل قبل نهاية الشهر مهما كلف الأمر"


def found(one: str, other: str) -> list[tuple[str, str, str, str]]:
    both = quotations_differ(pages(SAID.format(one), SAID.format(other)))
    return [(each.kind, each.of, each.first.value, each.second.value) for each in both]


def test_one_utterance_quoted_in_other_words_is_shown_with_the_words_marked() -> None:
    assert found(WORDS, WORDS.replace("القوافل", "الشاحنات")) == [("wording", "quotation", "القوافل", "الشاحنات")]


def test_a_quotation_that_is_cut_is_told() -> None:
    assert found(WORDS, WORDS.replace(" مهما كلف الأمر", "")) == [("wording", "cut", "مهما كلف الأمر", "")]


def test_letters_that_slipped_are_a_probable_slip() -> None:
    assert [each[:2] for each in found(WORDS, WORDS.replace("القوافل", "القوالف"))] == [("slip", "quotation")]


@pytest.mark.parametrize(
    "other",
    [
        WORDS,
        WORDS.replace("أمام", "امام"),
        WORDS.replace("سنفتح", "سنفتحُ"),
        WORDS.replace("جسر الصردة", "جسرالصردة"),
        "إن " + WORDS,
        WORDS.replace("القوافل", "القوافل (التجارية)"),
        "ستصل القوافل إلى الميناء مساء اليوم وتعود منه غدا",
    ],
)
def test_spelling_small_words_and_other_utterances_are_no_difference(other: str) -> None:
    assert found(WORDS, other) == []


def test_short_quotations_are_terms_and_not_compared() -> None:
    assert quoted_in(pages(SAID.format("سنفتح الجسر غدا"))[0]) == []


def test_what_a_slip_of_letters_is() -> None:
    assert slip_of_letters("مرجعيته", "مرجعتيه")
    assert not slip_of_letters("قتل", "قاتل")
    assert not slip_of_letters("يؤيد", "يريد")
