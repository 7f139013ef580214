"""Through whom does a telling say that it came?"""

from naqlan.compare.bearings import Bearings
from naqlan.compare.citing import Citing
from naqlan.record.account import Named
from naqlan.record.sourced import Sourced
from tests.compare.tellings import MINISTRY, MURSAL, SADA, ZAJIL, told, unnamed


def path(telling: Sourced, bearings: Bearings) -> list[list[str]]:
    return [[one.name for one in link] for link in Citing(bearings, [telling]).of(telling).path]


def test_the_way_leads_from_the_page_inward(bearings: Bearings) -> None:
    assert path(told(1, (MINISTRY,), (SADA,), (ZAJIL,)), bearings) == [["الزاجل"], ["صدى الميناء"], ["وزارة الدفاع النارفية"]]


def test_what_the_page_names_as_a_whole_stands_first(bearings: Bearings) -> None:
    assert path(told(1, (SADA,), sources=("رويترز", "وكالات")), bearings) == [["رويترز"], ["صدى الميناء"]]


def test_own_reporting_goes_before_what_the_page_credits(bearings: Bearings) -> None:
    assert path(told(1, (unnamed("مصدر"),), sources=("رويترز",), own=True), bearings) == [["مصدر"]]


def test_the_speaker_is_a_link_where_he_is_heard_himself(bearings: Bearings) -> None:
    assert path(told(1, via="post"), bearings) == [["أوغست غولدمار"]]
    assert path(told(1, (MURSAL,), via="press conference"), bearings) == [["المرسال"], ["أوغست غولدمار"]]
    assert path(told(1, via="meeting"), bearings) == []


def test_an_unnamed_speaker_is_a_link(bearings: Bearings) -> None:
    source = unnamed("مصدر مطلع")
    assert path(told(1, (SADA,), speakers=(source,), parties=(source,)), bearings) == [["صدى الميناء"], ["مصدر مطلع"]]


def test_a_name_of_no_kind_is_known_by_its_words(bearings: Bearings) -> None:
    names = ["مسؤول في الجيش النارفي", "المتحدث باسم الجيش النارفي", "حركة حماس", "وكالة رويترز"]
    found = [Citing(bearings, []).source(Named(name), "a") for name in names]
    assert [one.kind if one else None for one in found] == ["anonymous", "office", "group", "agency"]


def test_unnamed_sources_of_two_pages_are_two_by_their_keys(bearings: Bearings) -> None:
    citing = Citing(bearings, [])
    one, other = (citing.source(unnamed("مصدر"), article) for article in ("a", "b"))
    assert one is not None
    assert other is not None
    assert one.key != other.key
