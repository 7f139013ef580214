"""When, where, through whom and on whose authority did they meet?"""

from .test_contacts import WHO, WHOM, contacts, read


def test_place_and_day_with_their_evidence() -> None:
    article = read(f"التقى {WHO} {WHOM} في القاهرة أمس الثلاثاء.")
    (contact,) = article.contacts
    assert (contact.place, contact.when) == ("القاهرة", "2024-03-19")
    assert [article.text(span) for span in contact.evidence["place"]] == ["القاهرة"]  # type: ignore[arg-type]


def test_the_chain_of_what_others_tell() -> None:
    (contact,) = contacts(f"قال مسؤولون إن {WHO} تحدث هاتفيا مع {WHOM}.")
    assert (contact.kind, contact.chain) == ("call", (("مسؤولون",),))


def test_mediators_stand_apart() -> None:
    found = contacts("انطلقت أمس مفاوضات غير مباشرة بين إسرائيل ولبنان بوساطة قطر.")
    assert [(one.parties, one.through) for one in found] == [(("إسرائيل", "لبنان"), ("قطر",))]


def test_no_place_and_no_day_stay_open() -> None:
    (contact,) = contacts(f"التقى {WHO} {WHOM}.")
    assert (contact.place, contact.when, contact.through, contact.chain) == (None, None, (), ())


def test_what_is_told_in_the_writers_voice_has_no_chain() -> None:
    (contact,) = contacts(f"التقى {WHO} {WHOM} أمس. وقال مسؤولون إن السكة قديمة.")
    assert contact.chain == ()
