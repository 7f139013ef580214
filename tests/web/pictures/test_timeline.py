"""Is each contact and statement drawn where its days are, what has none apart, and what was not told as plain hollow?"""

from datetime import date, timedelta

import pytest

from naqlan.web.pictures.timeline import Event, timeline
from tests.web.pictures.drawn import marked, pen_of, root, share, table, texts

DAY = date(2022, 3, 12)
NAMES = "أوغست غولدمار ومنذر الصفواري"


def event(kind: str = "contact", status: str = "happened", first: date | None = DAY, last: date | None = None) -> Event:
    span = (first, last or first) if first else None
    return Event("contact" if kind == "contact" else "statement", "اتصال", NAMES, status, "ورد أنه جرى", span, "12 مارس 2022", 3, "#a1")


def test_nothing_gives_no_picture() -> None:
    assert timeline([], pen_of("ar")) is None


LOOKS = [("happened", ""), ("planned", "expected"), ("possible", "expected"), ("denied", "hollow"), ("disputed", "hollow")]


@pytest.mark.parametrize(("status", "look"), LOOKS)
def test_what_is_not_told_as_plain_looks_otherwise(status: str, look: str) -> None:
    picture = timeline([event(status=status)], pen_of("ar"))
    assert [one.get("class") for one in marked(root(picture), "mark")] == [f"mark contact {look}".strip()]
    assert picture is not None
    assert len(picture.key) == 1


def test_statements_are_squares_and_contacts_are_discs() -> None:
    found = root(timeline([event(), event("statement", "affirmed"), event("statement", "negated")], pen_of("en")))
    assert sorted(one.tag for one in marked(found, "mark")) == ["circle", "rect", "rect"]
    assert len(marked(found, "hollow")) == 1


def test_what_may_have_been_on_several_days_is_a_bar_over_them() -> None:
    found = root(timeline([event(), event(first=DAY + timedelta(days=2), last=DAY + timedelta(days=8))], pen_of("ar")))
    (bar,) = marked(found, "bar")
    assert share(bar.get("x")) < 10
    assert 50 < share(bar.get("width")) < 66


def test_undated_ones_are_apart_and_counted() -> None:
    events = [event(), *(event("statement", "affirmed", None) for _ in range(30))]
    found = root(timeline(events, pen_of("en")))
    assert "Undated (30)" in texts(found)
    assert "+12" in texts(found)
    assert len(marked(found, "parting")) == 1


def test_many_on_one_day_are_counted_not_drawn_out() -> None:
    found = root(timeline([event("statement", "affirmed") for _ in range(200)], pen_of("en")))
    assert len(marked(found, "mark")) == 24
    assert "+176" in texts(found)


def test_the_table_has_all_with_their_places_on_the_page() -> None:
    picture = timeline([event(), event("statement", "affirmed", None)], pen_of("ar"))
    assert len(table(picture)) == 2
    assert table(picture)[0] == ("12 مارس 2022", "اتصال", NAMES, "ورد أنه جرى", "3")
    assert picture is not None
    assert [row[1].link for row in picture.rows] == ["#a1", "#a1"]
    assert picture.rows[0][2].foreign


def test_a_long_table_is_cut_and_says_so() -> None:
    picture = timeline([event("statement", "affirmed") for _ in range(70)], pen_of("en"))
    assert picture is not None
    assert (len(picture.rows), picture.left_out) == (60, 10)


def test_numbers_are_written_as_the_reader_wants_them() -> None:
    found = texts(root(timeline([event()], pen_of("ar", "arabic"))))
    assert "التواصل (١)" in found
    assert "١٢" in found
