"""What inside the box of an article is not its text? Boxes of links, captions, a second article, headings over nothing."""

import re
from itertools import accumulate

from naqlan.clean.crumbs import book
from naqlan.clean.html.boxes import Box, Layout, Run, around
from naqlan.clean.html.choose import HEADINGS, Weights, home, weight_of
from naqlan.clean.html.phrases import phrase_reason
from naqlan.clean.sheet import Line
from naqlan.record.dropped import Reason

MOST_WORDS_CAPTION = 30
MOST_WORDS_LABEL = 8
"""Words of a line that may be the label over a box of furniture."""
LEAST_WORDS_TEXT = 5
"""Words of a line without links that make a box of links one of text."""
LEAST_ENTRIES = 3
MOST_OF_ENTRY = 500.0
"""Weight of text of an entry of a live blog, on average; an article has more."""
LEAST_BEFORE_SECOND = 200.0
"""Weight of text from which another headline of the first order begins another article."""
LEAST_WORDS_HEADLINE = 4
MOST_WORDS_HEADLINE = 16
"""Words of a headline; shorter headings of the first order are parts of the text."""

_RULE = re.compile(r"[\W_]{3,}")
_DATELINE = re.compile(r"\w{2,20}(?: \w{1,20}){0,3}(?: ?\([^()]{2,40}\))?(?: ?[-–—] ?\w{2,20}(?: \w{1,20}){0,3})?(?: [-–—] |: )")
_ENDS = (".", "؟", "!", "?", "…", ":", "،", "؛")
_LISTS = frozenset({"ul", "ol"})
_ITEMS = frozenset("li dd dt td th tr p".split())
_NO_LETTERS = re.compile(r"[\W\d_]{1,12}")
_SHORTCODE = re.compile(r"\[/?[a-zA-Z][\w-]{2,30}(?: [^\]]{0,200})?\]")
MOST_LINKED = 0.5
"""Share of links from which a box without running text is one of links."""
LEAST_LINKED = 0.3
"""The same for a list under a label such as "Read more"."""
MOST_CELLS_OF_TEXT = 2
"""Cells of a row that may be a line of text with its hour or number."""

Why = list[Reason | None]


def trim(layout: Layout, box: Box, weights: Weights, why: Why, head: int | None) -> None:
    """Settles what goes inside the box of the article.

    Args:
        layout: The page.
        box: The box of the article.
        weights: The text of the page without furniture.
        why: For each run why it goes, None while it stays; those in the box are settled here.
        head: The place of the headline.
    """
    places = range(box.first, box.last)
    for place in places:
        why[place] = why[place] or _by_itself(layout.runs[place])
    if head is not None:
        why[head] = "title"
    _drop_boxes(layout, box, weights, why)
    _drop_second(layout.runs, places, why, head)
    _drop_lead_in(layout.runs, places, why)
    _drop_headings(layout.runs, places, why)


def _by_itself(run: Run) -> Reason | None:
    size = len(run.text)
    if run.hint and run.hinted * 5 >= size * 4:
        return run.hint
    if _SHORTCODE.fullmatch(run.text):
        return "advert"
    if run.linked * 10 >= size * 9:
        return "related"
    if _NO_LETTERS.fullmatch(run.text) and not _is_table(run.box):
        return "navigation"
    return "photo credit" if _is_caption(run) else phrase_reason(run.text)


def _is_table(box: Box) -> bool:
    """Says whether a box is a cell in a table of figures."""
    row = next((outer for outer in around(box) if outer.tag == "tr"), None)
    return row is not None and row.last - row.first > MOST_CELLS_OF_TEXT


def _is_caption(run: Run) -> bool:
    """Says whether a run is all the text beside a picture."""
    if run.text.count(" ") >= MOST_WORDS_CAPTION or run.text.endswith((".", ":", "؟", "!", "?")):
        return False
    return any(box.images and box.last - box.first == 1 for box, _ in zip(around(run.box), range(3), strict=False))


def _drop_boxes(layout: Layout, outer: Box, weights: Weights, why: Why) -> None:
    """Drops the boxes of links, and those under a label of furniture ("الأكثر قراءة") that hold no running text."""
    # Sums, so that boxes within boxes cost what their number is and not what is in them.
    sums = [
        list(accumulate(values, initial=0))
        for values in zip(
            *((run.linked, len(run.text), run.linked == 0 and run.text.count(" ") >= LEAST_WORDS_TEXT) for run in layout.runs), strict=True
        )
    ]
    end = outer.first
    for box in layout.boxes:
        if box is outer or box.first < end or box.last > outer.last or box.last - box.first < (2 if box.tag in _ITEMS else 1):
            continue
        linked, size, plain = (total[box.last] - total[box.first] for total in sums)
        reason: Reason | None = None
        if weights.text_of(box):
            if box.tag in _LISTS and why[box.first - 1] == "related" and linked > LEAST_LINKED * size:
                reason = "related"
        elif linked > MOST_LINKED * size and not plain:
            reason = "related"
        elif box.last - box.first > 1:
            reason = _labelled(layout.runs[box.first])
        if reason is not None:
            end = box.last
            for place in range(box.first, box.last):
                why[place] = why[place] or reason


def _labelled(run: Run) -> Reason | None:
    if run.text.count(" ") >= MOST_WORDS_LABEL:
        return None
    crumb = book().find(Line(0, run.text))
    return crumb.reason if crumb is not None and crumb.reason != "date line" else None


def _drop_second(runs: list[Run], places: range, why: Why, head: int | None) -> None:
    """Drops what begins with another headline below the text."""
    like = [place for place in places if head is not None and _is_like(runs[place], runs[head])]
    if len(like) >= LEAST_ENTRIES and sum(weight_of(runs[place]) for place in range(like[0], places.stop)) < MOST_OF_ENTRY * len(like):
        like = []  # The entries of a live blog.
    text = 0.0
    for place in places:
        if why[place] is None:
            text += weight_of(runs[place])
        if text >= LEAST_BEFORE_SECOND and (place in like or _is_glued(runs, place)):
            for other in range(place, places.stop):
                why[other] = why[other] or "related"
            return


def _is_like(run: Run, head: Run) -> bool:
    """Says whether a line stands in the same element as the headline: `h1`, or one of the same name."""
    if run is head or run.kind.split()[:2] != head.kind.split()[:2] or run.text.count(" ") + 1 < LEAST_WORDS_HEADLINE:
        return False
    return run.kind.startswith("h1 ") or len(run.kind.split()) > 1


def _is_glued(runs: list[Run], place: int) -> bool:
    """Says whether a headline stands here below a rule (`hr`, `***`), and what looks like a dateline below it."""
    run = runs[place]
    if place + 1 >= len(runs) or not LEAST_WORDS_HEADLINE <= run.text.count(" ") + 1 <= MOST_WORDS_HEADLINE or run.text.endswith(_ENDS):
        return False
    ruled = run.ruled or _RULE.fullmatch(runs[place - 1].text)
    return bool(ruled) and _DATELINE.match(runs[place + 1].text) is not None


def _drop_lead_in(runs: list[Run], places: range, why: Why) -> None:
    """Drops what stands above the first paragraph, but for lines that stand beside it as its like."""
    first = next((place for place in places if why[place] is None and weight_of(runs[place])), None)
    if first is None:
        return
    for place in range(places.start, first):
        if why[place] is None and home(runs[place]) is not home(runs[first]):
            why[place] = "navigation"


def _drop_headings(runs: list[Run], places: range, why: Why) -> None:
    """Drops the headings at the end of the article, below which nothing is kept."""
    for place in reversed(places):
        if why[place] is None:
            if runs[place].box.tag not in HEADINGS:
                return
            why[place] = "related"
