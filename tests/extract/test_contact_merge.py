"""Which tellings are one contact, and what a contact that is only named has for a status."""

import pytest

from tests.extract.contact_telling import told


def test_a_visit_only_named_is_the_planned_one() -> None:
    text = "يصل الوزير سامي حمدان إلى القاهرة السبت المقبل.\nوقال مصدر إن جدول زيارة حمدان للقاهرة لم يعلن."
    assert told(text) == [("visit", "planned", {"سامي حمدان", "القاهرة"})]


def test_a_visit_only_named_stays_with_the_planned_journey() -> None:
    text = "انتشرت القوات خلال زيارة الرئيس سامي حمدان للقدس.\nومن المقرر أن يزور حمدان رام الله غدا."
    assert {status for _, status, _ in told(text)} == {"planned"}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("قالت الصحف إن زيارة الوزير سامي حمدان للقاهرة ستبدأ قريبا.", "planned"),
        ("قال الوزير سامي حمدان الذي يزور القاهرة إن الرد قريب.", "happened"),
        ("قال الوزير سامي حمدان الذي يقوم بزيارة للقاهرة إن الرد قريب.", "happened"),
        ("قال الوزير سامي حمدان الذي يزور القاهرة غدا إن الرد قريب.", "planned"),
        ("وصل الوزير سامي حمدان أمس، على أن يزور القاهرة لاحقا.", "planned"),
        ("جرى ذلك عقب زيارة الوزير سامي حمدان للقاهرة.", "happened"),
    ],
)
def test_status_of_a_visit(text: str, status: str) -> None:
    assert [one for _, one, _ in told(text)] == [status]


def test_talks_of_two_states_are_those_of_their_ministers() -> None:
    text = "التقى وزير الخارجية المصري سامي حمدان نظيره التركي كمال شاكر.\nوتناول اللقاء الأوضاع، وجرت مباحثات بين مصر وتركيا."
    assert told(text) == [("meeting", "happened", {"سامي حمدان", "كمال شاكر"})]


def test_talks_on_a_visit_are_held_in_person() -> None:
    text = "وصل الوزير سامي حمدان إلى أنقرة أمس.\nوأجرى حمدان محادثات مع كمال شاكر."
    assert [kind for kind, _, _ in told(text)] == ["visit", "meeting"]


def test_a_standfirst_is_told_again_below() -> None:
    text = "الوزير سامي حمدان يصل إلى الجزائر في زيارة عمل.\n\nووصل الوزير سامي حمدان إلى الجزائر أمس."
    assert told(text) == [("visit", "happened", {"سامي حمدان", "الجزائر"})]


def test_talks_only_named_are_the_possible_ones() -> None:
    text = "من الممكن أن تجري محادثات بين روسيا وتركيا قريبا.\nوتناول التقرير المحادثات بين روسيا وتركيا."
    assert [status for _, status, _ in told(text)] == ["possible"]
