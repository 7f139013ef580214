from naqlan.compare.people import people_differ
from tests.compare.made import pages

TEXT = "استقبل وزير الدفاع {} وفد المهندسين في مبنى الوزارة وبحث معهم أعمال الجسر."


def found(*texts: str) -> list[tuple[str, str, str]]:
    return [(one.kind, one.first.value, one.second.value) for one in people_differ(pages(*texts))]


def test_a_name_of_which_letters_slipped_is_a_probable_slip() -> None:
    assert found(TEXT.format("لويس أوستن"), TEXT.format("لويد أوستن")) == [("slip", "لويس أوستن", "لويد أوستن")]


def test_spellings_of_one_name_are_no_difference() -> None:
    assert found(TEXT.format("لويد أوستن"), TEXT.format("لويد أوستين")) == []
    assert found(TEXT.format("عبد الرزاق الصفواري"), TEXT.format("عبد الرزاق الصفواري")) == []


def test_two_people_of_one_article_are_two() -> None:
    both = TEXT.format("لويس أوستن") + " وحضر اللقاء مستشاره لويد أوستن."
    assert found(both, TEXT.format("لويد أوستن")) == []


def test_a_slip_among_the_mentions_of_one_person_is_found() -> None:
    both = TEXT.format("لويد أوستن") + "\nوقال وزير الدفاع لويس أوستن إن الجسر سيفتح غدا."
    assert found(both, TEXT.format("لويد أوستن")) == [("slip", "لويس أوستن", "لويد أوستن")]
