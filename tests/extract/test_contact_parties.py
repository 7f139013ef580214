"""Whom a verb without a subject means: never one who was met or visited."""

import pytest

from tests.extract.contact_telling import told

TRIP = "ومن المقرر أن يزور الرئيس سامي حمدان أنقرة الخميس ليلتقي الرئيس التركي كمال شاكر، وينهي جولته الجمعة بزيارة الأردن."


def test_the_subject_goes_on_through_places_and_objects() -> None:
    assert [one for _, _, one in told(TRIP)] == [{"سامي حمدان", "أنقرة"}, {"سامي حمدان", "كمال شاكر"}, {"سامي حمدان", "الأردن"}]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("قام الرئيس سامي حمدان بزيارة قصيرة، والتقى خلالها الرئيس التركي كمال شاكر بأنقرة.", {"سامي حمدان", "كمال شاكر"}),
        ("قال المتحدث إن الوزير سامي حمدان سيلتقي خلال الزيارة الرئيس التركي كمال شاكر.", {"سامي حمدان", "كمال شاكر"}),
        ("أجرى الوزير سامي حمدان على هامش هذا الاجتماع السنوي مباحثات مع كمال شاكر.", {"سامي حمدان", "كمال شاكر"}),
        ("أوضح السفير نادر صبري أنه تم خلال لقاء سامي حمدان وكمال شاكر بحث التعاون.", {"سامي حمدان", "كمال شاكر"}),
    ],
)
def test_who_takes_part(text: str, parties: set[str]) -> None:
    assert [one for _, _, one in told(text)] == [parties]


def test_an_unknown_subject_blocks_the_one_before() -> None:
    assert told("أعلنت المتحدثة هدى سولهايد أن زركوف مندرينال سيقوم بزيارة إلى الأردن.") == []
