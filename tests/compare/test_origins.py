"""How many distinct origins do tellings name? Each test is a construction of the press."""

from dataclasses import replace

import pytest

from naqlan.compare.bearings import Bearings
from naqlan.compare.origins import origins_of
from naqlan.record.account import Named
from naqlan.record.origin import Origin, Origins
from tests.compare.tellings import GOLDMAR, MINISTRY, MURSAL, REPORTER, SADA, SAFWARI, TALMAR_MINISTRY, ZAJIL, told, unnamed


def counted(found: Origins) -> tuple[int, int]:
    return found.least, found.most


def names(found: Origins) -> list[str]:
    return [one.source.name for one in found.named]


def drawn(one: Origin) -> str:
    """A tree on one line: name, others of its circle, its tellings, its takers."""
    inner = ", ".join(drawn(taker) for taker in one.takers)
    circle = "".join(f"={other.name}" for other in one.others)
    return f"{one.source.name}{circle}[{' '.join(one.tellings)}]" + (f"({inner})" if inner else "")


def test_one_cited_outlet_is_one_origin(bearings: Bearings) -> None:
    found = origins_of([told(1, (SADA,)), told(2, (SADA,)), told(3, (SADA,))], bearings)
    assert counted(found) == (1, 1)
    assert names(found) == ["صدى الميناء"]
    assert not found.unstated


def test_a_title_adds_nothing(bearings: Bearings) -> None:
    found = origins_of([told(1, field="title"), told(2, (SADA,))], bearings)
    assert counted(found) == (1, 1)
    assert [one.standing for one in found.provenances] == ["headline", "named"]


def test_titles_alone_name_no_origin_and_are_not_unstated_pages(bearings: Bearings) -> None:
    found = origins_of([told(1, field="title"), told(2, (SADA,), field="title")], bearings)
    assert (counted(found), found.unstated) == ((0, 0), ())


def test_unnamed_officials_widen_the_count_to_a_range(bearings: Bearings) -> None:
    found = origins_of([told(1, (SADA,)), told(2, (unnamed("مسؤول نارفي كبير"), unnamed("مصدر مطلع")))], bearings)
    assert counted(found) == (1, 3)
    assert [one.source.name for one in found.unnamed] == ["مسؤول نارفي كبير", "مصدر مطلع"]


def test_unnamed_sources_alone_are_one_at_least(bearings: Bearings) -> None:
    phrases = (unnamed("مسؤول نارفي"),), (unnamed("دبلوماسي تلماري"),), (unnamed("مسؤول نارفي"),)
    assert counted(origins_of([told(number, phrase) for number, phrase in enumerate(phrases, 1)], bearings)) == (1, 3)


def test_unnamed_sources_who_told_a_named_outlet_are_behind_it(bearings: Bearings) -> None:
    officials = unnamed("ثلاثة مسؤولين نارفيين وتلماريين")
    found = origins_of([told(1, (officials,), (SADA,)), told(2, (SADA,))], bearings)
    assert counted(found) == (1, 1)
    assert [one.name for one in found.named[0].unnamed] == ["ثلاثة مسؤولين نارفيين وتلماريين"]


def test_one_phrase_on_one_page_is_one_unnamed_source(bearings: Bearings) -> None:
    one = told(1, (unnamed("مسؤول نارفي"),))
    assert counted(origins_of([one, replace(one, id="t1b")], bearings)) == (1, 1)


def test_all_spellings_of_an_outlet_are_one_origin(bearings: Bearings) -> None:
    spellings = ["رويترز", "وكالة رويترز", "Reuters", "وكالة «رويترز» البريطانية", "رويترز للأنباء"]
    found = origins_of([told(number, (Named(name, "outlet"),)) for number, name in enumerate(spellings, 1)], bearings)
    assert (counted(found), names(found), found.named[0].source.kind) == ((1, 1), ["رويترز"], "agency")


def test_an_outlet_in_no_list_is_one_with_and_without_its_mantle_word(bearings: Bearings) -> None:
    found = origins_of([told(1, (Named("وكالة المرسال", "outlet"),)), told(2, (Named('"المرسال"', "outlet"),))], bearings)
    assert counted(found) == (1, 1)


def test_two_outlets_that_cite_one_agency_are_one_origin(bearings: Bearings) -> None:
    found = origins_of([told(1, (MURSAL,), outlet="دفتر الأخبار"), told(2, (MURSAL,), outlet="نقطة عبور")], bearings)
    assert counted(found) == (1, 1)
    assert drawn(found.named[0]) == "المرسال[](دفتر الأخبار[t1], نقطة عبور[t2])"


def test_a_chain_of_outlets_leads_to_the_innermost(bearings: Bearings) -> None:
    found = origins_of([told(1, (SADA,), (ZAJIL,), outlet="دفتر الأخبار"), told(2, (ZAJIL,), outlet="نقطة عبور")], bearings)
    assert counted(found) == (1, 1)
    assert drawn(found.named[0]) == "صدى الميناء[](الزاجل[](دفتر الأخبار[t1], نقطة عبور[t2]))"


def test_an_outlet_that_names_its_official_elsewhere_is_no_origin_beside_him(bearings: Bearings) -> None:
    found = origins_of([told(1, (MINISTRY,), (SADA,)), told(2, (SADA,)), told(3, (MINISTRY,))], bearings)
    assert (counted(found), names(found)) == ((1, 1), ["وزارة الدفاع النارفية"])


def test_two_ministries_are_two(bearings: Bearings) -> None:
    assert counted(origins_of([told(1, (MINISTRY,)), told(2, (TALMAR_MINISTRY,))], bearings)) == (2, 2)


def test_side_by_side_both_count(bearings: Bearings) -> None:
    assert counted(origins_of([told(1, (MINISTRY, TALMAR_MINISTRY))], bearings)) == (2, 2)


def test_a_ministry_under_another_spelling_of_its_nation_is_the_same(bearings: Bearings) -> None:
    spelled = Named("وزارة الدفاع الأمريكية", "office"), Named("وزارة الدفاع الأميركية", "office"), Named("البنتاغون", "office")
    assert counted(origins_of([told(number, (one,)) for number, one in enumerate(spelled, 1)], bearings)) == (1, 1)


def test_a_ministry_without_its_country_is_the_one_that_is_named(bearings: Bearings) -> None:
    bare = Named("وزارة الدفاع", "office")
    assert counted(origins_of([told(1, (MINISTRY,)), told(2, (bare,))], bearings)) == (1, 1)
    other = Named("وزارة الدفاع التلمارية", "office")
    assert counted(origins_of([told(1, (MINISTRY,)), told(2, (bare,)), told(3, (other,))], bearings)) == (3, 3)


def test_each_branch_is_a_way_that_some_page_states(bearings: Bearings) -> None:
    found = origins_of([told(1, (MINISTRY,), (SADA,), outlet="دفتر الأخبار"), told(2, (SADA,), outlet="نقطة عبور"), told(3, (MINISTRY,))], bearings)
    assert drawn(found.named[0]) == "وزارة الدفاع النارفية[](صدى الميناء[](دفتر الأخبار[t1], نقطة عبور[t2]), الرقم 3[t3])"
    two = [told(1, (MINISTRY,), (ZAJIL,), outlet="دفتر الأخبار"), told(2, (TALMAR_MINISTRY,), (ZAJIL,), outlet="نقطة عبور")]
    assert [drawn(one) for one in origins_of(two, bearings).named] == [
        "وزارة الأمن التلمارية[](الزاجل[](نقطة عبور[t2]))",
        "وزارة الدفاع النارفية[](الزاجل[](دفتر الأخبار[t1]))",
    ]


def test_a_copy_that_leaves_out_the_agency_has_it_from_there(bearings: Bearings) -> None:
    pair = [told(1, (MINISTRY,), (MURSAL,), outlet="دفتر الأخبار"), told(2, (MINISTRY,), outlet="نقطة عبور")]
    found = origins_of(pair, bearings, [("t1", "t2")])
    assert drawn(found.named[0]) == "وزارة الدفاع النارفية[](المرسال[](دفتر الأخبار[t1], نقطة عبور[t2]))"


def test_a_nationality_alone_is_no_outlet(bearings: Bearings) -> None:
    assert counted(origins_of([told(1, (Named("الفرنسية", "outlet"),))], bearings)) == (0, 0)


def test_a_copy_counts_with_its_model(bearings: Bearings) -> None:
    source = unnamed("مصدر نارفي")
    found = origins_of([told(1, (source,)), told(2, (source,)), told(3, (source,))], bearings, [("t1", "t2"), ("t2", "t3")])
    assert counted(found) == (1, 1)
    assert [one.copy for one in found.provenances] == [False, True, True]


def test_without_the_copies_they_would_be_three(bearings: Bearings) -> None:
    source = unnamed("مصدر نارفي")
    assert counted(origins_of([told(number, (source,)) for number in (1, 2, 3)], bearings)) == (1, 3)


def test_the_agency_that_one_copy_credits_stands_behind_all(bearings: Bearings) -> None:
    found = origins_of([told(1), told(2, sources=("المرسال",)), told(3)], bearings, [("t1", "t2"), ("t1", "t3")])
    assert (counted(found), names(found), found.unstated) == ((1, 1), ["المرسال"], ())


def test_credits_and_datelines_name_the_agency(bearings: Bearings) -> None:
    found = origins_of([told(1, sources=("المرسال",)), told(2, (MURSAL,)), told(3, sources=("وكالات", "المرسال"))], bearings)
    assert (counted(found), names(found)) == ((1, 1), ["المرسال"])


def test_of_two_credits_one_at_least_is_the_origin(bearings: Bearings) -> None:
    assert counted(origins_of([told(1, sources=("المرسال", "الزاجل"))], bearings)) == (1, 2)
    assert counted(origins_of([told(1, sources=("المرسال", "الزاجل")), told(2, (ZAJIL,))], bearings)) == (1, 2)


def test_a_chain_stands_behind_the_credits(bearings: Bearings) -> None:
    found = origins_of([told(1, (MINISTRY,), sources=("المرسال", "الزاجل"))], bearings)
    assert (counted(found), names(found)) == ((1, 1), ["وزارة الدفاع النارفية"])


def test_a_page_that_names_nobody_states_no_origin(bearings: Bearings) -> None:
    found = origins_of([told(1), told(2)], bearings)
    assert (counted(found), found.unstated) == ((0, 0), ("t1", "t2"))
    assert {one.standing for one in found.provenances} == {"unstated"}


def test_what_was_said_in_a_call_is_known_from_somebody(bearings: Bearings) -> None:
    assert origins_of([told(1, via="call")], bearings).unstated == ("t1",)


@pytest.mark.parametrize("via", ["statement", "post", "press conference", "speech", "remarks"])
def test_the_speaker_on_his_own_channel_is_the_origin(bearings: Bearings, via: str) -> None:
    found = origins_of([told(1, via=via), told(2, via=via)], bearings)
    assert (counted(found), names(found)) == ((1, 1), ["أوغست غولدمار"])
    assert {(one.standing, one.side) for one in found.provenances} == {("first-hand", "first")}


def test_the_speaker_and_his_ministry_are_one(bearings: Bearings) -> None:
    assert counted(origins_of([told(1, via="post"), told(2, (MINISTRY,))], bearings)) == (1, 1)


def test_a_former_minister_does_not_speak_for_his_ministry(bearings: Bearings) -> None:
    former = replace(GOLDMAR, role="وزير الدفاع النارفي السابق")
    assert counted(origins_of([told(1, via="post", speakers=(former,)), told(2, (MINISTRY,))], bearings)) == (2, 2)


def test_a_statement_that_an_outlet_passes_on_is_the_speakers(bearings: Bearings) -> None:
    found = origins_of([told(1, (SADA,), via="statement"), told(2, (ZAJIL,), via="statement")], bearings)
    assert (counted(found), names(found)) == ((1, 1), ["أوغست غولدمار"])


def test_a_mass_of_media_is_no_origin(bearings: Bearings) -> None:
    masses = Named("وسائل إعلام تلمارية", "outlet"), Named("تقارير صحفية", "outlet")
    found = origins_of([told(number, (one,)) for number, one in enumerate(masses, 1)], bearings)
    assert (counted(found), found.unstated) == ((0, 0), ("t1", "t2"))
    assert {one.standing for one in found.provenances} == {"collective"}


def test_the_newspaper_without_a_name_is_nobody(bearings: Bearings) -> None:
    assert counted(origins_of([told(1, (Named("الصحيفة", "outlet"),))], bearings)) == (0, 0)


def test_opinion_never_counts(bearings: Bearings) -> None:
    found = origins_of([told(1, (SADA,), genre="opinion"), told(2, (ZAJIL,))], bearings)
    assert (counted(found), names(found)) == ((1, 1), ["الزاجل"])


def test_own_reporting_makes_the_page_an_origin(bearings: Bearings) -> None:
    found = origins_of([told(1, (unnamed("مصدر نارفي"),), own=True, outlet="المرسال"), told(2, (MURSAL,))], bearings)
    assert (counted(found), names(found)) == ((1, 1), ["المرسال"])
    assert (found.named[0].tellings, [one.name for one in found.named[0].unnamed]) == (("t1",), ["مصدر نارفي"])


def test_our_correspondent_is_own_reporting(bearings: Bearings) -> None:
    found = origins_of([told(1, (Named("مراسلنا", "anonymous"),), outlet="المرسال")], bearings)
    assert (found.provenances[0].standing, names(found)) == ("own", ["المرسال"])


def test_a_page_that_cites_itself_has_it_from_its_own_reporters(bearings: Bearings) -> None:
    found = origins_of([told(1, (MURSAL,), outlet="وكالة المرسال")], bearings)
    assert (found.provenances[0].standing, counted(found)) == ("own", (1, 1))


def test_the_page_of_a_cited_outlet_is_that_outlet(bearings: Bearings) -> None:
    found = origins_of([told(1, outlet="صدى الميناء"), told(2, (SADA,), outlet="نقطة عبور")], bearings)
    assert (counted(found), found.unstated) == ((1, 1), ())
    assert drawn(found.named[0]) == "صدى الميناء[t1](نقطة عبور[t2])"


def test_a_journalist_belongs_to_the_outlet_beside_him(bearings: Bearings) -> None:
    for chain in (((REPORTER,), (SADA,)), ((REPORTER, SADA),), ((SADA,), (REPORTER,))):
        found = origins_of([told(1, *chain), told(2, (SADA,))], bearings)
        assert (counted(found), names(found)) == ((1, 1), ["صدى الميناء"])


def test_a_journalist_alone_belongs_to_the_outlet_that_another_page_names_with_him(bearings: Bearings) -> None:
    found = origins_of([told(1, (REPORTER,), (SADA,)), told(2, (replace(REPORTER, name="الوردي"),))], bearings)
    assert (counted(found), names(found)) == ((1, 1), ["صدى الميناء"])


def test_a_journalist_whose_title_names_his_outlet_is_that_outlet(bearings: Bearings) -> None:
    found = origins_of([told(1, (Named("كريم الوردي", "person", "مراسل رويترز"),)), told(2, (Named("رويترز", "outlet"),))], bearings)
    assert (counted(found), names(found)) == ((1, 1), ["رويترز"])


def test_a_circle_of_outlets_is_one_origin(bearings: Bearings) -> None:
    found = origins_of([told(1, (SADA,), outlet="المرسال"), told(2, (MURSAL,), outlet="صدى الميناء")], bearings)
    assert counted(found) == (1, 1)
    assert drawn(found.named[0]) == "المرسال=صدى الميناء[t1 t2]"


def test_a_circle_of_three_with_an_official_behind_one_is_his(bearings: Bearings) -> None:
    circle = [told(1, (SADA,), outlet="المرسال"), told(2, (MURSAL,), outlet="الزاجل"), told(3, (ZAJIL,), outlet="صدى الميناء")]
    assert counted(origins_of(circle, bearings)) == (1, 1)
    found = origins_of([*circle, told(4, (MINISTRY,), (ZAJIL,))], bearings)
    assert (counted(found), names(found)) == ((1, 1), ["وزارة الدفاع النارفية"])


def test_a_denial_has_its_own_origin(bearings: Bearings) -> None:
    denied = told(2, (TALMAR_MINISTRY,), speakers=(SAFWARI,), parties=(SAFWARI,))
    found = origins_of([told(1, (SADA,)), denied], bearings)
    assert (counted(found), names(found)) == ((2, 2), ["صدى الميناء", "وزارة الأمن التلمارية"])


def test_an_outlet_that_speaks_itself_is_the_origin(bearings: Bearings) -> None:
    found = origins_of([told(1, speakers=(ZAJIL,), parties=(ZAJIL,)), told(2, (ZAJIL,))], bearings)
    assert (counted(found), names(found)) == ((1, 1), ["الزاجل"])


def test_a_contact_has_the_origins_of_those_who_tell_of_it(bearings: Bearings) -> None:
    call = [told(1, (MINISTRY,), speakers=()), told(2, (SADA,), speakers=()), told(3, speakers=())]
    found = origins_of(call, bearings, statement=False)
    assert (counted(found), found.unstated) == ((2, 2), ("t3",))


def test_pages_without_an_outlet_stand_for_themselves(bearings: Bearings) -> None:
    found = origins_of([told(1, outlet=None), told(2, (SADA,), outlet=None), told(3, own=True, outlet=None)], bearings)
    assert (counted(found), found.unstated) == ((2, 2), ("t1",))


def test_the_order_in_which_tellings_are_given_changes_nothing(bearings: Bearings) -> None:
    tellings = [told(1, (SADA,), (ZAJIL,)), told(2, (unnamed("مصدر"),)), told(3, sources=("المرسال", "الزاجل")), told(4)]
    found, other = origins_of(tellings, bearings), origins_of(tellings[::-1], bearings)
    assert (found.named, found.unnamed, counted(found)) == (other.named, other.unnamed, counted(other))


def test_no_telling_has_no_origin(bearings: Bearings) -> None:
    assert origins_of([], bearings) == Origins(0, 0, (), (), (), ())
