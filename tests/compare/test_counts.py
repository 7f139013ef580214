import pytest

from naqlan.compare.counts import TOGETHER, Count, counts_of
from tests.compare.made import pages


def counts(text: str) -> list[Count]:
    return list(counts_of(pages(text)[0]))


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("وأسفر الانهيار عن سقوط 12 قتيلا في القرية.", ("dead", "")),
        ("وأعلنت البلدية مقتل 12 شخصا في القرية.", ("dead", "")),
        ("وأعلنت البلدية إصابة 12 شخصا في القرية.", ("wounded", "")),
        ("وارتفع عدد الضحايا إلى 12 ضحية في القرية.", (TOGETHER, "")),
        ("ووصلت إلى الميناء 12 سفينة محملة بالقمح.", ("", "سفين")),
    ],
)
def test_what_is_counted_comes_of_the_noun_or_of_a_word_beside_it(text: str, key: tuple[str, str]) -> None:
    assert [one.key for one in counts(text)] == [key]


def test_children_who_died_are_no_count_of_all_who_died() -> None:
    (one,) = counts("وأعلنت البلدية مقتل 12 طفلا في القرية.")
    assert one.key == ("dead", "طفل")


def test_bounds_are_ranges() -> None:
    (fifty,), (sixty,), (about,) = (counts(f"ووصلت إلى الميناء {count} سفينة.") for count in ("أكثر من 50", "60", "نحو 55"))
    assert fifty.may_agree(sixty)
    assert about.may_agree(sixty)
    assert not fifty.exact
    (forty,) = counts("ووصلت إلى الميناء 40 سفينة.")
    assert not forty.may_agree(fifty)


def test_a_number_that_the_page_tore_apart_is_passed_over() -> None:
    assert counts("وبلغت قيمة الصفقة نحو 4. 5 ملايين دولار.") == [] or all(one.figure.value != 5_000_000 for one in counts("بلغت 4. 5 ملايين دولار."))
