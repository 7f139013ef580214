"""Whose side does a telling come from?"""

from dataclasses import replace

import pytest

from naqlan.compare.bearings import Bearings
from naqlan.compare.origins import origins_of
from naqlan.record.account import Named
from naqlan.record.origin import Side
from naqlan.record.sourced import Sourced
from tests.compare.tellings import GOLDMAR, MINISTRY, SADA, SAFWARI, TALMAR_MINISTRY, told, unnamed

CASES: dict[str, tuple[Sourced, Side]] = {
    "the ministry of the speaker's nation": (told(1, (MINISTRY,)), "first"),
    "the ministry of the other's nation": (told(1, (TALMAR_MINISTRY,)), "other"),
    "the office that bears the other's name": (told(1, (Named("مكتب الصفواري", "office"),)), "other"),
    "a spokesman": (told(1, (Named("المتحدث باسم الجيش التلماري"),)), "other"),
    "the other himself": (told(1, (SAFWARI,)), "other"),
    "both ministries": (told(1, (MINISTRY, TALMAR_MINISTRY)), "both"),
    "a joint statement": (told(1, speakers=(GOLDMAR, SAFWARI), via="statement"), "both"),
    "unnamed sources of both nations": (told(1, (unnamed("مسؤولون نارفيون وتلماريون"),)), "both"),
    "an unnamed source of one nation": (told(1, (unnamed("دبلوماسي تلماري رفيع"),)), "other"),
    "an unnamed source of a third nation": (told(1, (unnamed("دبلوماسي زفراني"),)), "third"),
    "an unnamed source of none": (told(1, (unnamed("مصدر مطلع"),)), "anonymous"),
    "an unnamed source beside a ministry": (told(1, (unnamed("مصدر مطلع"), MINISTRY)), "first"),
    "an outlet alone": (told(1, (SADA,)), "third"),
    "an outlet that cites the other's ministry": (told(1, (TALMAR_MINISTRY,), (SADA,)), "other"),
    "the United Nations": (told(1, (Named("الأمم المتحدة", "office"),)), "third"),
    "a minister of a third state": (told(1, (Named("راشد بن سند", "person", "وزير الخارجية الزفراني"),)), "third"),
    "the speaker's own post": (told(1, via="post"), "first"),
    "nobody": (told(1), "unstated"),
    "a mass of media": (told(1, (Named("وسائل إعلام تلمارية", "outlet"),)), "unstated"),
    "a title": (told(1, (MINISTRY,), field="title"), "unstated"),
    "own reporters": (told(1, own=True), "third"),
    "the government, whose is not said": (told(1, (Named("الحكومة", "office"),)), "unstated"),
}


@pytest.mark.parametrize("case", CASES)
def test_a_telling_is_on_the_side_of(case: str, bearings: Bearings) -> None:
    telling, side = CASES[case]
    speakers = telling.speakers if case == "a joint statement" else telling.parties[:1]
    found = origins_of([replace(telling, speakers=speakers)], bearings)
    assert found.provenances[0].side == side


@pytest.mark.parametrize("nation", ["أمريكي", "أميركي", "إسرائيلي", "فلسطيني", "روسي", "سعودي", "إيراني", "نارفي"])
def test_the_rule_is_one_for_every_nation(bearings: Bearings, nation: str) -> None:
    minister = replace(GOLDMAR, role=f"وزير الدفاع ال{nation}")
    for phrase in (f"وزارة الدفاع ال{nation}ة", f"الجيش ال{nation}", f"السفارة ال{nation}ة في باريس"):
        found = origins_of([told(1, (Named(phrase, "office"),), speakers=(minister,), parties=(minister, SAFWARI))], bearings)
        assert found.provenances[0].side == "first", phrase


def test_between_two_of_one_nation_the_nation_decides_nothing(bearings: Bearings) -> None:
    one, other = Named("عاصم القيروطي", "person", "رئيس الوزراء التلماري"), Named("لمى العفصاوي", "person", "المدعية العامة التلمارية")
    parties = {"speakers": (one,), "parties": (one, other)}
    assert origins_of([told(1, (Named("الجيش التلماري", "office"),), **parties)], bearings).provenances[0].side == "unstated"
    assert origins_of([told(1, (Named("مكتب القيروطي", "office"),), **parties)], bearings).provenances[0].side == "first"


def test_a_group_is_a_side_of_its_own_within_its_country(bearings: Bearings) -> None:
    group = Named("حركة حماس", "group")
    parties = {"speakers": (group,), "parties": (group, GOLDMAR)}
    assert origins_of([told(1, (Named("حماس", "group"),), **parties)], bearings).provenances[0].side == "first"
    assert origins_of([told(1, (Named("حركة فتح", "group"),), **parties)], bearings).provenances[0].side == "third"


def test_words_known_only_from_the_other_side_are_flagged(bearings: Bearings) -> None:
    one_sided = [told(1, (TALMAR_MINISTRY,)), told(2, (unnamed("مسؤول تلماري"),)), told(3), told(4, (MINISTRY,), field="title")]
    assert origins_of(one_sided, bearings).only == "other"
    assert origins_of([*one_sided, told(5, (MINISTRY,))], bearings).only is None
    assert origins_of([told(1, (MINISTRY,))], bearings).only is None  # a speaker is known from his own side as a matter of course


def test_a_contact_that_one_side_alone_tells_of_is_flagged(bearings: Bearings) -> None:
    assert origins_of([told(1, (MINISTRY,), speakers=())], bearings, statement=False).only == "first"
    assert origins_of([told(1, (MINISTRY,), speakers=()), told(2, (SADA,), speakers=())], bearings, statement=False).only is None
