import pytest

from naqlan.record.account import Named, Told
from naqlan.relate.contact_accounts import compare, days, keys, two_of_one_article
from tests.relate.told import DAY, contact, person

HEGEN = person("دارو هيغن", "وزير الدفاع الكيني")
SARHAN = person("مالك سرحان", "وزير الدفاع الأوغندي")
NASRI = person("ليلى النصري")
BOTH = (HEGEN, SARHAN)
SUNDAY, MONDAY = "2026-03-01", "2026-03-02"


def verdict(one: Told, other: Told) -> str | None:
    found, turned = compare(one, other), compare(other, one)
    assert found == turned
    return found.verdict if found else None


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (contact("b", SARHAN, HEGEN), "same"),
        (contact("b", *BOTH, sort="talks"), "same"),
        (contact("b", *BOTH, sort="meeting"), None),
        (contact("b", HEGEN, NASRI), None),
        (contact("b", *BOTH, NASRI), "same"),
        (contact("b", HEGEN, Named("نظيره الأوغندي")), "same"),
        (contact("b", *BOTH, when=SUNDAY), "same"),
        (contact("b", *BOTH, day="2026-03-09"), None),
        (contact("b", *BOTH, when="2026-02-20"), None),
        (contact("b", *BOTH, status="denied"), "same"),
        (contact("b", *BOTH, at=5000), None),
        (contact("b", *BOTH, published=False), None),
    ],
)
def test_tellings_of_one_call(other: Told, expected: str | None) -> None:
    assert verdict(contact("a", *BOTH), other) == expected


def test_whoever_is_named_first_and_however_it_is_found_by_a_key() -> None:
    one, other = contact("a", *BOTH, when=SUNDAY), contact("b", Named("وزير الدفاع الأوغندي"), HEGEN)
    assert keys(one) & keys(other)
    assert days(one) == {DAY, SUNDAY}
    assert days(contact("c", *BOTH, when="2026-03", earliest="2026-03-01", latest="2026-03-31")) == {DAY}


def test_the_call_of_sunday_and_that_of_monday_are_two() -> None:
    assert verdict(contact("a", *BOTH, when=SUNDAY), contact("b", *BOTH, when=MONDAY)) == "apart"


def test_days_of_the_week_part_calls_of_which_no_date_is_known() -> None:
    sunday = contact("a", *BOTH, text="مكالمتهما الهاتفية يوم الأحد", published=False)
    monday = contact("b", *BOTH, text="أجرى مكالمتهما الهاتفية يوم الإثنين", published=False)
    assert verdict(sunday, monday) == "apart"
    assert verdict(sunday, contact("c", *BOTH, when=MONDAY)) == "apart"
    assert verdict(sunday, contact("d", *BOTH, text="مكالمتهما الهاتفية الأحد", published=False)) == "same"


def test_a_visit_has_a_beginning_and_an_end() -> None:
    place = Named("نيروبي", "place")
    one = contact("a", SARHAN, place, sort="visit", place="نيروبي", when=SUNDAY)
    assert verdict(one, contact("b", SARHAN, Named("كينيا"), sort="visit", place="كينيا", when=MONDAY)) == "same"
    assert verdict(one, contact("b", SARHAN, place, sort="visit", place="نيروبي", when="2026-03-06")) == "apart"
    assert verdict(one, contact("b", SARHAN, HEGEN, sort="visit", place="كينيا", when=SUNDAY)) == "same"


def test_the_second_is_not_the_third() -> None:
    second = contact("a", *BOTH, text="والمكالمة مع سرحان هي الثانية", when=SUNDAY)
    assert verdict(second, contact("b", *BOTH, text="أجرى معه ثالث اتصال", when=SUNDAY)) == "apart"
    assert verdict(second, contact("b", *BOTH, text="جرى الاتصال في تشرين الثاني", when=SUNDAY)) == "same"
    assert verdict(second, contact("b", *BOTH, text="اتصال للمرة الثانية", when=SUNDAY)) == "same"


def test_what_was_planned_and_what_happened_is_the_course_of_one() -> None:
    planned = contact("a", *BOTH, sort="meeting", status="planned", when=MONDAY, day=SUNDAY)
    happened = contact("b", *BOTH, sort="meeting", when=MONDAY, day=MONDAY)
    found = compare(planned, happened)
    assert found is not None
    assert found.verdict == "same"
    assert "course" in found.reasons
    assert verdict(planned, contact("b", *BOTH, sort="meeting", day="2026-03-03")) == "same"


def test_background_needs_the_same_words() -> None:
    deep = contact("a", *BOTH, at=3000, text="منذ بداية الأزمة تواصل الوزيران")
    lead = contact("b", *BOTH, at=3000, day="2026-03-04", text="اتصل هيغن أمس بنظيره في العاصمة")
    assert verdict(deep, lead) is None
    assert verdict(deep, contact("b", *BOTH, at=2500, day="2026-03-04", text="منذ بداية الأزمة تواصل الوزيران")) == "same"


def test_two_meetings_in_two_countries_are_hardly_one() -> None:
    one = contact("a", *BOTH, sort="meeting", place="نيروبي", day=SUNDAY)
    assert verdict(one, contact("b", *BOTH, sort="meeting", place="كمبالا", day=MONDAY)) is None


def test_two_in_the_body_of_one_article_are_two_but_its_title_tells_of_either() -> None:
    one = contact("a", *BOTH, article="x")
    body, title = contact("b", *BOTH, article="x", at=300), contact("c", *BOTH, article="x", field="title")
    assert two_of_one_article(one, body)
    assert verdict(one, body) is None
    assert verdict(one, title) == "same"


def test_before_and_after_a_meeting_at_one_place_of_one_article() -> None:
    one = contact("a", *BOTH, article="x", sort="meeting", status="planned", place="نيروبي")
    assert not two_of_one_article(one, contact("b", *BOTH, article="x", sort="meeting", place="كينيا"))
    assert two_of_one_article(one, contact("b", *BOTH, article="x", sort="meeting"))
