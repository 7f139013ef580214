"""Is the publisher named only where a second place of the page bears it out?"""

import pytest

from naqlan.clean.publisher import find_publisher
from naqlan.clean.sheet import sheet_of

from .pages import P1, P2, P3, P4, TITLE, clean, page


def test_publisher_from_an_advert_and_from_the_dateline() -> None:
    advert = 'تغطية متواصلة على قناة موقع "المرفأ" في "تلغرام"'
    assert clean(page(TITLE, P1, advert, P2)).meta.outlet == "المرفأ"
    assert clean(page(TITLE, "غزة – المرفأ الإخبارية", P1)).meta.outlet == "المرفأ الإخبارية"
    assert clean(page(TITLE, P1, advert), outlet="الشاطئ").meta.outlet == "الشاطئ"


@pytest.mark.parametrize(
    ("lines", "outlet"),
    [
        (["منارة الساحل", f"مرسى الرمان - منارة الساحل: {P1}", P2], "منارة الساحل"),
        (["الشراع - 12 مايو 2023", P1, "وأكد مصدر لـ«الشراع» أن الوفود وصلت."], "الشراع"),
        (["قناة الشراع » سياسة", P1, P2], "قناة الشراع"),
        ([f"مرسى الرمان في 12 مايو /شراع/ -- {P1}", P2, P3, P4, "شراع/ س.ع"], "شراع"),
        (["مرسى الرمان - 12 مايو 2023", P1, P2], None),
        (["إدريان فوسكن | 12 مايو 2023", P1, P2], None),
        ([f"مرسى الرمان - الشراع: {P1}", P2], None),
    ],
)
def test_outlet(lines: list[str], outlet: str | None) -> None:
    assert clean(page(TITLE, *lines) if len(lines) > 3 else page(TITLE, *lines, P3, P4)).meta.outlet == outlet


def test_a_name_in_one_place_is_not_enough() -> None:
    sheet = sheet_of(page(P1, P2))
    sheet.name("الشراع » سياسة", ["الشراع"])
    assert find_publisher(sheet) is None
    borne_out = sheet_of(page(P1, "وقال الوزير لـ«الشراع» إن الوفود وصلت."))
    borne_out.name("الشراع » سياسة", ["الشراع"])
    assert find_publisher(borne_out) == "الشراع"


def test_an_outlets_word_in_the_name_is_enough() -> None:
    sheet = sheet_of(page(P1))
    sheet.name("صحيفة الشراع » سياسة", ["صحيفة الشراع"])
    assert find_publisher(sheet) == "صحيفة الشراع"
