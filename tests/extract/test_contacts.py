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


def test_place_and_day_with_their_evidence() -> None:
    article = read(f"التقى {WHO} {WHOM} في القاهرة أمس الثلاثاء.")
    (contact,) = article.contacts
    assert (contact.place, contact.when) == ("القاهرة", "2024-03-19")
    (span,) = contact.evidence["place"]
    assert article.text(span) == "القاهرة"  # type: ignore[arg-type]


def test_the_chain_of_what_others_tell() -> None:
    (contact,) = contacts(f"قال مسؤولون إن {WHO} تحدث هاتفيا مع {WHOM}.")
    assert (contact.kind, contact.chain) == ("call", (("مسؤولون",),))


def test_two_tellings_are_one_contact() -> None:
    (contact,) = contacts(f"التقى {WHO} {WHOM} في القاهرة.\nوقال {WHO} خلال لقائه {WHOM} إن الرد قريب.")
    assert len(contact.tellings) == 2


def test_the_cue_stands_where_it_says() -> None:
    article = read(f"التقى {WHO} {WHOM}.")
    (contact,) = article.contacts
    assert article.text(contact.cue_span) == contact.cue == "التقى"
