import pytest

from naqlan.compare.figures import figures_differ
from tests.compare.made import pages

FIRST = "أسفر انهيار جسر الصردة في نارفيا عن مقتل {} وتضرر منازل القرية وتوقف حركة القوافل."
OTHER = "وقالت البلدية إن انهيار جسر الصردة أدى إلى مقتل {} وتضرر منازل القرية وتوقف القوافل."


def kinds(*texts: str | tuple[str, str]) -> list[tuple[str, str, str]]:
    return [(one.kind, one.first.value, one.second.value) for one in figures_differ(pages(*texts))]


def test_two_counts_of_one_thing_differ_and_neither_is_called_right() -> None:
    assert kinds(FIRST.format("12 شخصا"), OTHER.format("30 شخصا")) == [("difference", "12 شخصا", "30 شخصا")]


def test_a_toll_that_rises_is_a_later_update() -> None:
    later = (OTHER.format("30 شخصا"), "2031-03-05")
    assert kinds(FIRST.format("12 شخصا"), later) == [("update", "12 شخصا", "30 شخصا")]
    assert kinds(later, FIRST.format("12 شخصا")) == [("update", "12 شخصا", "30 شخصا")]
    assert kinds(FIRST.format("30 شخصا"), (OTHER.format("12 شخصا"), "2031-03-05")) == [("difference", "30 شخصا", "12 شخصا")]


@pytest.mark.parametrize(
    ("one", "other"), [("963 شخصا", "936 شخصا"), ("120 شخصا", "12 شخصا"), ("12 ألف شخص", "12 مليون شخص"), ("963 شخصا", "968 شخصا")]
)
def test_digits_that_slipped_in_one_sentence_are_a_probable_slip(one: str, other: str) -> None:
    assert [kind for kind, *_ in kinds(FIRST.format(one), FIRST.format(other))] == ["slip"]


def test_a_sum_is_a_part_of_the_whole() -> None:
    parts = "وقالت البلدية إن انهيار جسر الصردة أدى إلى مقتل 963 شخصا من القرية ومقتل 26 شخصا من القوافل وتضرر منازل."
    assert [kind for kind, *_ in kinds(FIRST.format("989 شخصا"), parts)] == ["part"]


def test_the_same_words_of_one_speaker_with_another_number_cannot_both_hold() -> None:
    said = "قال المحافظ منذر الصفواري إن انهيار الجسر أدى إلى مقتل {} وتضرر منازل القرية وتوقف حركة القوافل."
    assert [kind for kind, *_ in kinds(said.format("7 أشخاص"), said.format("30 شخصا"))] == ["contradiction"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (FIRST.format("12 شخصا"), OTHER.format("اثني عشر شخصا")),
        (FIRST.format("أكثر من 12 شخصا"), OTHER.format("30 شخصا")),
        (FIRST.format("نحو 12 شخصا"), OTHER.format("13 شخصا")),
        (FIRST.format("12 شخصا"), OTHER.format("30 طفلا")),
        (FIRST.format("12 شخصا"), "ووصلت إلى ميناء الصدف سفينة قمح عليها 30 شخصا بعد رحلة طويلة."),
        (FIRST.format("12 شخصا"), FIRST.replace("نارفيا", "سريلانكا").replace("الصردة", "المدينة").format("30 شخصا") + " في مدينة كولومبو."),
        (FIRST.format("12 شخصا"), OTHER.format("30 شخصا") + " " + FIRST.format("12 شخصا")),
    ],
    ids=["same number", "range", "about", "another noun", "another matter", "another place", "both numbers"],
)
def test_it_does_not_cry_wolf(one: str, other: str) -> None:
    found = kinds(one, other)
    assert [kind for kind, *_ in found] in ([], ["difference"] if "سريلانكا" in other else [])


def test_days_that_differ_are_two_counts() -> None:
    one = FIRST.replace("أسفر", "أسفر يوم 2 آذار/مارس 2031").format("12 شخصا")
    other = OTHER.replace("وقالت البلدية", "وقالت البلدية يوم 9 كانون الثاني/يناير 2031").format("30 شخصا")
    assert kinds(one, other) == []
