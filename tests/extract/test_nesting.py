"""How do sayings lie in one another: reports of others, reports of oneself, parts of a speech?"""

from naqlan.record.statement import Statement

from .reading import article

WHO = "وزير النقل زركوف مندرينا"


def statements(text: str) -> tuple[Statement, ...]:
    return article(text).statements


def test_a_first_person_inside_his_own_quotation_is_part_of_it() -> None:
    assert [one.content for one in statements(f"وقال {WHO}: “نؤكد أن القطار جاهز من يومين”.")] == ["نؤكد أن القطار جاهز من يومين"]


def test_a_hope_within_anothers_report_is_part_of_it() -> None:
    assert [one.cue for one in statements(f"وأكد {WHO} أن بلاده تتطلع إلى علاقات أوثق مع الجيران.")] == ["أكد"]


def test_an_outer_saying_that_is_nothing_but_anothers_report_is_a_link() -> None:
    (found,) = statements(f"قالت وكالة رويترز إن {WHO} أكد أن القطار جاهز.")
    assert (found.cue, found.content, found.chain) == ("أكد", "القطار جاهز", (("رويترز",),))


def test_a_report_within_a_longer_content_is_one_more() -> None:
    found = statements(f"قال {WHO} إن القطار جاهز وإن وزارة المالية أعلنت أن الثمن مرتفع.")
    assert [one.cue for one in found] == ["قال", "أعلنت"]


def test_what_he_says_of_himself_is_one() -> None:
    found = statements(f"صرح {WHO} بأنه حث الشركة على الصيانة.")
    assert [one.cue for one in found] in (["حث"], ["صرح"])
