"""Has each act its line, each time its bar, as long as it is frequent, and all of it the table?"""

from naqlan.web.pictures.acts import MOST_ACTS, acts_strip
from tests.web.pictures.drawn import marked, pen_of, root, share, table, texts


def test_nothing_said_gives_no_picture() -> None:
    assert acts_strip({}, pen_of("ar")) is None


def test_bars_are_as_long_as_they_are_frequent() -> None:
    found = root(acts_strip({("2022-03", "say"): 4, ("2022-04", "say"): 2, ("2022-04", "deny"): 1}, pen_of("en")))
    heights = [float(one.get("height", "0")) for one in marked(found, "bar") if one.get("y")]
    assert heights[0] == 2 * heights[1] == 4 * heights[2]


def test_time_goes_as_lines_do() -> None:
    for language, earlier_first in (("en", True), ("ar", False)):
        found = root(acts_strip({("2022-03", "say"): 1, ("2022-08", "say"): 1}, pen_of(language)))
        early, late = (share(one.get("x")) for one in marked(found, "bar"))
        assert (early < late) is earlier_first


def test_long_times_are_drawn_by_years_and_rare_acts_stand_in_the_table_only() -> None:
    acts = ("say", "stress", "announce", "deny", "warn", "urge", "opine", "ask")
    picture = acts_strip({(f"{2010 + year}-05", act): 9 - place for year in range(9) for place, act in enumerate(acts)}, pen_of("en"))
    assert len(marked(root(picture), "name")) == MOST_ACTS
    assert len(table(picture)) == 9 * len(acts)
    assert {row[0] for row in table(picture)} == {str(2010 + year) for year in range(9)}
    assert "2010" in texts(root(picture))
