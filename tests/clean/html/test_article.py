"""Is what a page of HTML gives to be cleaned whole, and what was left out bounded?"""

from naqlan.clean.html.article import LONGEST_DROPPED, MOST_DROPPED, find_article
from naqlan.clean.html.document import parse
from naqlan.clean.html.tame import MOST_TAGS
from naqlan.record.dropped import Dropped

LONG = "The council of the river towns met for a third day and agreed to open the lower gates before the end of the month."


def test_lines_headline_and_what_was_left_out() -> None:
    found = find_article(
        parse(f"<nav>Home<br>News</nav><h1>Gates open</h1><time class=date>1 May 2024</time><p>{LONG}</p><p>{LONG} More.</p>"), "Gates open"
    )
    assert [block.text for block in found.blocks] == [LONG, f"{LONG} More."]
    assert found.title == "Gates open"
    assert found.dates == ("1 May 2024",)
    assert found.dropped == (Dropped("Home\nNews", "navigation"), Dropped("Gates open", "title"), Dropped("1 May 2024", "date line"))
    assert found.text == f"Home\nNews\nGates open\n1 May 2024\n{LONG}\n{LONG} More."


def test_a_menu_of_thousands_is_one_passage() -> None:
    found = find_article(parse(f"<ul>{'<li><a href=#>A page of ours</a>' * 5_000}</ul><div class=text><p>{LONG}<p>{LONG}</div>"), None)
    assert len(found.dropped) == 1
    assert len(found.dropped[0].text) == LONGEST_DROPPED


def test_boxes_without_end_are_listed_by_their_reason() -> None:
    box = f"<p>{LONG}</p><div class=related>That</div><p>{LONG}</p><div class=share>This</div>"
    found = find_article(parse(f"<article>{box * MOST_DROPPED}</article>"), None)
    assert len(found.dropped) == MOST_DROPPED + 2


def test_what_is_cut_off_a_page_beyond_all_measure_is_told() -> None:
    found = find_article(parse(f"<p>{LONG}</p><p>{LONG} Two.</p>" + "<br>" * MOST_TAGS + "end"), None)
    assert found.dropped == (Dropped("<br><br><br><br>end", "too long"),)
