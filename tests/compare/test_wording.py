from naqlan.compare.wording import designations_in, people_called, verbs_of
from tests.compare.made import pages
from tests.compare.test_designations import FOUND

ONE = "قال المحافظ منذر الصفواري إن الرسوم على جسر الصردة عادلة وستبقى كما هي هذا العام. وارتفعت الرسوم مرتين."
OTHER = "زعم رئيس البلدية منذر الصفواري أن الرسوم على جسر الصردة عادلة وستبقى كما هي هذا العام. وارتفعت الإتاوات مرتين."


def test_each_outlet_has_its_words_in_each_voice_with_a_passage() -> None:
    rows = designations_in(pages(ONE, OTHER), FOUND)
    assert [(one.word, one.outlet, one.voice, one.count) for one in rows["toll"]] == [
        ("إتاوة", "صحيفة ب", "own", 1),
        ("رسم", "صحيفة أ", "own", 1),
        ("رسم", "صحيفة أ", "reported", 1),
        ("رسم", "صحيفة ب", "reported", 1),
    ]
    assert rows["toll"][0].passage.text == "وارتفعت الإتاوات مرتين."
    assert next(one for one in rows["toll"] if one.voice == "reported").passage.speakers == ("منذر الصفواري",)


def test_a_copy_is_not_counted_and_its_original_is_credited_to_the_agency() -> None:
    one, copy, other = pages(ONE, ONE, OTHER)
    rows = designations_in([one, copy, other], FOUND, {one.key: "وكالة المرفأ", copy.key: None})
    assert [(each.word, each.outlet) for each in rows["toll"] if each.voice == "own"] == [("إتاوة", "صحيفة ج"), ("رسم", "وكالة المرفأ")]
    assert {each.articles for each in rows["toll"]} == {1}


def test_one_person_with_other_roles_is_shown() -> None:
    (called,) = people_called(pages(ONE, OTHER))
    assert called.name == "منذر الصفواري"
    assert [(outlet, roles) for outlet, roles, _, _ in called.rows] == [("صحيفة أ", ("المحافظ",)), ("صحيفة ب", ("رئيس البلدية",))]
    assert people_called(pages(ONE, ONE)) == []


def test_one_statement_with_other_verbs_is_shown() -> None:
    (reported,) = verbs_of(pages(ONE, OTHER))
    assert [(outlet, cue, act) for outlet, cue, act, _ in reported.rows] == [("صحيفة أ", "قال", "say"), ("صحيفة ب", "زعم", "claim")]
    assert verbs_of(pages(ONE, ONE)) == []
