"""Who met or called whom: parties, kind, status, place and merging, on sentences of our own."""

import pytest

from naqlan.pipeline.page import read_page
from naqlan.record.article import Article
from naqlan.record.contact import Contact
from naqlan.record.page import Page

WHO = "وزير الدفاع الأميركي لويد أوستن"
WHOM = "وزير الدفاع الإسرائيلي يوآف غالانت"


def read(text: str) -> Article:
    return read_page(Page("x", "x", "", f"عنوان\n\n{text}\n", "عنوان", None, "2024-03-20", None))


def contacts(text: str) -> tuple[Contact, ...]:
    return read(text).contacts


def parties(text: str) -> list[set[str]]:
    article = read(text)
    names = {person.id: person.name for person in article.people}
    return [{names.get(ref, ref) for ref in contact.parties} for contact in article.contacts]


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        (f"التقى {WHO} {WHOM} في القاهرة.", "meeting", "happened"),
        (f"اجتمع {WHO} مع {WHOM} أمس.", "meeting", "happened"),
        (f"أجرى {WHO} اتصالا هاتفيا مع {WHOM}.", "call", "happened"),
        (f"تلقى {WHO} مكالمة من {WHOM}.", "call", "happened"),
        (f"من المقرر أن يلتقي {WHO} {WHOM} غدا.", "meeting", "planned"),
        (f"سيلتقي {WHO} {WHOM}.", "meeting", "planned"),
        (f"من المحتمل أن يلتقي {WHO} {WHOM}.", "meeting", "possible"),
        (f"لم يلتق {WHO} {WHOM}.", "meeting", "denied"),
        (f"نفى المتحدث أن يكون {WHO} قد التقى {WHOM}.", "meeting", "denied"),
        (f"يعتزم {WHO} لقاء {WHOM}.", "meeting", "planned"),
        (f"ألغى {WHO} زيارته إلى أنقرة.", "visit", "cancelled"),
        (f"وصل {WHO} إلى تل أبيب.", "visit", "happened"),
    ],
)
def test_kind_and_status(text: str, kind: str, status: str) -> None:
    assert [(one.kind, one.status) for one in contacts(text)] == [(kind, status)]


def test_both_sides_are_people() -> None:
    assert parties(f"التقى {WHO} {WHOM} في القاهرة.") == [{"لويد أوستن", "يوآف غالانت"}]


def test_two_states_of_a_visit_are_two_visits() -> None:
    assert parties(f"قام {WHO} بزيارة إلى بيروت ودمشق.") == [{"لويد أوستن", "بيروت"}, {"لويد أوستن", "دمشق"}]


def test_a_pronoun_of_two_is_the_two_right_before_it() -> None:
    text = (
        f"حث {WHO} {WHOM} على الرد خلال اتصال.\nونقل {WHO} إلى {WHOM} رسالة كالتي نقلها الرئيس جو بايدن للرئيس إيمانويل ماكرون خلال لقائهما في باريس."
    )
    assert {"جو بايدن", "إيمانويل ماكرون"} in parties(text)
    assert len(contacts(f"حث {WHO} {WHOM} على الرد خلال لقائهما.")) == 1


def test_a_pronoun_of_two_is_the_pair_in_play() -> None:
    assert parties(f"حث {WHO} {WHOM} على الرد.\nجاء ذلك خلال لقائهما في القاهرة.") == [{"لويد أوستن", "يوآف غالانت"}]


@pytest.mark.parametrize(
    "text",
    [
        "عقد مجلس الوزراء اجتماعه الأسبوعي.",
        f"أجرى {WHO} اتصالات مع عدد من نظرائه.",
        f"رفض {WHO} عقد لقاء مع {WHOM}.",
        f"إذا التقى {WHO} {WHOM} انتهى الخلاف.",
        f"تحدث {WHO} إلى الصحفيين.",
    ],
)
def test_no_contact(text: str) -> None:
    assert contacts(text) == ()


def test_two_tellings_are_one_contact() -> None:
    (contact,) = contacts(f"التقى {WHO} {WHOM} في القاهرة.\nوقال {WHO} خلال لقائه {WHOM} إن الرد قريب.")
    assert len(contact.tellings) == 2


def test_the_cue_stands_where_it_says() -> None:
    article = read(f"التقى {WHO} {WHOM}.")
    (contact,) = article.contacts
    assert article.text(contact.cue_span) == contact.cue == "التقى"


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        (f"قال المتحدث إن اتصالا عبر الفيديو جمع ليل الثلاثاء {WHO} و{WHOM}.", "call", "happened"),
        (f"زيارة قام بها {WHO} إلى بيروت الاثنين.", "visit", "happened"),
        (f"أجرى {WHO} مكالمة هاتفية مع {WHOM}.", "call", "happened"),
        (f"بحث {WHO} مع {WHOM}، في مكالمة هاتفية، الوضع.", "call", "happened"),
        (f"من المتوقع أن يلتقي {WHO} {WHOM}.", "meeting", "possible"),
        (f"من المحتمل أن يسافر {WHO} إلى واشنطن للقاء {WHOM}.", "visit", "possible"),
        (f"أرجئت زيارة {WHO} إلى بيروت إلى الشهر المقبل.", "visit", "planned"),
        (f"قال المتحدث إن زيارة {WHO} إلى بيروت ألغيت.", "visit", "cancelled"),
        (f"عبر المتحدث عن أمله في أن يلتقي {WHO} {WHOM}.", "meeting", "possible"),
        (f"تحدث المتحدث عن أنباء عن لقاء بين {WHO} و{WHOM}.", "meeting", "possible"),
        ("تجري منذ أيام مفاوضات بين إسرائيل ولبنان.", "talks", "happened"),
    ],
)
def test_constructions(text: str, kind: str, status: str) -> None:
    assert [(one.kind, one.status) for one in contacts(text)] == [(kind, status)]


def test_the_purpose_of_a_visit_names_its_party() -> None:
    assert parties(f"يسافر {WHO} غدا إلى واشنطن للقاء {WHOM}.") == [{"لويد أوستن", "يوآف غالانت"}]


def test_each_of_several_calls_is_one() -> None:
    assert len(contacts(f"أجرى {WHO} اتصالين هاتفيين مع {WHOM} ووزير الخارجية الأميركي أنتوني بلينكن.")) == 2


def test_both_behind_each_of_are_parties() -> None:
    found = parties(f"اجتمع {WHO} مع كل من {WHOM} ووزير الخارجية الأميركي أنتوني بلينكن.")
    assert found == [{"لويد أوستن", "يوآف غالانت", "أنتوني بلينكن"}]


def test_a_town_no_list_knows_is_the_goal_of_a_visit() -> None:
    assert parties(f"وصل {WHO} إلى نيومارك أمس.") == [{"لويد أوستن", "نيومارك"}]


@pytest.mark.parametrize(
    "text",
    [
        f"جاء ذلك من دون لقاء {WHO}.",
        f"تحدث {WHO} في مقابلة مع القناة أمس.",
        f"منذ الاتصال الثاني مع {WHOM} تغير الوضع.",
    ],
)
def test_what_is_presupposed_or_an_interview_is_none(text: str) -> None:
    assert contacts(text) == ()
