"""Is this a page of teasers (a front page, a section), and no article? Told by paragraphs that stand alone beside a linked headline."""

from bisect import bisect_left
from collections.abc import Sequence

from naqlan.clean.html.boxes import Run
from naqlan.clean.html.choose import home, weight_of

LEAST_TEASERS = 3
MOST_OF_TEASER = 250
"""Code points of a teaser, on average; live blogs with linked headings have more."""
MOST_LINES = 8
"""Lines of a teaser's box: headline, section, day, writer, text, links."""
LEAST_SHARE = 0.6
"""Share of the paragraphs that must be teasers."""
LEAST_HEADLINE = 12
"""Code points of a link that may be a headline; "more" and "share" are shorter."""


def is_list_of_teasers(runs: Sequence[Run], kept: Sequence[int]) -> bool:
    """Says whether what would be kept of a page are teasers.

    Args:
        runs: The page.
        kept: The places that would be kept, in order.
    """
    paragraphs = [place for place in kept if weight_of(runs[place])]
    teasers = [place for place in paragraphs if _is_teaser(runs, place, paragraphs)]
    if len(teasers) < LEAST_TEASERS or len(teasers) < LEAST_SHARE * len(paragraphs):
        return False
    return sum(len(runs[place].text) for place in teasers) <= MOST_OF_TEASER * len(teasers)


def _is_teaser(runs: Sequence[Run], place: int, paragraphs: list[int]) -> bool:
    """Says whether a paragraph is the only one of a small box that has a linked headline."""
    box = home(runs[place])
    card = box if box.last - box.first > 1 else box.parent or box
    if card.last - card.first > MOST_LINES or bisect_left(paragraphs, card.last) - bisect_left(paragraphs, card.first) != 1:
        return False
    return any(run.linked >= max(LEAST_HEADLINE, 0.9 * len(run.text)) for run in runs[card.first : card.last])
