from naqlan.relate.story_title import NAMES, title_of
from tests.relate.sketches import contact, sketch


def test_a_contact_at_the_head_of_most_articles_makes_the_title() -> None:
    told = title_of([
        sketch("a", contacts=(contact("هاني غولدمار", "الصفواري", when="2026-02-28"),)),
        sketch("b", contacts=(contact("غولدمار", "سامي الصفواري", when="2026-02-28"),)),
        sketch("c"),
    ])  # fmt: skip
    assert (told.contact, told.status, told.names, told.day) == ("call", "happened", ("هاني غولدمار", "سامي الصفواري"), "2026-02-28")


def test_a_contact_that_few_tell_of_does_not() -> None:
    told = title_of([sketch("a", contacts=(contact("غولدمار", "الصفواري"),)), *(sketch(one, people=(("ليث راملي", 3),)) for one in "bcd")])
    assert (told.contact, told.names) == (None, ("ليث راملي",))


def test_the_status_of_most_tellings_is_said() -> None:
    parties = "غولدمار", "الصفواري"
    told = [sketch(str(place), contacts=(contact(*parties, status=status),)) for place, status in enumerate(["denied", "happened", "denied"])]
    assert title_of(told).status == "denied"


def test_a_day_that_is_no_plain_day_gives_way_to_that_of_the_first_article() -> None:
    assert title_of([sketch("a", contacts=(contact("غولدمار", "الصفواري", when="2026-02"),))]).day == "2026-03-01"


def test_without_a_contact_it_is_who_and_what_most_articles_name() -> None:
    named = (("place", "تلمار", 4), ("group", "مجلس السرو", 2))
    told = [sketch(one, people=(("ليث راملي", 3), (f"شاهد {one}", 1)), named=named, act="warn") for one in "ab"]
    assert title_of(told).names[:3] == ("ليث راملي", "شاهد b", "تلمار") or title_of(told).names == ("ليث راملي", "تلمار", "مجلس السرو")
    assert len(title_of(told).names) <= NAMES
    assert title_of(told).act == "warn"


def test_the_longest_form_that_several_use_is_taken() -> None:
    forms = ("ليث راملي", "ليث راملي", "الأمير ليث بن نادر راملي")
    told = [sketch(str(place), people=((form, 1),)) for place, form in enumerate(forms)]
    assert title_of(told).names == ("ليث راملي",)


def test_words_stand_in_only_where_nobody_is_named() -> None:
    words = {"قافل": "القوافل"}
    assert title_of([sketch("a", words=words)]).words == ("القوافل",)
    assert title_of([sketch("a", words=words, people=(("ليث راملي", 1),))]).words == ()


def test_what_no_page_dates_has_no_day() -> None:
    assert title_of([sketch("a", dated=False)]).day is None
    assert title_of([sketch("a", dated=False), sketch("b", day="2026-03-02")]).day == "2026-03-02"
