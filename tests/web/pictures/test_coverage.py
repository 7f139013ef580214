"""Does each outlet have its line, with its articles where their hours are, copies hollow and the first marked?"""

from datetime import date, time

from naqlan.web.pictures.coverage import MOST, Making, Report, coverage_strip
from tests.web.pictures.drawn import marked, pen_of, root, share, table, texts

DAY = date(2022, 3, 13)


def report(outlet: str = "صدى الميناء", hour: time | None = time(10, 40), making: Making = "own", *, first: bool = False) -> Report:
    return Report(outlet, DAY, hour, "13 مارس 2022", "عنوان", making, first, "#m1")


def test_no_dated_article_gives_no_picture() -> None:
    assert coverage_strip([Report("واتل", None, None, "غير مؤرَّخ", "عنوان")], pen_of("ar")) is None


def test_earlier_hours_are_nearer_to_the_beginning_of_the_line() -> None:
    reports = [report(hour=time(6)), report("دفتر", time(18))]
    for language, earlier_first in (("en", True), ("ar", False)):
        found = root(coverage_strip(reports, pen_of(language)))
        early, late = (share(one.get("x")) for one in found.iter("svg") if one.get("x"))
        assert (early < late) is earlier_first


def test_a_copy_looks_otherwise_and_the_first_is_ringed_and_named() -> None:
    picture = coverage_strip([report(first=True), report("دفتر", making="reprint"), report("نقطة", making="part")], pen_of("en"))
    found = root(picture)
    assert [len(marked(found, "report", making)) for making in ("own", "reprint", "part")] == [1, 1, 1]
    assert [one.tag for one in found.iter() if "first" in one.get("class", "").split()] == ["tspan", "circle"]
    assert "صدى الميناء · first, as far as the pages say" in texts(found)
    assert [row[3] for row in table(picture)] == ["an article of its own · first, as far as the pages say", "a copy", "a copy in part"]


def test_an_article_without_an_hour_is_a_bar_over_its_day() -> None:
    found = root(coverage_strip([report(hour=None), report(hour=None)], pen_of("en")))
    (bar,) = marked(found, "report")
    assert (bar.tag, share(bar.get("width")) > 50) == ("rect", True)
    assert "×2" in texts(found)


def test_more_outlets_than_are_drawn_are_counted_and_in_the_table() -> None:
    picture = coverage_strip([report(f"وسيلة {number}") for number in range(MOST + 6)], pen_of("en"))
    assert len(marked(root(picture), "track")) == MOST
    assert "and 6 more outlets, in the table" in texts(root(picture))
    assert len(table(picture)) == MOST + 6
    few = coverage_strip([report(f"وسيلة {number}") for number in range(8)], pen_of("en"), most=3)
    assert len(marked(root(few), "track")) == 3
    assert "and 5 more outlets, in the table" in texts(root(few))
