from naqlan.compare.contacts import Told, contacts_differ, same_contacts
from tests.compare.made import pages

MET = "التقى وزير الدفاع منذر الصفواري نظيره أوغست غولدمار في القاهرة يوم 2 آذار/مارس 2031 لبحث فتح المعبر."


def found(*texts: str | tuple[str, str]) -> list[tuple[str, str, str, str]]:
    groups = same_contacts(pages(*texts))
    return [(one.kind, one.of, one.first.value, one.second.value) for one in contacts_differ(groups)]


def test_the_same_telling_is_no_difference() -> None:
    assert found(MET, MET) == []


def test_another_day_in_the_same_clause_is_a_difference() -> None:
    assert found(MET, MET.replace("2 آذار", "3 آذار")) == [("difference", "day", "2031-03-02", "2031-03-03")]


def test_another_day_in_another_clause_is_another_contact() -> None:
    other = "اجتمع وزير الدفاع منذر الصفواري يوم 20 آذار/مارس 2031 مع أوغست غولدمار على عشاء أقامته السفارة."
    assert found(MET, other) == []


def test_another_city_is_a_difference_and_its_country_is_none() -> None:
    assert found(MET, MET.replace("القاهرة", "بيروت")) == [("difference", "place", "القاهرة", "بيروت")]
    assert found(MET, MET.replace("القاهرة", "مصر")) == []


def test_a_yesterday_that_was_copied_a_day_later_names_no_other_day() -> None:
    copied = MET.replace("يوم 2 آذار/مارس 2031", "أمس")
    assert found((copied, "2031-03-03"), (copied, "2031-03-04")) == []


def test_ordinals_part_two_contacts() -> None:
    call = "أجرى الوزير منذر الصفواري مكالمة هاتفية مع نظيره أوغست غولدمار"
    assert [len(one) for one in same_contacts(pages(f"{call}.", f"{call}."))] == [2]
    assert [len(one) for one in same_contacts(pages(f"{call}.", f"{call} هي الثانية خلال أسبوع."))] == [1, 1]


def test_without_a_day_pages_far_apart_tell_of_two_contacts() -> None:
    undated = MET.replace(" يوم 2 آذار/مارس 2031", "")
    other = "اجتمع أوغست غولدمار مع وزير الدفاع منذر الصفواري في بيروت لبحث أسعار القمح."
    assert found((undated, "2031-03-03"), (other, "2031-10-03")) == []
    assert len(same_contacts(pages((undated, "2031-03-03"), (undated, "2031-10-03")))) == 1


def test_names_of_one_country_are_one_place() -> None:
    assert found(MET.replace("القاهرة", "مصر"), MET.replace("القاهرة", "جمهورية مصر العربية")) == []


def test_a_visit_lasts_and_is_told_of_on_several_days() -> None:
    one = "وصل وزير الدفاع منذر الصفواري إلى الأردن يوم 2 آذار/مارس 2031."
    other = "يزور الأردن يوم 3 آذار/مارس 2031 وزير الدفاع منذر الصفواري على رأس وفد كبير من المهندسين."
    tellings = [Told(page, contact) for page in pages(one, other) for contact in page.article.contacts]
    assert [each.of for each in contacts_differ([tellings]) if each.of == "day"] == []


def test_what_was_planned_and_is_told_as_held_later_is_an_update() -> None:
    plan = "يلتقي وزير الدفاع منذر الصفواري نظيره أوغست غولدمار غدا لبحث فتح المعبر."
    held = "التقى وزير الدفاع منذر الصفواري نظيره أوغست غولدمار أمس لبحث فتح المعبر."
    assert found((plan, "2031-03-01"), (held, "2031-03-03")) == [("update", "status", "planned", "happened")]
    ahead = held.replace("أمس", "يوم السبت المقبل")
    assert "status" not in [of for _, of, _, _ in found((plan, "2031-03-01"), (ahead, "2031-03-03"))]
