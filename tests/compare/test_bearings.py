"""What does a name say about whom it names?"""

import pytest

from naqlan.compare.bearings import Bearings


@pytest.mark.parametrize(
    ("name", "countries"),
    [
        ("وزارة الدفاع الأميركية", {"US"}),
        ("مسؤول رفيع في البنتاغون", {"US"}),
        ("ثلاثة مسؤولين فرنسيين وألمان", {"FR", "DE"}),
        ("السفارة الفرنسية في القاهرة", {"FR"}),
        ("سفير فرنسا في القاهرة", {"FR"}),
        ("مصدر في باريس", {"FR"}),
        ("مصدر مطلع", set()),
    ],
)
def test_the_countries_in_a_name(bearings: Bearings, name: str, countries: set[str]) -> None:
    assert bearings.of(name).countries == countries


def test_forms_of_a_nation_in_no_list_are_one(bearings: Bearings) -> None:
    forms = ["نارفيا", "الجيش النارفي", "الحكومة النارفية", "مسؤولون نارفيون", "مسؤولين نارفيين"]
    assert len({bearings.of(form).countries for form in forms}) == 1
    assert bearings.of("الجيش التلماري").countries != bearings.of(forms[0]).countries


@pytest.mark.parametrize(
    ("name", "outlet"),
    [
        ("موقع رويترز", "رويترز"),
        ("وكالة «رويترز» البريطانية", "رويترز"),
        ("Reuters", "رويترز"),
        ("أ ف ب", "فرانس برس"),
        ("القاهرة - أ.ش.أ", "وكالة أنباء الشرق الأوسط"),
        ("القناة “12”", "القناة 12"),
        ("مراسل رويترز في باريس", "رويترز"),
        ("Associated Press", "أسوشيتد برس"),
        ("sabq", "سبق"),
    ],
)
def test_the_outlet_in_a_name(bearings: Bearings, name: str, outlet: str) -> None:
    assert bearings.of(name).outlets[0][0] == outlet


def test_an_outlet_that_is_also_a_word_counts_only_alone(bearings: Bearings) -> None:
    assert [name for name, _, _ in bearings.of("صحيفة القدس").outlets] == ["القدس"]
    assert not bearings.of("مصدر في القدس المحتلة").outlets


def test_a_name_in_no_list_loses_its_mantle_word_and_a_number_keeps_it(bearings: Bearings) -> None:
    assert bearings.of("وكالة «المرسال»").key == bearings.of("المرسال").key
    assert bearings.of("القناة (9)").key == bearings.of("القناة 9").key != bearings.of("9").key


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("وسائل إعلام نارفية", "collective"),
        ("تقارير صحفية", "collective"),
        ("وكالات", "collective"),
        ("الصحيفة", "bare"),
        ("مراسلنا", "ours"),
        ("الصحافي النارفي", "press"),
        ("مصادر دبلوماسية", "unnamed"),
        ("وزير الدفاع الأسبق", "former"),
    ],
)
def test_what_else_a_name_says(bearings: Bearings, name: str, said: str) -> None:
    assert getattr(bearings.of(name), said)
    assert not getattr(bearings.of("وزارة الدفاع النارفية"), said)


def test_the_ministry_of_a_title_an_office_and_its_seat_is_one(bearings: Bearings) -> None:
    names = ["وزير الدفاع الأميركي", "وزارة الدفاع الأمريكية", "متحدث باسم البنتاغون"]
    assert {(bearings.of(name).portfolio, *bearings.of(name).countries) for name in names} == {("الدفاع", "US")}


@pytest.mark.parametrize("name", ["", "…", "««»»", "\u200f"])
def test_what_has_no_word_names_nobody(bearings: Bearings, name: str) -> None:
    assert bearings.of(name).key == ""


def test_a_name_without_end_is_read_to_a_bound(bearings: Bearings) -> None:
    assert len(bearings.of("وزارة " * 10_000).key) < 300
