"""Which offices does a role name, and when are two one?"""

import pytest

from naqlan.resolve.office import fits, offices_of, other_country, same_office


def _same(one: str, other: str) -> bool:
    return same_office(offices_of(one)[0], offices_of(other)[0])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("وزير الدفاع الأميركي", "وزير الدفاع الأمريكى"),
        ("وزير الدفاع الأميركي", "وزير دفاع الولايات المتحدة"),
        ("رئيس الوزراء العراقي", "رئيس الحكومة العراقية"),
        ("رئيسة الوزراء البريطانية", "رئيس الوزراء البريطاني السابق"),
        ("المتحدث باسم الخارجية الروسية", "الناطق باسم الخارجية الروسية"),
        ("وزير الخارجية", "وزير الخارجية المصري"),
        ("فخامة الرئيس اللبناني", "الرئيس اللبناني"),
    ],
)
def test_wordings_of_one_office(one: str, other: str) -> None:
    assert _same(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("وزير الدفاع الأميركي", "وزير الدفاع الروسي"),
        ("وزير الدفاع الأميركي", "نائب وزير الدفاع الأميركي"),
        ("الوزير", "الوزير"),
        ("اللاعب", "اللاعب"),
    ],
)
def test_two_offices_or_none(one: str, other: str) -> None:
    assert not _same(one, other)


def test_a_shorter_role_fits_a_longer_one_of_no_other_country() -> None:
    short, long, foreign = (offices_of(role)[0] for role in ("الوزير", "وزير الدفاع الأميركي", "الوزير الروسي"))
    assert fits(short, long)
    assert not fits(foreign, long)
    assert other_country(foreign, long)
    assert fits(offices_of("وزير الأمن")[0], offices_of("وزير الدفاع")[0])


def test_a_role_of_several_posts_has_several() -> None:
    keys = [one.key for one in offices_of("رئيس الوزراء وزير الدفاع التلماري السابق")]
    assert len(keys) == 2
    assert all(one.former for one in offices_of("وزير الدفاع السابق"))


@pytest.mark.parametrize("role", [None, "", "السيد", "..."])
def test_no_office(role: str | None) -> None:
    assert offices_of(role) == ()


def test_a_title_ends_where_its_sentence_goes_on() -> None:
    assert offices_of("رئيس الجمهورية في حواره الأخير")[0].key == offices_of("رئيس الجمهورية")[0].key


def test_the_ministry_of_finance_is_no_country() -> None:
    assert offices_of("وزير المالية")[0].countries == ()
    assert offices_of("وزير الدفاع في حكومة الاحتلال")[0].countries == ("IL",)
