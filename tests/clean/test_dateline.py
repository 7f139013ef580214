"""Is a dateline read by its shape where no list knows the place?"""

import pytest

from naqlan.clean.dateline import dateline_of, note_opening, opening_dateline
from naqlan.clean.sheet import sheet_of

from .pages import P1, P2, TITLE, clean, page


@pytest.mark.parametrize(
    ("head", "place", "source"),
    [
        ("مرسى الرمان – ", "مرسى الرمان", None),
        ("مرسى الرمان/ الشراع: ", "مرسى الرمان", "الشراع"),
        ("مرسى الرمان - خاص: ", "مرسى الرمان", None),
        ("(الشراع)-- ", None, "الشراع"),
        ("مرسى الرمان (الشراع) - ", "مرسى الرمان", "الشراع"),
        ("مرسى الرمان في 12 مايو /شراع/ -- ", "مرسى الرمان", "شراع"),
    ],
)
def test_dateline_of_a_place_that_no_list_knows(head: str, place: str | None, source: str | None) -> None:
    found = dateline_of(head + P1)
    assert found is not None
    assert (found.place, found.source) == (place, source)
    assert head.startswith(found.text)


@pytest.mark.parametrize(
    "text",
    ["الوزير – الذي وصل مساء السبت إلى مقر المحادثات في العاصمة – قال إن الوقت حان لاتفاق.", "وسألته «الشراع»: " + P1, P1],
)
def test_no_dateline(text: str) -> None:
    assert dateline_of(text) is None


def test_the_other_source_of_a_dateline_is_credited() -> None:
    text = page(TITLE, "منارة الساحل", f"مرسى الرمان – الشراع: {P1}", P2, "وفي بيان تلقت «منارة الساحل» نسخة منه، رحبت المنظمة بالخطوة.")
    article = clean(text)
    assert article.meta.outlet == "منارة الساحل"
    assert article.meta.credits == ("الشراع",)


def test_the_first_long_line_opens_the_article() -> None:
    opening = opening_dateline(sheet_of(f"صورة من المكان\nمرسى الرمان – {P1}\nالنهر الكبير – {P2}"))
    assert opening is not None
    assert opening.place == "مرسى الرمان"
    assert opening_dateline(sheet_of("صورة من المكان")) is None


def test_what_the_lists_knew_is_not_overwritten() -> None:
    sheet = sheet_of(f"مرسى الرمان – الشراع: {P1}")
    sheet.dateline = "بيروت"
    note_opening(sheet, "المرفأ")
    assert (sheet.dateline, sheet.credits) == ("بيروت", [])
