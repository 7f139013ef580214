from typing import Any

import pytest

from naqlan.relate.copies import FRESH, LEAST_SHINGLES, MOST_DAYS, PASSAGE, likeness
from tests.relate.made import DAY, copyable, text, words

REPORT = text(300, 1)
LEAD, BACKGROUND = text(150, 2), text(150, 3)


def _kind(one: str, other: str, **known: Any) -> str | None:
    found = likeness(copyable(one, "a"), copyable(other, "b", **known))
    turned = likeness(copyable(other, "b", **known), copyable(one, "a"))
    assert (found is None) == (turned is None)
    if found is None or turned is None:
        return None
    assert (found.kind, found.share, found.of_first, found.of_second) == (turned.kind, turned.share, turned.of_second, turned.of_first)
    return found.kind


def test_a_report_that_a_desk_edited_is_a_reprint() -> None:
    given = words(300, 1)
    given[::25] = words(12, 4)
    assert _kind(REPORT, " ".join(given)) == "reprint"


def test_half_of_a_report_is_a_reprint_of_it() -> None:
    found = likeness(copyable(REPORT), copyable(" ".join(words(300, 1)[:120]), "b"))
    assert found is not None
    assert (found.kind, found.share, found.of_second) == ("reprint", 1.0, 1.0)
    assert found.of_first == pytest.approx(0.4, abs=0.02)


def test_a_report_taken_up_by_one_of_ones_own_is_a_part_copy() -> None:
    assert _kind(f"{LEAD} {BACKGROUND}", f"{text(140, 5)} {BACKGROUND}") == "part"


def test_one_paragraph_taken_over_is_a_part_copy_however_long_the_rest() -> None:
    paragraph = text(PASSAGE, 6)
    assert _kind(f"{text(400, 7)} {paragraph} {text(300, 8)}", f"{text(200, 9)} {paragraph} {text(500, 10)}") == "part"
    shorter = text(PASSAGE - 1, 6)
    assert _kind(f"{text(400, 7)} {shorter} {text(300, 8)}", f"{text(200, 9)} {shorter} {text(500, 10)}") is None


def test_a_quotation_in_common_is_no_copy() -> None:
    quotation = text(25, 4)
    assert _kind(f"{text(100, 5)} «{quotation}» {text(100, 6)}", f"{text(80, 7)} «{quotation}» {text(120, 8)}") is None


def test_a_line_of_news_is_no_copy() -> None:
    assert _kind(text(LEAST_SHINGLES, 1), text(LEAST_SHINGLES, 1)) is None


def test_what_an_outlet_repeats_of_itself_is_no_copy_but_a_page_given_again_is() -> None:
    assert _kind(f"{LEAD} {BACKGROUND}", f"{text(120, 5)} {BACKGROUND}", outlet="a") is None
    assert _kind(REPORT, REPORT, outlet="a") == "reprint"
    assert _kind(f"{LEAD} {BACKGROUND}", f"{text(120, 5)} {BACKGROUND}", outlet=None) == "part"


def test_a_table_with_other_figures_is_no_copy() -> None:
    names = words(40, 1)
    one, other = (" ".join(f"سعر {name} اليوم {at * step} قرشا" for at, name in enumerate(names, 3)) for step in (7, 11))
    assert _kind(one, other) is None


def test_what_comes_days_later_repeats_the_background() -> None:
    later = DAY + FRESH + 1
    assert _kind(f"{LEAD} {BACKGROUND}", f"{text(60, 5)} {BACKGROUND}", day=later) is None
    assert _kind(REPORT, REPORT, day=later) == "reprint"
    assert _kind(REPORT, REPORT, day=DAY + MOST_DAYS + 1) is None


def test_a_day_that_is_not_known_is_no_reason_against_a_copy() -> None:
    assert _kind(f"{LEAD} {BACKGROUND}", f"{text(120, 5)} {BACKGROUND}", day=0) == "part"


def test_a_page_in_another_language_and_one_without_words_are_no_errors() -> None:
    english = " ".join(f"word{number}" for number in range(200))
    assert _kind(english, english) == "reprint"
    assert _kind("", REPORT) is None
    assert _kind("…", "") is None
